#include "sources/writtenreport.h"

#include "sources/csvtext.h"

using namespace Qt::StringLiterals;

namespace candela::sources {

WrittenReport::WrittenReport(const ReportKind &report, const SignalCatalogue &catalogue)
    : m_columns(report.required)
    , m_read(catalogue.signalsOf(report.id))
{
    for (const Signal &signal : m_read) {
        for (const QString &column : signal.columns) {
            if (!m_columns.contains(column, Qt::CaseInsensitive))
                m_columns << column;
        }
    }
    if (!report.licence && !m_columns.contains(u"Report Period"_s))
        m_columns << u"Report Period"_s;
}

QByteArray WrittenReport::header() const
{
    QByteArrayList cells;
    for (const QString &column : m_columns)
        cells << column.toUtf8();
    return "\xEF\xBB\xBF" + csvRow(cells);
}

QByteArray WrittenReport::row(QByteArrayView name, const SignalSet &found, QDate day) const
{
    QByteArrayList cells(m_columns.size());
    set(cells, u"Report Refresh Date"_s, day.toString(Qt::ISODate).toLatin1());
    set(cells, u"User Principal Name"_s, name.toByteArray());
    set(cells, u"Report Period"_s, "1");
    for (const Signal &signal : m_read) {
        switch (signal.rule) {
        case SignalRule::Listed:
        case SignalRule::Made:
            break;
        case SignalRule::True:
            set(cells, signal.columns.front(), found.contains(signal.number) ? "True" : "False");
            break;
        case SignalRule::Positive:
            set(cells, signal.columns.front(), found.contains(signal.number) ? "1" : "0");
            break;
        case SignalRule::Deleted:
            setDeletion(cells, signal, found, day);
            break;
        }
    }
    return csvRow(cells);
}

void WrittenReport::set(QByteArrayList &cells, const QString &column, const QByteArray &text) const
{
    if (const qsizetype place = m_columns.indexOf(column); place >= 0)
        cells[place] = text;
}

void WrittenReport::setDeletion(QByteArrayList &cells, const Signal &signal, const SignalSet &found,
                                QDate day) const
{
    set(cells, signal.columns[0], "False");
    for (int ago = 0; ago < signal.span; ++ago) {
        if (!found.contains(static_cast<SignalNumber>(signal.number + ago)))
            continue;
        set(cells, signal.columns[0], "True");
        set(cells, signal.columns[1], day.addDays(-ago).toString(Qt::ISODate).toLatin1());
    }
}

} // namespace candela::sources
