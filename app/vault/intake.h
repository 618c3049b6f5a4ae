#pragma once

#include "vault/rows.h"

#include <array>

namespace candela::vault {

/// Takes in the rows of one file. A name is turned into a pseudonym as it comes, for the block of arrival and
/// for the next one, and forgotten. Made by Import::intake.
class Intake
{
public:
    Intake(Pseudonyms now, Pseudonyms next);

    /// Adds a row. Several rows of one person count as one with the signals of all; a row without a person is
    /// passed over.
    void add(PersonKey &&person, const SignalSet &bits);

    /// Says which signals the file tells of. Of these, who was not added with one does not have it; of any
    /// other it is not known who has it, unless somebody was added with it.
    void tellsOf(const SignalSet &numbers) { m_told |= numbers; }
    [[nodiscard]] const SignalSet &told() const { return m_told; }

    /// How many rows were added, each row of a person counted.
    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(m_bits.size()); }

    /// The rows under the pseudonyms of the block of arrival (0) or the next one (1), `united`.
    [[nodiscard]] std::vector<Row> unitedRows(std::size_t half) const;

private:
    std::array<Pseudonyms, 2> m_pseudonyms;
    std::array<std::vector<Pseudonym>, 2> m_people;
    std::vector<SignalSet> m_bits;
    SignalSet m_told;
};

} // namespace candela::vault
