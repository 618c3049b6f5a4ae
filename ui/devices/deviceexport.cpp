#include "ui/devices/deviceexport.h"

#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicelist.h"
#include "ui/devices/devicesaving.h"
#include "ui/figures/tablecsv.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numbers.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

DeviceExport::DeviceExport(client::DeviceService &devices, DeviceList &list, Listed listed, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_list(list)
    , m_listed(std::move(listed))
    , m_offer(new TableExport(tr("devices", "a file name"), this))
    , m_words(new Label(Use::Body, Tone::Text, {}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(makeButton(ButtonKind::Plain, tr("Cancel"), this))
    , m_progress(makeProgress())
    , m_banner(new Banner(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_progress);
    rows->addWidget(m_banner);
    hide();
    connect(m_offer, &TableExport::chosen, this, &DeviceExport::save);
    connect(m_cancel, &QPushButton::clicked, this, &DeviceExport::stop);
    connect(m_banner, &Banner::actionActivated, this, [this] {
        hide();
        m_list.table().setFocus(Qt::OtherFocusReason);
    });
}

QWidget *DeviceExport::makeProgress()
{
    constexpr int height = 6;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(height);
    m_bar->setAccessibleName(tr("Rows that were read"));
    m_cancel->setAccessibleName(tr("Cancel saving"));
    auto *card = new Card(this);
    card->body().setContentsMargins(14, 6, 8, 6);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_words);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    card->body().addLayout(line);
    return card;
}

void DeviceExport::openMenu(QWidget &anchor)
{
    const ListState state = m_list.state();
    const int columns = static_cast<int>(visiblePartOf(m_list.table()).columns->size());
    m_offer->openMenu(anchor, {.rows = static_cast<int>(state.matched),
                               .isFiltered = state.matched != state.devices,
                               .selected = static_cast<int>(m_list.selected().size()),
                               .shownColumns = columns,
                               .allColumns = static_cast<int>(deviceColumns().size()),
                               .isBusy = m_saving != nullptr});
}

void DeviceExport::save(SavedPart part, const QString &path)
{
    if (m_saving != nullptr)
        return;
    DevicesToSave what{.path = path, .rows = {}, .rest = {}, .columns = {}};
    what.rows = part == SavedPart::Selected ? m_list.selected() : m_list.devices();
    what.expected = static_cast<int>(what.rows.size());
    if (part != SavedPart::AllColumns)
        what.columns = visiblePartOf(m_list.table()).columns;
    if (const client::DevicePageWish rest = m_listed();
        part != SavedPart::Selected && !rest.cursor.isEmpty()) {
        what.rest = rest;
        what.expected = static_cast<int>(m_list.state().matched);
    }
    m_saving = new DeviceSaving(m_devices, std::move(what), this);
    connect(m_saving, &DeviceSaving::progressed, this, &DeviceExport::showProgress);
    connect(m_saving, &DeviceSaving::saved, this, [this, path] {
        tell(false, tr("%Ln row(s) were saved.", nullptr, m_saving->done()), QDir::toNativeSeparators(path));
    });
    connect(m_saving, &DeviceSaving::failed, this,
            [this](const Error &error) { tell(true, tr("The rows were not saved."), error.what); });
    showProgress();
    m_saving->start();
}

void DeviceExport::showProgress()
{
    const int expected = std::max(m_saving->what().expected, m_saving->done());
    //: A file name, then how many rows of how many: "devices.csv: 1,200 of 1,800 rows"
    m_words->setText(tr("%1: %2 of %3 rows")
                         .arg(QFileInfo(m_saving->what().path).fileName(), number(m_saving->done(), locale()),
                              number(expected, locale())));
    m_bar->setMaximum(std::max(1, expected)); // 0 would mean that nobody knows
    m_bar->setValue(m_saving->done());
    m_banner->hide();
    m_progress->show();
    show();
}

/// At once, so that nothing is written after it.
void DeviceExport::stop()
{
    delete std::exchange(m_saving, nullptr);
    tell(false, tr("Saving was stopped."), tr("No file was written."));
}

/// The end of a saving, one way or the other.
void DeviceExport::tell(bool isFailure, const QString &what, const QString &meaning)
{
    const bool hadFocus = m_cancel->hasFocus();
    m_progress->hide();
    m_banner->setContent({.kind = isFailure ? BannerKind::Failure : BannerKind::Information,
                          .what = what,
                          .meaning = meaning,
                          .action = tr("Close")});
    m_banner->show();
    if (hadFocus)
        m_list.table().setFocus(Qt::OtherFocusReason);
    end();
}

void DeviceExport::end()
{
    if (DeviceSaving *over = std::exchange(m_saving, nullptr))
        over->deleteLater(); // it is still speaking
}

} // namespace candela::ui
