#pragma once

#include <QAbstractTableModel>

namespace candela::ui {

class ImportQueue;
struct GivenFile;

/// The files of an ImportQueue as rows: what was given, what was made of it, rows, and what was left out and
/// why. Read-only; it words and sorts values and decides nothing.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, MadeColumn, RowsColumn, LeftOutColumn, ColumnCount };

    /// The value to sort by, which differs from the text where that has units.
    static constexpr int SortRole = Qt::UserRole;

    /// `queue` outlives this.
    explicit ImportModel(const ImportQueue &queue, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ImportQueue &m_queue;
    int m_rows = 0;
};

} // namespace candela::ui
