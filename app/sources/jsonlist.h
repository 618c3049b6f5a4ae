#pragma once

#include "sources/jsonreader.h"

#include <functional>

namespace candela::sources {

/// One value of a row: empty for null, for a list and for an object.
struct JsonValue
{
    QByteArrayView text; ///< points into the file; of a text, a number, "true" or "false"
    bool escaped = false;
};

/// Takes one field of a row. A name with escapes never comes.
using TakeField = std::function<void(QByteArrayView name, const JsonValue &value)>;

/// The rows of a list as Microsoft Graph sends it: an object with an array "value", or an array alone.
class JsonList
{
public:
    static constexpr std::size_t mostFields = 1000;

    explicit JsonList(QByteArrayView bytes);

    /// Goes before the first row; false when it is JSON and no such list. Once, and first.
    [[nodiscard]] Result<bool> open();
    /// Reads the next row; one that is no object has no fields. False when none is left, and what stands
    /// behind the list has been read. Fails with BadInput when the bytes are no JSON or a row has over 1,000
    /// fields.
    [[nodiscard]] Result<bool> next(const TakeField &take);

    /// The number of the row last read, from 1.
    [[nodiscard]] qint64 row() const { return m_row; }
    /// Whether it names a page after this one; known when no row is left.
    [[nodiscard]] bool hasNextPage() const { return m_hasNextPage; }
    [[nodiscard]] double share() const { return m_reader.share(); }

private:
    enum class Found { List, None, Broken };

    [[nodiscard]] Found findList();
    [[nodiscard]] Result<bool> readRow(const TakeField &take);
    [[nodiscard]] Result<bool> close();

    JsonReader m_reader;
    bool m_isWrapped = false;
    bool m_hasNextPage = false;
    qint64 m_row = 0;
};

} // namespace candela::sources
