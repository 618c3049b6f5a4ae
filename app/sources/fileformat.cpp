#include "sources/fileformat.h"

#include "base/tr.h"

namespace candela::sources {

namespace {

bool startsWithAny(QByteArrayView bytes, std::initializer_list<QByteArrayView> starts)
{
    for (const QByteArrayView start : starts) {
        if (bytes.startsWith(start))
            return true;
    }
    return false;
}

/// The first bytes, without byte-order mark and spaces.
QByteArrayView startOf(QByteArrayView bytes)
{
    constexpr qsizetype enough = 4096;
    QByteArrayView start = bytes.first(qMin(bytes.size(), enough));
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    return start.trimmed();
}

Failure refusedJson(QByteArrayView start)
{
    if (start.contains("\"error\""))
        return fail(Fault::BadInput,
                    Tr::tr("This is an error answer of the service, not the report. Download it again."));
    if (start.contains("userPrincipalName") || start.contains("reportRefreshDate"))
        return fail(Fault::BadInput, Tr::tr("This is JSON. Download the report as CSV ($format=text/csv)."));
    if (start.contains("\"responses\""))
        return fail(Fault::BadInput,
                    Tr::tr("This is JSON, the answer to many questions at once ($batch). Save "
                           "the answer to each in a file of its own."));
    return fail(
        Fault::BadInput,
        Tr::tr("This is JSON, but no list of devices, starts or apps that Candela knows. Save the whole "
               "answer to a list of Microsoft Graph, with its \"value\": [...]; download usage reports "
               "as CSV ($format=text/csv)."));
}

} // namespace

Result<void> checkIsCsv(QByteArrayView bytes)
{
    const QByteArrayView start = startOf(bytes);
    if (start.isEmpty() && bytes.size() < 4096)
        return fail(Fault::BadInput, Tr::tr("The file is empty."));
    if (startsWithAny(bytes, {"\xFF\xFE", "\xFE\xFF"}))
        return fail(Fault::BadInput, Tr::tr("The file is in UTF-16 (\"Unicode text\"). Use the CSV file as "
                                            "it was downloaded, or save it as CSV UTF-8."));
    if (startsWithAny(bytes, {"PK\x03\x04", "PK\x05\x06", "\xD0\xCF\x11\xE0"}))
        return fail(Fault::BadInput,
                    Tr::tr("This is a workbook or an archive. Unpack it, or save it as CSV UTF-8."));
    if (startsWithAny(bytes, {"\x1F\x8B", "7z\xBC\xAF",
                              "\xFD"
                              "7zXZ",
                              "\x28\xB5\x2F\xFD"}))
        return fail(Fault::BadInput, Tr::tr("The file is compressed. Unpack it first."));
    if (startsWithAny(bytes, {"%PDF"}))
        return fail(Fault::BadInput, Tr::tr("This is a PDF. Download the report as CSV."));
    if (start.startsWith('<'))
        return fail(Fault::BadInput, Tr::tr("This is a web page or XML, not the report; the sign-in may have "
                                            "run out. Download it again."));
    if (isJson(bytes))
        return refusedJson(start);
    return {};
}

bool isJson(QByteArrayView bytes)
{
    const QByteArrayView start = startOf(bytes);
    return start.startsWith('{') || start.startsWith('[');
}

} // namespace candela::sources
