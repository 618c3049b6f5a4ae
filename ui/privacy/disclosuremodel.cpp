#include "ui/privacy/disclosuremodel.h"

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

/// The first sentence, or what stands before a semicolon, without its stop: a row has one line.
QString beginningOf(const QString &text)
{
    const QString first = text.section(u". "_s, 0, 0).section(u"; "_s, 0, 0);
    return first.endsWith(u'.') ? first.chopped(1) : first;
}

QString textOf(const contract::DisclosedField &field, int column)
{
    switch (column) {
    case DisclosureModel::Field:
        return field.what;
    case DisclosureModel::Purpose:
        return field.why;
    case DisclosureModel::SeenBy:
        return field.seenBy;
    case DisclosureModel::Kept:
        return field.kept;
    case DisclosureModel::Source:
        return field.source;
    default:
        return {};
    }
}

} // namespace

void DisclosureModel::setFields(std::vector<contract::DisclosedField> fields)
{
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

int DisclosureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int DisclosureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DisclosureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != FullTextRole && role != Qt::ToolTipRole))
        return {};
    const QString text = textOf(field(index.row()), index.column());
    return role == Qt::DisplayRole ? beginningOf(text) : text;
}

QVariant DisclosureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Field:
        return tr("Field");
    case Purpose:
        return tr("Purpose");
    case SeenBy:
        return tr("Who sees it");
    case Kept:
        return tr("Kept for");
    case Source:
        return tr("Read from");
    default:
        return {};
    }
}

} // namespace candela::ui
