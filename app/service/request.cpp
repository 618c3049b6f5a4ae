#include "service/request.h"

#include "base/tr.h"

#include <algorithm>

namespace candela::service {

namespace {

constexpr int badRequest = 400;
constexpr int headTooLarge = 431;

/// Whether the line that ends at `end` (a LF) is one that must not be.
bool isRefusedLine(QByteArrayView bytes, qsizetype start, qsizetype end)
{
    if (end == start || bytes[end - 1] != '\r')
        return true;
    const QByteArrayView line = bytes.sliced(start, end - start - 1);
    const bool isFolded = start > 0 && (line.startsWith(' ') || line.startsWith('\t'));
    return isFolded || line.contains('\r') || line.contains('\0');
}

} // namespace

QByteArray Head::value(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(fields, [&](const auto &field) { return field.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

int Head::count(QByteArrayView name) const
{
    return static_cast<int>(
        std::ranges::count_if(fields, [&](const auto &field) { return field.first == name; }));
}

HeadProgress lookAtHead(QByteArrayView bytes, qsizetype mostBytes, int mostFields)
{
    qsizetype start = 0;
    for (int lines = 0;; ++lines) {
        const qsizetype end = bytes.indexOf('\n', start);
        if (end < 0)
            return {.refusal = bytes.size() >= mostBytes ? headTooLarge : 0};
        if (isRefusedLine(bytes, start, end))
            return {.refusal = badRequest};
        if (end >= mostBytes || lines > mostFields + 1) // the request line and the empty one are no fields
            return {.refusal = headTooLarge};
        const bool isEmpty = end == start + 1;
        if (isEmpty)
            return {.length = end + 1, .refusal = lines == 0 ? badRequest : 0};
        start = end + 1;
    }
}

Result<void> checkFraming(const Head &head)
{
    const int lengths = head.count("content-length");
    const int encodings = head.count("transfer-encoding");
    const QByteArray length = head.value("content-length");
    const bool isNumber = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
    const bool isChunked = encodings == 1 && head.value("transfer-encoding").toLower() == "chunked";
    if (lengths > 1 || !isNumber || encodings > 1 || (lengths > 0 && encodings > 0) ||
        (encodings > 0 && !isChunked))
        return fail(Fault::BadInput, Tr::tr("The length of the request is not clear."));
    return {};
}

} // namespace candela::service
