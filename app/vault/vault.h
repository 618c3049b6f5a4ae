#pragma once

#include "model/coverage.h"
#include "model/meetingsums.h"
#include "vault/blockkeys.h"
#include "vault/import.h"
#include "vault/planes.h"
#include "vault/uniting.h"

#include <memory>
#include <optional>

namespace candela::vault {

/// The sealed days of people of one organization, as they are known in the current block (contract.md 6).
/// What it gives are bits without a person; nothing in here can name one. Not for use by two threads.
class Vault
{
public:
    /// Opens the vault or makes a new one. First destroys the keys of ended blocks, then deletes their rows.
    /// The current block is that of `today` (UTC), but never one before the newest it has seen. Fails with
    /// Storage, one sentence for people, when the database or a key is damaged, missing or of a newer
    /// version; the data are then as they were.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const Place &place, const Random &random,
                                                             QDate today);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] Block block() const;
    /// How many people arrived in this block or the one before: the ordinals that planes speak of.
    [[nodiscard]] qsizetype people() const;
    /// What there are entries of, by report, kind and day.
    [[nodiscard]] Result<std::vector<Coverage>> coverage() const;

    /// One entry. Fails with NotFound when there is none and with Storage when its seal does not hold.
    [[nodiscard]] Result<Planes> planes(const Coverage &coverage) const;
    /// Adds one entry to `planes`, without a copy between, and gives the signals it tells of; fails likewise.
    [[nodiscard]] Result<SignalSet> uniteInto(Planes &planes, const Coverage &coverage) const;

    /// Adds these entries, none of them of meetings, to `planes`, opening one while the next is read. Says of
    /// each how many of its people are among `others`, a plane such as `evaluate` gives. Fails likewise for
    /// the first that fails; `planes` are of no use then.
    [[nodiscard]] Result<std::vector<Told>> uniteInto(Planes &planes, const std::vector<Coverage> &entries,
                                                      const Planes::Plane &others) const;

    /// The sums over the meetings of one day; fails likewise.
    [[nodiscard]] Result<MeetingSums> meetings(const Coverage &coverage) const;

    /// Begins to write; one import at a time, and it may not outlive the vault. Makes the keys it needs.
    /// Fails with Conflict while another program writes. `files` is how many will come: who stands in more
    /// than one is hashed with care once.
    [[nodiscard]] Result<Import> beginImport(std::size_t files = 2);

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace candela::vault
