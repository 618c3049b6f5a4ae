#pragma once

#include "ui/widgets/trendcontent.h"

#include <QAbstractTableModel>

namespace candela::ui {

/// The content of a chart as a table, a row a point in the order of time; gaps have a row with their name.
/// `SortRole` gives values, never words; of a heading, its words with what is measured.
class TrendModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Value, Mean, PlusMinus, Note, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(const TrendContent &content);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QDate date;
        const TrendPoint *point = nullptr;
        const TrendGap *gap = nullptr;
    };
    [[nodiscard]] std::optional<double> valueOf(const Row &row, int column) const;
    [[nodiscard]] QString textOf(const Row &row, int column) const;
    [[nodiscard]] QString noteOf(const Row &row) const;
    [[nodiscard]] QString headingOf(int section) const;

    TrendContent m_content;
    std::vector<Row> m_rows;
};

} // namespace candela::ui
