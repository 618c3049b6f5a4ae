#include "sources/filetemplate.h"

#include "base/tr.h"
#include "model/slot.h"
#include "sources/csvtext.h"
#include "sources/templateexamples.h"
#include "sources/writtenreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

/// What is told of the columns that no signal is made of.
QString whatOfColumn(const QString &column)
{
    if (column == "Report Refresh Date"_L1)
        return Tr::tr("The day that the row is about; the same in every row.");
    if (column == "Report Period"_L1)
        return Tr::tr("1 or nothing for one day; 7, 30, 90 or 180 for the days up to the refresh date.");
    if (column == "User Principal Name"_L1)
        return Tr::tr("Whom the row is about. Sealed under a key that dies, never shown.");
    return Tr::tr("Not read. The report is recognised by it.");
}

FileTemplate templateOf(const ReportKind &report, const SignalCatalogue &known, QDate day)
{
    const WrittenReport written(report, known);
    FileTemplate made{
        .kind = report.id, .title = report.title, .whereToGet = report.whereToGet, .columns = {}, .csv = {}};
    SignalSet all;
    for (const Signal &signal : known.signalsOf(report.id)) {
        if (signal.rule != SignalRule::Deleted)
            all.insert(signal.number);
    }
    for (const QString &column : written.columns()) {
        QStringList what;
        for (const Signal &signal : known.signalsOf(report.id)) {
            if (signal.columns.contains(column, Qt::CaseInsensitive))
                what << signal.what;
        }
        made.columns.push_back(
            {.name = column, .what = what.isEmpty() ? whatOfColumn(column) : what.join(u' ')});
    }
    made.csv = written.header() + written.row("person@example.org", all, day);
    return made;
}

/// In the row `row` of a template; an example of several rows has them parted by "|".
QByteArray exampleAt(const QString &field, QDate day, qsizetype row = 0)
{
    const QStringList rows = exampleOf(field).split(u'|');
    QString example = rows[std::min(row, rows.size() - 1)];
    return example.replace(u"{day}"_s, day.toString(Qt::ISODate)).toUtf8();
}

/// The day of each row. Events on files are read by four whole weeks, so theirs are the Mondays of three and
/// the Sunday of the fourth, of those that are over on `day`.
QList<QDate> daysOf(const ImportFormat &format, QDate day)
{
    if (format.id != "file_events"_L1)
        return {day};
    const Window weeks = Slot::of(day.addDays(-6)).window();
    return {weeks.first, weeks.first.addDays(7), weeks.first.addDays(14), weeks.last};
}

QString whatOf(const TechnologyField &field)
{
    QStringList sentences{field.what, field.write};
    sentences.removeAll(QString());
    if (field.optional)
        sentences << Tr::tr("May be missing.");
    QStringList others;
    for (const QString &column : field.columns.sliced(1))
        others << (field.inSeconds.contains(column) ? Tr::tr("%1 (in seconds)").arg(column) : column);
    if (!others.isEmpty())
        sentences << Tr::tr("Also read from: %1.").arg(others.join(u", "_s));
    return sentences.join(u' ');
}

FileTemplate templateOf(const TechnologyReport &report, QDate day)
{
    FileTemplate made{
        .kind = report.id, .title = report.title, .whereToGet = report.whereToGet, .columns = {}, .csv = {}};
    QByteArrayList header;
    QByteArrayList row;
    for (const TechnologyField &field : report.fields) {
        made.columns.push_back({.name = field.columns.front(), .what = whatOf(field)});
        header << field.columns.front().toUtf8();
        row << exampleAt(field.id, day);
    }
    made.csv = csvRow(header) + csvRow(row);
    return made;
}

QString whatOf(const ImportField &field)
{
    QStringList sentences{field.what, field.write};
    if (field.optional)
        sentences << Tr::tr("May be missing.");
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

FileTemplate templateOf(const ImportFormat &format, QDate day)
{
    FileTemplate made{
        .kind = format.id, .title = format.title, .whereToGet = format.whereToGet, .columns = {}, .csv = {}};
    QByteArrayList header;
    for (const ImportField &field : format.fields) {
        made.columns.push_back({.name = field.column, .what = whatOf(field)});
        header << field.column.toUtf8();
    }
    made.csv = csvRow(header);
    const QList<QDate> days = daysOf(format, day);
    for (qsizetype row = 0; row < days.size(); ++row) {
        QByteArrayList cells;
        for (const ImportField &field : format.fields)
            cells << exampleAt(field.id, days[row], row);
        made.csv += csvRow(cells);
    }
    return made;
}

} // namespace

std::vector<FileTemplate> fileTemplates(const SignalCatalogue &known, const TechnologyCatalogue &technology,
                                        const ImportCatalogue &imports, QDate day)
{
    std::vector<FileTemplate> templates;
    for (const ReportKind &report : known.reports())
        templates.push_back(templateOf(report, known, day));
    for (const TechnologyReport &report : technology.reports())
        templates.push_back(templateOf(report, day));
    for (const ImportFormat &format : imports.formats())
        templates.push_back(templateOf(format, day));
    return templates;
}

} // namespace candela::sources
