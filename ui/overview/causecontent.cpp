#include "ui/overview/causecontent.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;
using candela::scoring::Cause;
using candela::scoring::ChangeEnd;
using candela::scoring::Changes;

namespace candela::ui {

namespace {

struct CauseWords
{
    Q_DECLARE_TR_FUNCTIONS(Causes)
};

QString totalOf(const ChangeEnd &end, const QLocale &locale)
{
    return end.total ? number(end.total->count(), locale) : CauseWords::tr("nothing measured");
}

QString sinceOf(const Changes &changes, Compared compared, const QLocale &locale)
{
    //: A total and its day, then a later one: "From 598 on 18 Oct to 612 on 15 Nov. The causes ..."
    const QString words =
        changes.aboveProtection
            ? CauseWords::tr("From %1 on %2 to %3 on %4. The causes add up to it.")
            : CauseWords::tr("No reportable change: from %1 on %2 to %3 on %4 cannot be told from the "
                             "protection.");
    const QString since = words.arg(totalOf(changes.from, locale), shortDay(changes.from.date, locale),
                                    totalOf(changes.to, locale), shortDay(changes.to.date, locale));
    //: %1 is what changed between two dates that a person chose, one or two whole sentences.
    return compared == Compared::Usual ? since : CauseWords::tr("The dates you chose. %1").arg(since);
}

QString whyOtherThanTheScore()
{
    return CauseWords::tr("The change in the ring compares averages of up to four releases each, so that "
                          "chance weighs less. Causes are counted between two single releases. So the two "
                          "numbers may differ.");
}

CauseRow rowOf(const Cause &cause, const QLocale &locale)
{
    return {.words = localizedSum(cause.words, locale),
            .where = titleOf(cause.category),
            .bar = {.points = cause.points, .range = 1, .isTold = cause.aboveProtection},
            .opens = cause.category};
}

CauseRow togetherOf(std::span<const Cause> causes)
{
    CauseRow row{.words = CauseWords::tr("%Ln smaller cause(s)", nullptr, static_cast<int>(causes.size()))};
    QStringList where;
    for (const Cause &cause : causes) {
        row.bar.points += cause.points;
        row.bar.isTold = row.bar.isTold && cause.aboveProtection;
        where << titleOf(cause.category);
    }
    where.removeDuplicates();
    //: Between names in a list.
    row.where = where.join(CauseWords::tr(", "));
    return row;
}

std::vector<CauseRow> rowsOf(const std::vector<Cause> &causes, std::size_t most, const QLocale &locale)
{
    const std::size_t alone = causes.size() > most ? most - 1 : causes.size();
    std::vector<CauseRow> rows;
    for (std::size_t i = 0; i < alone; ++i)
        rows.push_back(rowOf(causes[i], locale));
    if (alone < causes.size())
        rows.push_back(togetherOf(std::span(causes).subspan(alone)));
    int range = 1;
    for (const CauseRow &row : rows)
        range = std::max(range, std::abs(row.bar.points));
    for (CauseRow &row : rows)
        row.bar.range = range;
    return rows;
}

/// Nothing to add up: figures of one date alone, no cause, or none that is more than chance.
QString nothingIn(const Changes &changes, Compared compared)
{
    if (changes.from.slot == changes.to.slot)
        return compared == Compared::Chosen
                   ? CauseWords::tr("Both dates stand for the same figures.")
                   : CauseWords::tr("There are figures of one date so far. From the next on, this says what "
                                    "changed and why.");
    if (changes.causes.empty())
        return CauseWords::tr("No category has other points than then.");
    if (!changes.aboveProtection && std::ranges::none_of(changes.causes, &Cause::aboveProtection))
        return CauseWords::tr("Whatever moved, moved less than the chance that is added to protect people. "
                              "So there is no cause to name.");
    return {};
}

} // namespace

CauseContent causesOf(const Changes &changes, std::size_t most, const QLocale &locale, Compared compared)
{
    CauseContent content{.nothing = nothingIn(changes, compared)};
    if (changes.from.slot == changes.to.slot)
        return content;
    content.since = sinceOf(changes, compared, locale);
    content.why = whyOtherThanTheScore();
    if (changes.aboveProtection)
        content.change.points = changes.points;
    if (!content.nothing.isEmpty())
        return content;
    content.rows = rowsOf(changes.causes, most, locale);
    const bool allTold =
        std::ranges::all_of(content.rows, [](const CauseRow &row) { return row.bar.isTold; });
    if (!allTold)
        content.note = CauseWords::tr("Grey: by itself too small to be told from the protection.");
    return content;
}

CauseContent causesBeforeTheFirst()
{
    return {.nothing =
                CauseWords::tr("Changes are told between two dates with figures. There are none yet.")};
}

} // namespace candela::ui
