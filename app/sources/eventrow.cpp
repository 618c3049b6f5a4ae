#include "sources/eventrow.h"

#include "base/tr.h"
#include "model/personkey.h"
#include "sources/cellvalues.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace candela::sources {

namespace {

constexpr int firstYear = 2000;

// Word, Excel, PowerPoint, OneNote and PDF (methodology 2.5).
constexpr std::array documents = {"doc"sv,  "docx"sv, "docm"sv,    "dot"sv,    "dotx"sv, "dotm"sv, "xls"sv,
                                  "xlsx"sv, "xlsm"sv, "xlsb"sv,    "xlt"sv,    "xltx"sv, "xltm"sv, "ppt"sv,
                                  "pptx"sv, "pptm"sv, "pps"sv,     "ppsx"sv,   "ppsm"sv, "pot"sv,  "potx"sv,
                                  "potm"sv, "one"sv,  "onetoc2"sv, "onepkg"sv, "pdf"sv};
constexpr std::array places = {"onedrive"sv, "sharepoint"sv, "teamsite"sv};
constexpr std::array notCounted = {"share_int"sv, "share_ext"sv, "attach_file"sv, "attach_link"sv};

bool isOneOf(std::span<const std::string_view> words, const QByteArray &cell)
{
    return std::ranges::find(words, std::string_view(cell)) != words.end();
}

bool isDocument(QByteArray extension)
{
    if (extension.startsWith('.'))
        extension.remove(0, 1);
    return isOneOf(documents, extension);
}

bool isServiceAccount(const QByteArray &person, const ImportFormat &format)
{
    const QString name = QString::fromUtf8(person).toLower();
    return std::ranges::any_of(format.serviceAccounts, [&](const QString &account) {
        return account.endsWith(u'*') ? name.startsWith(QStringView(account).chopped(1)) : name == account;
    });
}

/// Why the row is left out for what was done with what; empty when it is not.
QString whyNot(const QByteArray &action, const QByteArray &extension, const QByteArray &place)
{
    if (isOneOf(notCounted, action))
        return Tr::tr("sharing and attaching are not counted");
    if (action != "read" && action != "write")
        return Tr::tr("\"action\" is none of read, write, share_int, share_ext, attach_file and attach_link");
    if (!isDocument(extension))
        return Tr::tr("the file is none of Word, Excel, PowerPoint, OneNote and PDF");
    if (!place.isEmpty() && !isOneOf(places, place))
        return Tr::tr("\"workload\" is none of onedrive, sharepoint and teamsite");
    return {};
}

} // namespace

QByteArray personIn(const ImportRow &row)
{
    return row.text(u"event_person"_s);
}

std::optional<QDate> dayOfEvent(const ImportRow &row)
{
    const auto day = dateFrom(row.text(u"event_day"_s));
    return day && day->year() >= firstYear ? day : std::nullopt;
}

std::optional<FileEvent> eventIn(const ImportRow &row, const ImportFormat &format, QString &reason)
{
    const QByteArray person = personIn(row);
    FileEvent event{.file = row.text(u"event_file"_s)};
    const QByteArray action = row.text(u"event_action"_s).toLower();
    event.isWrite = action == "write";
    if (PersonKey(person).isEmpty() || event.file.isEmpty())
        reason = Tr::tr("it lacks a person or a file");
    else if (const QString why = whyNot(action, row.text(u"event_extension"_s).toLower(),
                                        row.text(u"event_workload"_s).toLower());
             !why.isEmpty())
        reason = why;
    else if (isServiceAccount(person, format))
        reason = Tr::tr("it is of a service account");
    else
        return event;
    return std::nullopt;
}

} // namespace candela::sources
