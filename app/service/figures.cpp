#include "service/figures.h"

#include "base/crypto.h"
#include "base/tr.h"

#include <utility>

namespace candela::service {

namespace {

/// Another text whenever anything that is shown of a benchmark is another.
QByteArray textOf(const BenchmarkList &benchmarks)
{
    QByteArray text;
    for (const Benchmark &one : benchmarks)
        text += QStringList{idOf(one.category),
                            one.metric,
                            QString::number(one.tenths),
                            QString::number(one.organizations),
                            one.asOf.toString(Qt::ISODate),
                            one.source}
                    .join(u'\t')
                    .toUtf8() +
                '\n';
    return text;
}

} // namespace

Figures::Figures(OpenStore open, MeasureCatalogue measures, SignalCatalogue knownSignals,
                 TechnologyCatalogue technology, ImportCatalogue imports)
    : m_open(std::move(open))
    , m_measures(std::move(measures))
    , m_signals(std::move(knownSignals))
    , m_technology(std::move(technology))
    , m_imports(std::move(imports))
{
}

Result<Figures::Reading> Figures::read()
{
    if (auto fresh = refresh(); !fresh)
        return fail(fresh.error());
    return Reading{
        .scorer = m_state->scorer, .releases = m_state->releases, .organization = m_state->organization};
}

Result<QByteArray> Figures::tag()
{
    if (auto fresh = refresh(); !fresh)
        return fail(fresh.error());
    const QByteArray state = CANDELA_VERSION "\n" + m_state->newest.toLatin1() + '\n' +
                             m_state->newestTechnology.toLatin1() + '\n' +
                             m_state->organization.name.toUtf8() + '\n' + textOf(m_state->benchmarks);
    return sha256(state);
}

Result<Figures::Kept> Figures::kept()
{
    auto opened = store();
    if (!opened)
        return fail(opened.error());
    auto known = organization();
    if (!known)
        return fail(known.error());
    return Kept{.store = **opened, .organization = std::move(*known)};
}

Result<std::vector<Coverage>> Figures::coverage()
{
    const auto open = kept();
    if (!open)
        return fail(open.error());
    auto coverage = open->store.coverage().load(open->organization.id);
    const auto ofDevices = open->store.technologyCoverage(open->organization.id);
    if (!ofDevices)
        return fail(ofDevices.error());
    const auto ofOthers = open->store.benchmarks().coverage(open->organization.id);
    if (!ofOthers)
        return fail(ofOthers.error());
    if (coverage) {
        coverage->insert(coverage->end(), ofDevices->begin(), ofDevices->end());
        coverage->insert(coverage->end(), ofOthers->begin(), ofOthers->end());
    }
    return coverage;
}

Result<std::vector<store::SyncRun>> Figures::syncRuns()
{
    const auto kept = store();
    if (!kept)
        return fail(kept.error());
    const auto known = organization();
    if (!known)
        return fail(known.error());
    return (*kept)->syncs().load(known->id);
}

Result<std::vector<store::Token>> Figures::liveTokens(const QDateTime &now)
{
    const auto open = kept();
    if (!open)
        return fail(open.error());
    return open->store.tokens().live(open->organization.id, now);
}

Result<store::Store *> Figures::store()
{
    if (!m_store) {
        auto opened = m_open();
        if (!opened && opened.error().fault == Fault::NotFound)
            return fail(Fault::Unreachable, Tr::tr("There are no data yet. Run `candelad import` first."));
        if (!opened)
            return fail(opened.error());
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<store::Organization> Figures::organization()
{
    const auto kept = store();
    if (!kept)
        return fail(kept.error());
    auto known = (*kept)->organization().load();
    if (!known && known.error().fault == Fault::NotFound)
        known = store::Organization();
    if (known && known->name.isEmpty())
        known->name = Tr::tr("Your organization");
    return known;
}

Result<void> Figures::refresh()
{
    const auto known = organization();
    if (!known)
        return fail(known.error());
    const auto newest = m_store->releases().newestDigest(known->id);
    if (!newest)
        return fail(newest.error());
    const auto newestTechnology = m_store->technology().newestMark(known->id);
    if (!newestTechnology)
        return fail(newestTechnology.error());
    auto benchmarks = m_store->benchmarks().all(known->id);
    if (!benchmarks)
        return fail(benchmarks.error());
    if (m_state && m_state->newest == *newest && m_state->newestTechnology == *newestTechnology &&
        m_state->organization == *known && m_state->benchmarks == *benchmarks)
        return {};
    auto releases = m_store->releases().all(known->id);
    if (!releases)
        return fail(releases.error());
    auto figures = m_store->technology().all(known->id);
    if (!figures)
        return fail(figures.error());
    auto coverage = m_store->technologyCoverage(known->id);
    if (!coverage)
        return fail(coverage.error());
    m_state.emplace(State{
        .organization = *known,
        .newest = *newest,
        .newestTechnology = *newestTechnology,
        .benchmarks = *benchmarks,
        .scorer = scoring::Scorer(
            m_measures, m_signals, {.name = known->name, .sample = known->sample, .benchmarks = *benchmarks},
            {.catalogue = m_technology, .figures = std::move(*figures), .coverage = std::move(*coverage)}),
        .releases = std::move(*releases),
    });
    return {};
}

} // namespace candela::service
