#include "sources/reportcolumns.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr QStringView refreshDateColumn = u"Report Refresh Date";
constexpr QStringView principalNameColumn = u"User Principal Name";
constexpr QStringView periodColumn = u"Report Period";

using Names = std::vector<QString>;

/// The columns that every report has; they tell nothing about which it is.
bool isCommon(const QString &column)
{
    return column == refreshDateColumn || column == principalNameColumn;
}

std::optional<std::size_t> placeOf(QStringView column, const Names &names)
{
    const auto found = std::ranges::find_if(
        names, [&](const QString &name) { return name.compare(column, Qt::CaseInsensitive) == 0; });
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

QStringList missingIn(const Names &names, const ReportKind &kind)
{
    QStringList missing;
    std::ranges::copy_if(kind.required, std::back_inserter(missing),
                         [&](const QString &column) { return !placeOf(column, names); });
    return missing;
}

const ReportKind *kindOf(const Names &names, const SignalCatalogue &catalogue)
{
    const ReportKind *best = nullptr;
    for (const ReportKind &kind : catalogue.reports()) {
        if (missingIn(names, kind).isEmpty() &&
            (best == nullptr || kind.required.size() > best->required.size()))
            best = &kind;
    }
    return best;
}

/// Whether more of what tells this report from others is there than is missing.
bool isClose(const ReportKind &kind, const QStringList &missing)
{
    const auto telling = kind.required.size() - std::ranges::count_if(kind.required, isCommon);
    const auto tellingMissing = missing.size() - std::ranges::count_if(missing, isCommon);
    return 2 * tellingMissing < telling;
}

QString sentenceFor(const ReportKind &kind, const QStringList &missing)
{
    constexpr qsizetype mostNamed = 3;
    const QString named =
        u"\""_s + missing.first(qMin(missing.size(), mostNamed)).join(u"\", \""_s) + u"\""_s;
    if (missing.size() == 1)
        return Tr::tr("This looks like the report %1, but its column %2 is missing. Export it again with all "
                      "columns.")
            .arg(kind.id, named);
    return Tr::tr("This looks like the report %1, but %n of its columns are missing, among them %2. Export "
                  "it again with all columns.",
                  nullptr, static_cast<int>(missing.size()))
        .arg(kind.id, named);
}

/// Whether a header of one cell is a report's whose columns are separated by something else than commas.
bool isSeparatedOtherwise(const Names &names)
{
    return std::ranges::any_of(names, [](const QString &name) {
        return name.contains(refreshDateColumn, Qt::CaseInsensitive) &&
               (name.contains(u';') || name.contains(principalNameColumn, Qt::CaseInsensitive));
    });
}

Failure notRecognised(const Names &names, const SignalCatalogue &catalogue)
{
    const ReportKind *closest = nullptr;
    QStringList missing;
    for (const ReportKind &kind : catalogue.reports()) {
        const QStringList missingHere = missingIn(names, kind);
        if (!isClose(kind, missingHere) || (closest != nullptr && missing.size() <= missingHere.size()))
            continue;
        closest = &kind;
        missing = missingHere;
    }
    if (closest != nullptr)
        return fail(Fault::BadInput, sentenceFor(*closest, missing), u"row 1"_s);
    if (isSeparatedOtherwise(names))
        return fail(Fault::BadInput,
                    Tr::tr("The columns are not separated by commas. Use the CSV file as it was downloaded."),
                    u"row 1"_s);
    return fail(Fault::BadInput, Tr::tr("This is not a usage report that Candela knows."));
}

/// What of the header is read stands once, so that which of two columns counts is never a guess.
Result<void> checkStandsOnce(const QStringList &columns, const Names &names)
{
    for (const QString &column : columns) {
        const auto times = std::ranges::count_if(
            names, [&](const QString &name) { return name.compare(column, Qt::CaseInsensitive) == 0; });
        if (times > 1)
            return fail(Fault::BadInput, Tr::tr("The column \"%1\" stands twice in the file.").arg(column),
                        u"row 1"_s);
    }
    return {};
}

QStringList columnsRead(const ReportKind &kind, const std::vector<Signal> &wanted)
{
    QStringList columns = {refreshDateColumn.toString(), principalNameColumn.toString()};
    if (!kind.licence)
        columns << periodColumn.toString();
    for (const Signal &signal : wanted)
        columns << signal.columns;
    return columns;
}

SignalColumns columnsOf(const Signal &signal, const Names &names)
{
    SignalColumns columns = {.number = signal.number, .span = signal.span, .rule = signal.rule, .cells = {}};
    for (const QString &column : signal.columns) {
        if (const auto place = placeOf(column, names))
            columns.cells.push_back(*place);
    }
    return columns;
}

} // namespace

Result<ReportColumns> recogniseReport(std::span<const CsvCell> header, const SignalCatalogue &catalogue)
{
    Names names;
    for (const CsvCell &cell : header)
        names.push_back(QString::fromUtf8(cell.unescaped()).simplified());
    const ReportKind *kind = kindOf(names, catalogue);
    if (kind == nullptr)
        return notRecognised(names, catalogue);
    const std::vector<Signal> wanted = catalogue.signalsOf(kind->id);
    if (auto once = checkStandsOnce(columnsRead(*kind, wanted), names); !once)
        return fail(once.error());

    const auto refreshDate = placeOf(refreshDateColumn, names);
    const auto principalName = placeOf(principalNameColumn, names);
    if (!refreshDate || !principalName)
        return fail(Fault::BadInput, Tr::tr("This is not a usage report that Candela knows."));
    ReportColumns columns = {.kind = *kind,
                             .names = names,
                             .refreshDate = *refreshDate,
                             .principalName = *principalName,
                             .period = kind->licence ? std::nullopt : placeOf(periodColumn, names),
                             .read = {},
                             .absent = {}};
    for (const Signal &signal : wanted) {
        SignalColumns found = columnsOf(signal, names);
        const bool enough =
            signal.rule == SignalRule::Deleted ? found.cells.size() == 2 : !found.cells.empty();
        if (enough)
            columns.read.push_back(std::move(found));
        else
            columns.absent.push_back(signal.number);
    }
    return columns;
}

} // namespace candela::sources
