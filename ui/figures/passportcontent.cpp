#include "ui/figures/passportcontent.h"

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
    if (!passport.points)
        return passport.certainty;
    const QString points = number(passport.points->count(), locale);
    if (isTotal(passport))
        return PassportWords::tr("%1 points of %2: the whole points of each category, added. Nothing else "
                                 "enters.")
            .arg(points, number(800, locale));
    return PassportWords::tr("%1 points of %2: the share, rounded. Nothing else enters.")
        .arg(points, number(100, locale));
}

QString joinSentences(const QStringList &sentences)
{
    return sentences.join(u' ');
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
    PassportContent content{.title = passport.title,
                            .sum = localizedSum(passport.arithmetic, locale),
                            .sumNote = noteOnSum(passport, locale)};
    const auto add = [&](const QString &name, const QString &text, bool identifier = false) {
        if (!text.isEmpty())
            content.facts.push_back({.name = name, .text = text, .identifier = identifier});
    };
    add(PassportWords::tr("Measure"), passport.method, true);
    add(PassportWords::tr("Window"), windowInWords(passport.window, locale));
    add(PassportWords::tr("Counted"), passport.counted);
    add(PassportWords::tr("Out of"), passport.population);
    add(PassportWords::tr("Sources"), sourcesOf(passport).join(u", "_s));
    add(PassportWords::tr("Notes"), joinSentences(passport.notes));
    add(PassportWords::tr("Protection"), passport.protection);
    if (passport.points)
        add(PassportWords::tr("Certainty"), passport.certainty);
    add(PassportWords::tr("Not told"), passport.saysNot);
    add(PassportWords::tr("Release"), releaseInWords(passport, locale));
    add(PassportWords::tr("Fingerprint"), shortFingerprint(passport.digest), true);
    return content;
}

QString plainTextOf(const Passport &passport, const QLocale &locale)
{
    const PassportContent content = passportContentOf(passport, locale);
    QStringList lines{content.title, content.sum, content.sumNote, {}};
    for (const Fact &fact : content.facts) {
        const bool fingerprint = fact.text == shortFingerprint(passport.digest);
        //: A name and what it is: "Window: 28 days".
        lines << PassportWords::tr("%1: %2").arg(fact.name, fingerprint ? passport.digest : fact.text);
    }
    lines << PassportWords::tr("%1: %2").arg(PassportWords::tr("Figure"), passport.figure);
    if (content.sum.isEmpty())
        lines.removeAt(1);
    return lines.join(u'\n') + u'\n';
}

QString recomputedInWords(const scoring::Recomputed &again, const QLocale &locale)
{
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
