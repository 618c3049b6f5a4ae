#include "sources/technologycolumns.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

using Names = std::vector<QString>;

qsizetype timesOf(const QString &column, const Names &names)
{
    return std::ranges::count_if(
        names, [&](const QString &name) { return name.compare(column, Qt::CaseInsensitive) == 0; });
}

std::optional<std::size_t> placeOf(const TechnologyField &field, const Names &names)
{
    for (const QString &column : field.columns) {
        const auto found = std::ranges::find_if(
            names, [&](const QString &name) { return name.compare(column, Qt::CaseInsensitive) == 0; });
        if (found != names.end())
            return static_cast<std::size_t>(found - names.begin());
    }
    return std::nullopt;
}

QStringList missingIn(const Names &names, const TechnologyReport &report)
{
    QStringList missing;
    for (const TechnologyField &field : report.fields) {
        if (!field.optional && !placeOf(field, names))
            missing << field.columns.front();
    }
    return missing;
}

/// The report that misses least, and the more telling of two that miss nothing.
const TechnologyReport *closestTo(const Names &names, const TechnologyCatalogue &catalogue)
{
    const TechnologyReport *closest = nullptr;
    qsizetype found = 1; // one column alone tells nothing: many files have a "version"
    for (const TechnologyReport &report : catalogue.reports()) {
        const auto there = std::ranges::count_if(report.fields, [&](const TechnologyField &field) {
            return !field.optional && placeOf(field, names).has_value();
        });
        if (there > found) {
            closest = &report;
            found = there;
        }
    }
    return closest;
}

Failure incomplete(const TechnologyReport &report, const QStringList &missing)
{
    return fail(
        Fault::BadInput,
        Tr::tr("This looks like \"%1\", but of its columns these are missing: %2. Export it again with "
               "all columns.")
            .arg(report.title, missing.join(u", "_s)),
        u"row 1"_s);
}

} // namespace

Result<std::optional<TechnologyColumns>> recogniseTechnology(std::span<const CsvCell> header,
                                                             const TechnologyCatalogue &catalogue)
{
    Names names;
    for (const CsvCell &cell : header)
        names.push_back(QString::fromUtf8(cell.unescaped()).simplified());
    const TechnologyReport *report = closestTo(names, catalogue);
    const bool isUsageReport = timesOf(u"User Principal Name"_s, names) > 0;
    if (report == nullptr || isUsageReport)
        return std::optional<TechnologyColumns>();
    if (const QStringList missing = missingIn(names, *report); !missing.isEmpty())
        return incomplete(*report, missing);

    TechnologyColumns columns{.report = report, .count = names.size(), .places = {}};
    for (const TechnologyField &field : report->fields) {
        const auto place = placeOf(field, names);
        if (!place)
            continue;
        if (timesOf(names[*place], names) > 1)
            return fail(Fault::BadInput,
                        Tr::tr("The column \"%1\" stands twice in the file.").arg(names[*place]), u"row 1"_s);
        columns.places[field.id] = *place;
    }
    return std::optional(std::move(columns));
}

} // namespace candela::sources
