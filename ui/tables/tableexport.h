#pragma once

#include <QObject>
#include <QString>

class QMenu;
class QWidget;

namespace candela::ui {

/// What of a table goes into a file: the rows of its filter, with the columns that are shown or with all of
/// them, or the rows that are selected, with the columns that are shown.
enum class SavedPart { ShownColumns, AllColumns, Selected };

/// How much of each there is.
struct SavedCounts
{
    int rows = 0;
    bool isFiltered = false; ///< `rows` are not all there are
    int selected = 0;
    int shownColumns = 0;
    int allColumns = 0;
    bool isBusy = false; ///< a file is being made, so nothing can be chosen
};

/// Offers what of a table can be saved, and asks where.
class TableExport : public QObject
{
    Q_OBJECT

public:
    /// `fileName` is proposed, without its ending. `parent` owns this.
    TableExport(QString fileName, QWidget *parent);

    /// A menu under `anchor`, at its trailing edge.
    void openMenu(QWidget &anchor, const SavedCounts &counts);

Q_SIGNALS:
    void chosen(candela::ui::SavedPart part, const QString &path);

private:
    void add(QMenu &menu, const QString &words, SavedPart part, bool isOffered);
    void askWhere(SavedPart part);

    QWidget *m_parent;
    QString m_fileName;
};

} // namespace candela::ui
