#pragma once

#include "model/technologycatalogue.h"

#include <QByteArrayView>
#include <QHash>

#include <optional>
#include <vector>

namespace candela::sources {

/// One row of a file about technology, whatever its format: the text of each field, and what it says. The
/// first field that cannot be read is the row's trouble; such a row is left out.
///
/// Missing everywhere: an empty text, and where a report counts or measures something, a negative number and
/// 2147483647.
class TechnologyRow
{
public:
    /// `report` outlives the row.
    TechnologyRow(const TechnologyReport &report, QDate today);

    /// Forgets what the row before said.
    void clear();
    /// `alias` is the place of the column among those that the field may have; of two the first one counts.
    /// The text is not copied.
    void set(std::size_t field, qsizetype alias, QByteArrayView text);

    /// Why the row is left out, in words that hold nothing of it; empty when it is not.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    void leaveOut(QStringView field, const QString &sentence);
    /// Whether a day cannot be read that the row can do without.
    [[nodiscard]] bool hasUnreadDay() const { return m_hasUnreadDay; }

    // Each field by its id.
    /// The name of the column that it stands in, as the catalogue writes it.
    [[nodiscard]] QString columnOf(QStringView field) const;
    [[nodiscard]] QByteArrayView cell(QStringView field) const { return m_cells[placeOf(field)].text; }
    /// A device's: letters, digits, hyphens, so that neither a mail address nor a sentence can be taken for
    /// one.
    [[nodiscard]] QString identifier(QStringView field);
    /// Its first `longest` characters; empty when it may be a mail address or a path.
    [[nodiscard]] QString text(QStringView field, qsizetype longest = 64) const;
    /// `otherwise` when there is none, or the year 1, which means the same; also when it cannot be read, and
    /// without an `otherwise` that is a trouble. A day before 2000 or later than tomorrow is one, too.
    [[nodiscard]] QDate day(QStringView field, QDate otherwise);
    [[nodiscard]] std::optional<double> score(QStringView field);
    [[nodiscard]] std::optional<int> wholeScore(QStringView field);
    /// From the column's unit; more than a day is a trouble and is given all the same.
    [[nodiscard]] std::optional<qint64> milliseconds(QStringView field);
    [[nodiscard]] bool isInSeconds(QStringView field) const;
    [[nodiscard]] std::optional<int> count(QStringView field);
    /// A trouble when there is none.
    [[nodiscard]] int requiredCount(QStringView field);
    [[nodiscard]] std::optional<qint64> minutes(QStringView field);
    /// Whether it is 2147483647, by which a report says that nothing failed.
    [[nodiscard]] bool isNever(QStringView field) const;
    [[nodiscard]] std::optional<bool> flag(QStringView field);
    /// From `least` to `most`; anything else is a trouble, also a negative number.
    [[nodiscard]] std::optional<double> measured(QStringView field, double least, double most);

    [[nodiscard]] QDate today() const { return m_today; }

private:
    struct Cell
    {
        QByteArrayView text = {};
        qsizetype alias = -1;
    };

    [[nodiscard]] std::size_t placeOf(QStringView field) const;
    [[nodiscard]] std::optional<QDate> dayIn(QStringView field) const;
    [[nodiscard]] std::optional<double> reported(QStringView field);

    const TechnologyReport &m_report;
    QDate m_today;
    QHash<QStringView, std::size_t> m_places;
    std::vector<Cell> m_cells; ///< by field
    QString m_trouble;
    bool m_hasUnreadDay = false;
};

} // namespace candela::sources
