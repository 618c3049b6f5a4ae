#pragma once

#include "contract/disclosures.h"

#include <QAbstractTableModel>

namespace candela::ui {

/// Every field that is collected, a row a field, in the order of the catalogue. Read-only.
class DisclosureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Purpose, SeenBy, Kept, Source, ColumnCount };

    /// The whole text; a row shows its first sentence. Sort and filter by this.
    static constexpr int FullTextRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(std::vector<contract::DisclosedField> fields);
    [[nodiscard]] const contract::DisclosedField &field(int row) const { return m_fields[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<contract::DisclosedField> m_fields;
};

} // namespace candela::ui
