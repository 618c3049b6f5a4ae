#pragma once

#include "base/result.h"
#include "model/importcatalogue.h"
#include "model/measurecatalogue.h"
#include "model/signalcatalogue.h"
#include "model/technologycatalogue.h"
#include "scoring/scorer.h"
#include "store/store.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace candela::service {

/// Everything that can be said of figures: from the open store alone, never from the vault. Used by
/// one thread, the one that asks first: the store's connection belongs to it.
class Figures
{
public:
    using OpenStore = std::function<Result<std::unique_ptr<store::Store>>()>;

    Figures(OpenStore open, MeasureCatalogue measures, SignalCatalogue knownSignals,
            TechnologyCatalogue technology = {}, ImportCatalogue imports = {});

    /// What an answer is computed with. Refers into this, until the next call.
    struct Reading
    {
        const scoring::Scorer &scorer;
        const scoring::Releases &releases;
        store::Organization organization; ///< with the name to show
    };

    /// The releases as they stand now; read again only when there is a newer one. Fails with Storage or, when
    /// no data directory was made yet, with Unreachable.
    [[nodiscard]] Result<Reading> read();

    /// Names this state of the figures: another release, another day of devices, another name of the
    /// organization or another program gives another tag.
    [[nodiscard]] Result<QByteArray> tag();

    /// The open store and whose it is, until the next call.
    struct Kept
    {
        store::Store &store;
        store::Organization organization;
    };
    [[nodiscard]] Result<Kept> kept();

    [[nodiscard]] Result<std::vector<Coverage>> coverage();
    /// When a connector last ran for each report.
    [[nodiscard]] Result<std::vector<store::SyncRun>> syncRuns();
    [[nodiscard]] Result<std::vector<store::Token>> liveTokens(const QDateTime &now);
    [[nodiscard]] const SignalCatalogue &signalCatalogue() const { return m_signals; }
    [[nodiscard]] const TechnologyCatalogue &technologyCatalogue() const { return m_technology; }
    [[nodiscard]] const ImportCatalogue &importCatalogue() const { return m_imports; }

private:
    struct State
    {
        store::Organization organization;
        QString newest;           ///< digest of the newest release
        QString newestTechnology; ///< of the newest day of devices
        BenchmarkList benchmarks;
        scoring::Scorer scorer;
        scoring::Releases releases;
    };

    [[nodiscard]] Result<store::Store *> store();
    [[nodiscard]] Result<store::Organization> organization();
    [[nodiscard]] Result<void> refresh();

    OpenStore m_open;
    MeasureCatalogue m_measures;
    SignalCatalogue m_signals;
    TechnologyCatalogue m_technology;
    ImportCatalogue m_imports;
    std::unique_ptr<store::Store> m_store;
    std::optional<State> m_state;
};

} // namespace candela::service
