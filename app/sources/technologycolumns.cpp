#include "sources/technologycolumns.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

using Names = std::span<const QString>;

bool isSame(const QString &name, const QString &other)
{
    return foldedName(name) == foldedName(other);
}

std::optional<ColumnPlace> placeOf(const TechnologyReport &report, std::size_t field, Names names)
{
    const QStringList &columns = report.fields[field].columns;
    for (qsizetype alias = 0; alias < columns.size(); ++alias) {
        const auto found =
            std::ranges::find_if(names, [&](const QString &name) { return isSame(name, columns[alias]); });
        if (found != names.end())
            return ColumnPlace{
                .column = static_cast<std::size_t>(found - names.begin()), .field = field, .alias = alias};
    }
    return std::nullopt;
}

/// How far the columns of a file fit a report.
struct Fit
{
    const TechnologyReport *report;
    std::vector<ColumnPlace> places;
    QStringList missing; ///< names of columns that it cannot do without
    qsizetype required = 0;

    bool fits() const { return missing.isEmpty(); }
    qsizetype found() const { return required - missing.size(); }
};

Fit fitOf(const TechnologyReport &report, Names names)
{
    Fit fit{.report = &report, .places = {}, .missing = {}};
    QStringList alternatives = report.anyOf;
    for (std::size_t field = 0; field < report.fields.size(); ++field) {
        const TechnologyField &wanted = report.fields[field];
        const auto place = placeOf(report, field, names);
        fit.required += wanted.optional ? 0 : 1;
        if (place)
            fit.places.push_back(*place);
        else if (!wanted.optional)
            fit.missing << wanted.columns.front();
        if (place && report.anyOf.contains(wanted.id))
            alternatives.clear();
    }
    if (!report.anyOf.isEmpty())
        ++fit.required;
    if (!alternatives.isEmpty()) {
        const auto first = std::ranges::find(report.fields, alternatives.front(), &TechnologyField::id);
        fit.missing << first->columns.front();
    }
    return fit;
}

/// The better fit: one that lacks nothing; of two such the one that asks for more, then the one that has
/// more.
bool isLess(const Fit &a, const Fit &b)
{
    if (a.fits() != b.fits())
        return b.fits();
    return std::pair(a.found(), a.places.size()) < std::pair(b.found(), b.places.size());
}

/// Whether its rows are models of devices, and devices were only counted for them.
bool isByModel(const Fit &fit, Names names)
{
    const auto has = [&](const QString &wanted) {
        return std::ranges::any_of(names, [&](const QString &name) { return isSame(name, wanted); });
    };
    if (fit.report->kind != CoverageKind::Devices || !has(u"model"_s) || has(u"deviceName"_s))
        return false;
    const QString device = fit.report->fields.front().columns.front();
    return fit.missing.contains(device) || has(u"modelDeviceCount"_s);
}

Failure byModel(const Fit &fit)
{
    return fail(Fault::BadInput,
                Tr::tr("This is \"%1\" by model: its rows are no devices. Export the report by device, with "
                       "the device id.")
                    .arg(fit.report->title),
                u"row 1"_s);
}

Failure incomplete(const Fit &fit)
{
    return fail(
        Fault::BadInput,
        Tr::tr("This looks like \"%1\", but of its columns these are missing: %2. Export it again with "
               "all columns.")
            .arg(fit.report->title, fit.missing.join(u", "_s)),
        u"row 1"_s);
}

} // namespace

QString foldedName(const QString &name)
{
    QString folded = name.toLower();
    return folded.remove(u' ').remove(u'_');
}

Result<std::optional<TechnologyColumns>> recogniseTechnology(std::span<const QString> names,
                                                             const TechnologyCatalogue &catalogue)
{
    const bool isUsageReport = std::ranges::any_of(names, [](const QString &name) {
        return name.compare(u"User Principal Name", Qt::CaseInsensitive) == 0;
    });
    std::vector<Fit> fits;
    for (const TechnologyReport &report : catalogue.reports())
        fits.push_back(fitOf(report, names));
    const auto best = std::ranges::max_element(fits, isLess);
    // One column alone tells nothing: many files have a "version".
    if (isUsageReport || best == fits.end() || best->found() < 2 || 2 * best->found() <= best->required)
        return std::optional<TechnologyColumns>();
    if (isByModel(*best, names))
        return byModel(*best);
    if (!best->fits())
        return incomplete(*best);
    // Starts without their day have all that a startup has: what more of the file is known to is what it is.
    const auto closest = std::ranges::max_element(fits, {}, [](const Fit &fit) { return fit.places.size(); });
    if (closest->places.size() > best->places.size())
        return incomplete(*closest);
    for (const ColumnPlace &place : best->places) {
        const QString &name = names[place.column];
        if (std::ranges::count_if(names, [&](const QString &other) { return isSame(name, other); }) > 1)
            return fail(Fault::BadInput, Tr::tr("The column \"%1\" stands twice in the file.").arg(name),
                        u"row 1"_s);
    }
    return std::optional(
        TechnologyColumns{.report = best->report, .count = names.size(), .places = std::move(best->places)});
}

} // namespace candela::sources
