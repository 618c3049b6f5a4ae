#pragma once

#include "base/memoryfile.h"
#include "base/result.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace candela::sources::graph {

/// One page of a list, as it came.
struct Page
{
    QByteArray rows; ///< JSON, separated by commas; empty when it has none
    QUrl next;       ///< the address of the next page, to be asked for unchanged; empty on the last one
};

/// Reads `{"value":[...],"@odata.nextLink":"..."}` and keeps of each row the fields of these names alone,
/// whatever their case: what is not read of a device is not held either. Fails with BadInput when `body` is
/// no such document.
[[nodiscard]] Result<Page> pageFrom(const QByteArray &body, const QStringList &fields);

/// A list that comes page by page: one document in memory, as if it had come at once.
class ListSoFar
{
public:
    ListSoFar() = default;
    explicit ListSoFar(qint64 mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    /// Fails with BadInput when the page leads back to one that was there, with TooMuch when the list grows
    /// longer than it may or has 100,000 pages, and with Storage when the memory is full.
    [[nodiscard]] Result<void> add(const Page &page);

    /// What is asked for next; empty before the first page and after the last.
    [[nodiscard]] const QUrl &next() const { return m_next; }

    /// The whole list; nothing when it has no rows. Fails with Storage. Afterwards this is empty.
    [[nodiscard]] Result<std::shared_ptr<const MemoryFile>> finish();

private:
    [[nodiscard]] Result<void> append(const QByteArray &rows);

    qint64 m_mostBytes = 1LL << 30; ///< a million devices are about 300 million
    std::shared_ptr<MemoryFile> m_file;
    qint64 m_bytes = 0;
    QUrl m_next;
    QSet<QUrl> m_seen;
};

} // namespace candela::sources::graph
