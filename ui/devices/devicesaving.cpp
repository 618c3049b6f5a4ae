#include "ui/devices/devicesaving.h"

#include "base/files.h"
#include "ui/devices/devicetablemodel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace candela::ui {

namespace {
constexpr int atOnce = 1000; ///< the longest page there is; also worded at once, so that the window answers
} // namespace

DeviceSaving::DeviceSaving(client::DeviceService &devices, DevicesToSave what, QObject *parent)
    : QObject(parent)
    , m_devices(devices)
    , m_what(std::move(what))
    , m_some(new DeviceTableModel(this))
{
}

DeviceSaving::~DeviceSaving()
{
    m_stop.request_stop();
}

void DeviceSaving::start()
{
    m_csv = csvOf(*m_some, {.rows = {}, .columns = m_what.columns});
    QMetaObject::invokeMethod(this, &DeviceSaving::goOn, Qt::QueuedConnection);
}

/// First what was read, then what was not.
void DeviceSaving::goOn()
{
    const auto total = static_cast<std::ptrdiff_t>(m_what.rows.size());
    if (m_done < total) {
        const auto from = m_what.rows.begin() + m_done;
        take({from, from + std::min<std::ptrdiff_t>(atOnce, total - m_done)});
        QMetaObject::invokeMethod(this, &DeviceSaving::goOn, Qt::QueuedConnection);
    } else if (m_what.rest) {
        askRest();
    } else {
        write();
    }
}

void DeviceSaving::take(std::vector<DeviceRow> rows)
{
    m_done += static_cast<int>(rows.size());
    m_some->replace(std::move(rows), false);
    m_csv += csvRowsOf(*m_some, {.rows = {}, .columns = m_what.columns});
    Q_EMIT progressed();
}

void DeviceSaving::askRest()
{
    m_what.rest->limit = atOnce;
    m_devices.devices(*m_what.rest, m_stop.get_token())
        .then(this, [this](const Result<contract::DevicePage> &page) {
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            m_what.rest->cursor = page->next;
            if (page->next.isEmpty() || page->rows.empty())
                m_what.rest.reset();
            m_what.expected = static_cast<int>(page->matching);
            m_what.rows.clear(); // worded already
            take(page->rows);
            QMetaObject::invokeMethod(this, &DeviceSaving::goOn, Qt::QueuedConnection);
        });
}

void DeviceSaving::write()
{
    if (writeWhole(m_what.path, csvFileOf(m_csv))) {
        Q_EMIT saved();
        return;
    }
    Q_EMIT failed({.fault = Fault::Storage,
                   .what = tr("This folder cannot be written to. Choose another one."),
                   .where = {}});
}

} // namespace candela::ui
