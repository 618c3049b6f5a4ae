#pragma once

#include "vault/newcomers.h"
#include "vault/rows.h"

#include <memory>

namespace candela::vault {

/// Takes in the rows of one file. A name is turned into a pseudonym as it comes, for the block of arrival and
/// for the next one, and forgotten. Made by Import::intake.
class Intake
{
public:
    /// `people` are of the import that will keep the rows.
    explicit Intake(std::shared_ptr<Newcomers> people);

    /// Adds a row. Several rows of one person count as one with the signals of all; a row without a person is
    /// passed over.
    void add(PersonKey &&person, const SignalSet &bits);
    /// The same by the number that the newcomers gave her, whom this was made with.
    void add(std::uint32_t person, const SignalSet &bits);

    /// Says which signals the file tells of. Of these, who was not added with one does not have it; of any
    /// other it is not known who has it, unless somebody was added with it.
    void tellsOf(const SignalSet &numbers) { m_told |= numbers; }
    [[nodiscard]] const SignalSet &told() const { return m_told; }

    /// How many rows were added, each row of a person counted.
    [[nodiscard]] qint64 rows() const { return static_cast<qint64>(m_bits.size()); }

    /// Waits until every name has its pseudonyms. Afterwards two threads may ask for the rows, each for those
    /// of one block.
    void finish() const;
    /// The rows under the pseudonyms of the block of arrival (0) or the next one (1), `united`.
    [[nodiscard]] std::vector<Row> unitedRows(std::size_t half) const;

private:
    [[nodiscard]] std::vector<Row> rowsInOrder(std::size_t half) const;

    std::shared_ptr<Newcomers> m_people;
    std::size_t m_before; ///< people who came with other files
    std::vector<std::uint32_t> m_numbers;
    std::vector<SignalSet> m_bits;
    SignalSet m_told;
};

} // namespace candela::vault
