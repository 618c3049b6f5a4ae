#include "ui/figures/csvbutton.h"

#include "base/files.h"
#include "ui/figures/tablecsv.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/trendpanel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

CsvButton::CsvButton(const QString &title, QString fileName, std::function<QString()> csv, QWidget *parent)
    : IconButton(parent)
    , m_fileName(std::move(fileName))
    , m_csv(std::move(csv))
{
    setIcon(ui::icon(u"export"_s));
    setToolTip(tr("Copy or save as CSV"));
    //: %1 is the title of a chart or a table.
    setAccessibleName(tr("Copy or save as CSV: %1").arg(title));
    setFixedSize(scaled(28), scaled(24));
    connect(this, &QToolButton::clicked, this, &CsvButton::openMenu);
}

void CsvButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(ui::icon(u"copy"_s), tr("Copy as CSV"), this, &CsvButton::copy);
    menu->addAction(ui::icon(u"export"_s), tr("Save as CSV…"), this, &CsvButton::askWhere);
    const bool fromRight = layoutDirection() == Qt::LeftToRight;
    const QPoint under = mapToGlobal(QPoint(fromRight ? width() - menu->sizeHint().width() : 0, height()));
    menu->popup(under);
}

void CsvButton::copy() const
{
    const QString csv = m_csv();
    auto *copied = new QMimeData; // the clipboard owns it
    copied->setText(csv);
    copied->setData(u"text/csv"_s, csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied);
}

void CsvButton::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_fileName + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto done = save(path);
        if (done)
            Q_EMIT saved(QDir::toNativeSeparators(path));
        else
            Q_EMIT failed(done.error());
    });
    dialog->open();
}

Result<void> CsvButton::save(const QString &path) const
{
    if (writeWhole(path, csvFileOf(m_csv())))
        return {};
    return fail(Fault::Storage, tr("The file was not saved. Choose a folder that can be written to."));
}

CsvButton *addCsvButton(TrendPanel &panel, const QString &fileName)
{
    auto *button = new CsvButton(
        panel.accessibleName(), fileName,
        [view = &panel.table()] { return csvOf(*view->model(), visiblePartOf(*view)); }, &panel);
    panel.heading().addWidget(button);
    return button;
}

} // namespace candela::ui
