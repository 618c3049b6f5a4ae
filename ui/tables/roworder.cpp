#include "ui/tables/roworder.h"

#include "ui/figures/tablecsv.h"

namespace candela::ui {

bool RowOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(ValueRole);
    const QVariant b = right.data(ValueRole);
    if (a.isValid() != b.isValid())
        return b.isValid();
    if (!a.isValid() || a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace candela::ui
