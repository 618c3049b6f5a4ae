#include "sources/graph/page.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

namespace {

QJsonObject only(const QJsonObject &row, const QStringList &fields)
{
    QJsonObject kept;
    for (auto field = row.begin(); field != row.end(); ++field) {
        if (fields.contains(field.key(), Qt::CaseInsensitive))
            kept.insert(field.key(), field.value());
    }
    return kept;
}

Failure tooLong()
{
    return fail(
        Fault::TooMuch,
        Tr::tr("The service sent a list that is longer than this program takes. Import it as files."));
}

} // namespace

Result<Page> pageFrom(const QByteArray &body, const QStringList &fields)
{
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    const QJsonValue value = document["value"_L1];
    const QJsonValue link = document["@odata.nextLink"_L1];
    const QUrl next(link.toString(), QUrl::StrictMode);
    const bool isLast = link.isUndefined() || link.isNull();
    if (!value.isArray() || (!isLast && (!link.isString() || !next.isValid() || next.isEmpty())))
        return fail(Fault::BadInput, Tr::tr("The service sent a page of a list that cannot be read. The next "
                                            "run asks for the list again."));
    QJsonArray rows;
    for (const QJsonValue row : value.toArray())
        rows.append(only(row.toObject(), fields));
    const QByteArray array = QJsonDocument(rows).toJson(QJsonDocument::Compact);
    return Page{.rows = array.sliced(1, array.size() - 2), .next = next};
}

Result<void> ListSoFar::add(const Page &page)
{
    constexpr qsizetype mostPages = 100'000;
    if (m_seen.contains(page.next))
        return fail(
            Fault::BadInput,
            Tr::tr(
                "The service sends a list that has no end. Import it as a file until that is mended there."));
    if (m_seen.size() == mostPages)
        return tooLong();
    if (!page.next.isEmpty())
        m_seen.insert(page.next);
    m_next = page.next;
    return page.rows.isEmpty() ? Result<void>() : append(page.rows);
}

Result<void> ListSoFar::append(const QByteArray &rows)
{
    m_bytes += rows.size() + 1;
    if (m_bytes > m_mostBytes)
        return tooLong();
    const QByteArray before = m_file ? ","_ba : R"({"value":[)"_ba;
    if (!m_file) {
        auto made = MemoryFile::make();
        if (!made)
            return fail(made.error());
        m_file = std::make_shared<MemoryFile>(std::move(*made));
    }
    if (auto begun = m_file->append(before); !begun)
        return begun;
    return m_file->append(rows);
}

Result<std::shared_ptr<const MemoryFile>> ListSoFar::finish()
{
    const std::shared_ptr<MemoryFile> file = std::exchange(*this, ListSoFar(m_mostBytes)).m_file;
    if (!file)
        return file;
    if (auto ended = file->append("]}"); !ended)
        return fail(ended.error());
    if (auto sealed = file->seal(); !sealed)
        return fail(sealed.error());
    return file;
}

} // namespace candela::sources::graph
