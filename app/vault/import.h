#pragma once

#include "model/coverage.h"
#include "model/meetingsums.h"
#include "vault/intake.h"

#include <memory>

namespace candela::vault {

struct Opened;

/// Files on their way into the vault: one transaction. What was kept is there after `commit` and not before;
/// destroyed without it, nothing has changed. Made by Vault::beginImport.
class Import
{
public:
    /// Imported: there was no such entry. Unchanged: the same content was there already. Replaced: there was
    /// other content.
    enum class Outcome { Imported, Unchanged, Replaced };

    Import(Import &&) noexcept;
    Import &operator=(Import &&) noexcept;
    ~Import();

    /// What takes the rows of one file.
    [[nodiscard]] Intake intake() const;
    /// Who comes in one file of which a row is no person: numbers from 0 up, and each person is known again.
    [[nodiscard]] std::shared_ptr<Newcomers> newcomers() const;

    /// Seals the rows as the entry of `coverage`, in this block and the next. An entry that came in the block
    /// before and comes again is Unchanged, but is kept one block longer, because it has arrived anew.
    /// After a failure the whole import is undone and every further call fails with Conflict.
    [[nodiscard]] Result<Outcome> keep(const Coverage &coverage, Intake &&rows);

    /// Seals what is known of the meetings of one day in the same way. Its digest is keyed: the sums are so
    /// few and small that a plain one would give them away.
    [[nodiscard]] Result<Outcome> keep(const Coverage &coverage, const MeetingSums &sums);

    /// Makes all that was kept last. Nothing can be kept afterwards.
    [[nodiscard]] Result<void> commit();

private:
    friend class Vault;
    struct State;
    explicit Import(std::unique_ptr<State> state);
    [[nodiscard]] static Result<Import> begin(Opened &opened, bool hasManyFiles);

    std::unique_ptr<State> m_state;
};

} // namespace candela::vault
