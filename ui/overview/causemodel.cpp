#include "ui/overview/causemodel.h"

#include "ui/figures/tablecsv.h"
#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QLocale>

namespace candela::ui {

void CauseModel::setChanges(const scoring::Changes &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int CauseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.causes.size());
}

int CauseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CauseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const scoring::Cause &cause = m_changes.causes[std::size_t(index.row())];
    if (role == ValueRole && index.column() == Amount)
        return cause.points;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Category:
        return titleOf(cause.category);
    case Words:
        return localizedSum(cause.words, QLocale());
    case Amount:
        return signedNumber(cause.points, QLocale());
    default:
        return cause.aboveProtection ? tr("yes") : tr("no");
    }
}

QVariant CauseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Category:
        return tr("Category");
    case Words:
        return tr("Cause");
    case Amount:
        return tr("Points of change, %1 to %2")
            .arg(m_changes.from.date.toString(Qt::ISODate), m_changes.to.date.toString(Qt::ISODate));
    default:
        return tr("Can be told from the protection");
    }
}

} // namespace candela::ui
