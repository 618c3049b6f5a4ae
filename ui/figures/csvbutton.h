#pragma once

#include "base/result.h"
#include "ui/widgets/iconbutton.h"

#include <functional>

namespace candela::ui {

class TrendPanel;

/// "Copy as CSV" and "Save as CSV..." of what stands beside it. Both take what is on screen; nobody is asked
/// again.
class CsvButton : public IconButton
{
    Q_OBJECT

public:
    /// `title` names the table for those who listen, `fileName` is proposed for saving, without its ending;
    /// `csv` writes the table as it stands when asked.
    CsvButton(const QString &title, QString fileName, std::function<QString()> csv, QWidget *parent);

    void copy() const;
    /// Fails with Storage.
    [[nodiscard]] Result<void> save(const QString &path) const;

Q_SIGNALS:
    /// The file was not written.
    void failed(const candela::Error &error);
    /// It was, at `path`.
    void saved(const QString &path);

private:
    void openMenu();
    void askWhere();

    QString m_fileName;
    std::function<QString()> m_csv;
};

/// Gives a chart with its table the button, at the end of its title.
[[nodiscard]] CsvButton *addCsvButton(TrendPanel &panel, const QString &fileName);

} // namespace candela::ui
