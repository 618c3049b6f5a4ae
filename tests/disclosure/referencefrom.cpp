#include "referencefrom.h"

#include "model/catalogues.h"

#include <QStringList>

#include <utility>

using namespace candela;
using namespace Qt::StringLiterals;

namespace {

QString row(const QStringList &cells)
{
    QStringList safe = cells;
    for (QString &cell : safe)
        cell.replace(u'|', u"\\|"_s);
    return u"| "_s + safe.join(u" | "_s) + u" |\n"_s;
}

QString table(const QStringList &heads)
{
    return row(heads) + row(QStringList(heads.size(), u"---"_s));
}

QString code(const QString &text)
{
    return u'`' + text + u'`';
}

QStringList coded(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all << code(text);
    return all;
}

QString wordsOf(SignalRule rule)
{
    switch (rule) {
    case SignalRule::Listed:
        return u"the row is there"_s;
    case SignalRule::True:
        return u"one of them says yes"_s;
    case SignalRule::Positive:
        return u"one of them is above zero"_s;
    case SignalRule::Deleted:
        return u"the day lies in the window"_s;
    case SignalRule::Made:
        return u"an event of the four weeks says so"_s;
    }
    std::unreachable();
}

QString describe(const Measure &measure)
{
    QString text = u"### %1\n\n%2.\n\n"_s.arg(measure.method(), measure.title);
    text += table({u"Property"_s, u"Value"_s});
    text += row({u"category"_s, code(idOf(measure.category))});
    text += row({u"numerator"_s, measure.numerator});
    text += row({u"denominator"_s, measure.denominator});
    text += row({u"window"_s, u"%1 days"_s.arg(measure.window)});
    text += row({u"unit"_s, measure.unit});
    text += row({u"released counts"_s, [&] {
                     QStringList parts;
                     for (const MeasurePart &part : measure.parts)
                         parts << u"%1 (%2)"_s.arg(code(part.part), part.what);
                     return parts.join(u"; "_s);
                 }()});
    text += row({u"reports"_s, coded(measure.needs).join(u", "_s)});
    QStringList optional;
    for (const OptionalReport &report : measure.optional)
        optional << code(report.report);
    if (!optional.isEmpty())
        text += row({u"reports it can do without"_s, optional.join(u", "_s)});
    text += row({u"protection"_s, measure.protection});
    text += row({u"where the definition comes from"_s, measure.source});
    text += row({u"does not say"_s, measure.saysNot});
    if (!measure.exact.empty())
        text += row({u"gives way to"_s, code(measure.exact.front().method())});
    return text + u'\n';
}

QString describe(const Successor &successor, const Measure &measure)
{
    QString text = u"### %1\n\n%2.\n\n"_s.arg(successor.method(), successor.title);
    text += table({u"Property"_s, u"Value"_s});
    text += row({u"category"_s, code(idOf(measure.category))});
    text += row({u"takes the place of"_s, code(measure.method())});
    text += row({u"chosen by"_s,
                 u"`candelad settings --meeting-features %1`"_s.arg(std::to_underlying(successor.features))});
    text += row({u"numerator"_s, successor.numerator});
    text += row({u"denominator"_s, successor.denominator});
    text += row({u"window"_s, u"%1 days"_s.arg(measure.window)});
    text += row({u"unit"_s, successor.unit});
    text += row({u"file"_s, code(successor.report + u".csv"_s)});
    text += row({u"protection"_s, successor.protection});
    text += row({u"where the definition comes from"_s, successor.source});
    text += row({u"does not say"_s, successor.saysNot});
    return text + u'\n';
}

QString describe(const TechnologyMeasure &measure)
{
    QString text = u"### %1\n\n%2.\n\n"_s.arg(measure.method(), measure.title);
    text += table({u"Property"_s, u"Value"_s});
    text += row({u"category"_s, code(idOf(measure.category))});
    text += row({u"numerator"_s, measure.numerator});
    text += row({u"denominator"_s, measure.denominator});
    text += row({u"window"_s, u"%1 days"_s.arg(measure.window)});
    text += row({u"unit"_s, measure.unit});
    text += row({u"sources"_s, coded(measure.needs).join(u", "_s)});
    text += row({u"protection"_s, measure.protection});
    text += row({u"where the definition comes from"_s, measure.source});
    text += row({u"does not say"_s, measure.saysNot});
    return text + u'\n';
}

QString signalsOf(const SignalCatalogue &known)
{
    QString text =
        u"## What is read about people\n\nA row becomes yes or no answers; nothing else of it is read.\n\n"_s;
    text += table({u"Signal"_s, u"Report"_s, u"Columns"_s, u"Yes when"_s});
    for (const Signal &signal : known.entries())
        text +=
            row({code(signal.id), code(signal.report), signal.columns.join(u", "_s), wordsOf(signal.rule)});
    return text + u'\n';
}

QString fieldsOf(const TechnologyCatalogue &technology)
{
    QString text =
        u"## What is read about devices and places\n\n"
        "Columns may stand in any order, and others beside them; capitals, spaces and underscores in a name "
        "do not count. Commas stand between them, in UTF-8; a first line `sep=,` is passed over. A file with "
        "semicolons or tabs, by model in place of by device, or with times in another unit is refused, with "
        "what to do.\n\n"
        "A row is left out, and counted with the reason, when it lacks what it needs, or when its day is "
        "before 2000 or later than tomorrow; a file of such rows alone is refused. A day that a row can do "
        "without and that cannot be read is taken for today, and an update channel or a build that is not "
        "known earns no points: both are told with their number. A channel is also known by an older name, "
        "and by the address or the GUID it is downloaded from.\n\n"
        "A time of zero is none, as is a sign-in of which both parts are zero. A list of Microsoft 365 Apps "
        "without identifiers tells its devices apart by a keyed hash of `Name`, and neither is kept; such a "
        "device cannot be found by IT, and counts twice when another list has it by its identifier.\n\n"
        "Starts of devices and samples of the network may come in parts, in any order. A file that tells "
        "of other devices, places or days, too, and repeats nothing that is known is another part: its "
        "rows are added. Any other is a newer copy: what it says of a device's day, or of a workload at "
        "a place on a day, takes the place of what was known, unless it says less. What it does not "
        "name stays.\n\n"_s;
    text += table({u"Source"_s, u"Field"_s, u"Columns or members"_s});
    for (const TechnologyReport &report : technology.reports()) {
        for (const TechnologyField &field : report.fields)
            text += row({code(report.id), code(field.id), field.columns.join(u", "_s)});
    }
    return text;
}

QString columnsOf(const ImportCatalogue &imports)
{
    QString text =
        u"\n## Files that you make yourself\n\nColumns that do not stand here are never read. "
        "Commas stand between them, in UTF-8, with points in numbers; a first line `sep=,` is passed "
        "over, and a file with semicolons or tabs, as Excel writes it in some languages, is refused "
        "with what to do.\n"_s;
    for (const ImportFormat &format : imports.formats()) {
        text += u"\n### %1.csv\n\n%2.\n\n"_s.arg(format.id, format.title);
        text += table({u"Column"_s, u"Needed"_s, u"What it holds, and how to write it"_s});
        for (const ImportField &field : format.fields)
            text += row({code(field.column), field.optional ? u"no"_s : u"yes"_s,
                         QString(field.what + u' ' + field.write).trimmed()});
    }
    return text;
}

} // namespace

QByteArray referenceFromCatalogues()
{
    const SignalCatalogue known = builtInSignals();
    const MeasureCatalogue measures = builtInMeasures(known);
    const TechnologyCatalogue technology = builtInTechnology();
    QString text = u"# Reference of measures\n\nWritten from the catalogues in `resources/catalogue` by "
                   "`build/tests/write-reference`; a test holds it to them.\n\n## Measures of people\n\n"_s;
    for (const Measure &measure : measures.entries()) {
        text += describe(measure);
        for (const Successor &successor : measure.successors)
            text += describe(successor, measure);
        for (const Measure &exact : measure.exact)
            text += describe(exact);
    }
    text +=
        u"## Measures of insights\n\nReleased beside the others where there are people enough; never scored.\n\n"_s;
    for (const SupportingMeasure &supporting : measures.supporting())
        text += describe(supporting.measure);
    text += u"## Measures of technology\n\n"_s;
    for (const TechnologyMeasure &measure : technology.measures())
        text += describe(measure);
    text += signalsOf(known) + fieldsOf(technology) + columnsOf(builtInImports());
    return text.toUtf8();
}
