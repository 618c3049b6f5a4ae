#include "ui/figures/passportwords.h"

#include "ui/figures/words.h"
#include "ui/widgets/numbers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using candela::scoring::Passport;

namespace candela::ui {

namespace {

struct PassportWords
{
    Q_DECLARE_TR_FUNCTIONS(Passport)
};

bool isTotal(const Passport &passport)
{
    return passport.figure.startsWith("total@"_L1);
}

QString noteOnSum(const Passport &passport, const QLocale &locale)
{
    if (passport.share)
        return PassportWords::tr(
                   "%1 of %2: the share, rounded. It is shown for context and adds nothing to the "
                   "points.")
            .arg(number(*passport.share, locale), number(100, locale));
    if (!passport.points)
        return passport.certainty;
    const QString points = number(passport.points->count(), locale);
    if (isTotal(passport))
        return PassportWords::tr("%1 points of %2: the whole points of each category, added. Nothing else "
                                 "enters.")
            .arg(points, number(800, locale));
    if (!passport.technology.empty())
        return PassportWords::tr("%1 points of %2: the sum, rounded. Nothing else enters.")
            .arg(points, number(100, locale));
    return PassportWords::tr("%1 points of %2: the share, rounded. Nothing else enters.")
        .arg(points, number(100, locale));
}

PassportArithmetic arithmeticOf(const Passport &passport, const QLocale &locale)
{
    const QString sum = localizedSum(passport.arithmetic, locale);
    const qsizetype equals = sum.lastIndexOf(u" = "_s);
    PassportArithmetic arithmetic;
    if (equals > 0) {
        arithmetic.numerator = sum.left(equals);
        arithmetic.result = sum.mid(equals + 3);
    }
    arithmetic.sentence = noteOnSum(passport, locale);
    return arithmetic;
}

/// What stands beside a figure and enters nothing, each in a sentence that says where it comes from.
QStringList benchmarksOf(const Passport &passport, const QLocale &locale)
{
    QStringList sentences;
    for (const Benchmark &benchmark : passport.benchmarks) {
        const QString part = benchmark.metric.mid(passport.method.size() + 1);
        const QString words = benchmarkInWords(benchmark, locale);
        sentences << (part.isEmpty()
                          ? PassportWords::tr("%1 (from your file of benchmarks).").arg(words)
                          //: %2 is a part of a measure, e.g. "reader".
                          : PassportWords::tr("%1 (%2, from your file of benchmarks).").arg(words, part));
    }
    if (passport.recommended)
        sentences << recommendedInWords(*passport.recommended, locale) + u'.';
    return sentences;
}

} // namespace

QString windowInWords(const Window &window, const QLocale &locale)
{
    return PassportWords::tr("%1 days: %2 to %3")
        .arg(number(window.days(), locale), dayInWords(window.first, locale),
             dayInWords(window.last, locale));
}

QString shortFingerprint(const QString &digest)
{
    if (digest.size() <= 16)
        return digest;
    return digest.mid(0, 4) + u' ' + digest.mid(4, 4) + u' ' + digest.mid(8, 4) + u" … "_s + digest.right(4);
}

QString releaseInWords(const Passport &passport, const QLocale &locale)
{
    if (!Slot::fromName(passport.release)) // a day of devices
        return dayInWords(passport.releasedOn, locale, true);
    return PassportWords::tr("%1, on %2")
        .arg(passport.release, dayInWords(passport.releasedOn, locale, true));
}

QStringList sourcesOf(const Passport &passport)
{
    QStringList titles;
    for (const scoring::PassportInput &input : passport.inputs)
        titles << input.title;
    titles.removeDuplicates();
    return titles;
}

PassportContent passportContentOf(const Passport &passport, const QLocale &locale)
{
    PassportContent content{.subject = passport.title,
                            .arithmetic = arithmeticOf(passport, locale),
                            .rows = {},
                            .canRecompute = true};
    const auto add = [&](const QString &key, const QString &value, bool isIdentifier = false) {
        if (!value.isEmpty())
            content.rows.push_back({.key = key, .value = value, .isIdentifier = isIdentifier});
    };
    add(PassportWords::tr("Measure"), passport.method, true);
    add(PassportWords::tr("Window"), windowInWords(passport.window, locale));
    add(PassportWords::tr("Counted"), passport.counted);
    add(PassportWords::tr("Out of"), passport.population);
    add(PassportWords::tr("Sources"), sourcesOf(passport).join(u", "_s));
    add(PassportWords::tr("Notes"), passport.notes.join(u' '));
    add(PassportWords::tr("Protection"), passport.protection);
    if (passport.points || passport.share)
        add(PassportWords::tr("Certainty"), passport.certainty);
    add(PassportWords::tr("Not told"), passport.saysNot);
    add(PassportWords::tr("Beside it"), benchmarksOf(passport, locale).join(u' '));
    add(PassportWords::tr("Release"), releaseInWords(passport, locale));
    add(PassportWords::tr("Fingerprint"), shortFingerprint(passport.digest), true);
    return content;
}

QString plainTextOf(const Passport &passport, const QLocale &locale)
{
    const PassportContent content = passportContentOf(passport, locale);
    QStringList lines{content.subject, localizedSum(passport.arithmetic, locale),
                      content.arithmetic.sentence};
    lines.removeAll(QString());
    for (const PassportRow &row : content.rows) {
        const bool fingerprint = row.value == shortFingerprint(passport.digest);
        //: A name and what it is: "Window: 28 days".
        lines << PassportWords::tr("%1: %2").arg(row.key, fingerprint ? passport.digest : row.value);
    }
    lines << PassportWords::tr("%1: %2").arg(PassportWords::tr("Figure"), passport.figure);
    return lines.join(u'\n') + u'\n';
}

QString recomputedInWords(const scoring::Recomputed &again, const QLocale &locale)
{
    if (again.share) {
        const QString share = number(*again.share, locale);
        return again.agrees
                   ? PassportWords::tr("Done again from the release: %1 of 100, as shown.").arg(share)
                   : PassportWords::tr(
                         "Done again from the release: %1 of 100. This does not agree with what is shown.")
                         .arg(share);
    }
    if (!again.points)
        return again.agrees ? PassportWords::tr("Done again from the release: no points, as shown.")
                            : PassportWords::tr("Done again from the release: it gives no points. This does "
                                                "not agree with what is shown.");
    const QString points = number(again.points->count(), locale);
    return again.agrees
               ? PassportWords::tr("Done again from the release: %1 points, as shown.").arg(points)
               : PassportWords::tr(
                     "Done again from the release: %1 points. This does not agree with what is shown.")
                     .arg(points);
}

} // namespace candela::ui
