#include "ui/figures/tablecsv.h"

#include <QAbstractItemModel>
#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace candela::ui {

namespace {

constexpr auto endOfLine = "\r\n"_L1;

/// What makes a spreadsheet read a cell as a formula, also in full width.
bool startsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n＝＋－＠").contains(c);
}

/// As a text: `-1` that is a text has an apostrophe before it, `-1` that is a number has not.
QString harmless(const QString &text)
{
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u' ' && c != QChar(0x00A0); });
    return first != text.end() && startsFormula(*first) ? u'\'' + text : text;
}

QString quoted(QString text)
{
    const bool plain = std::ranges::none_of(text, [](QChar c) {
        return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    if (plain && text == text.trimmed())
        return text;
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

std::optional<QString> valueIn(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return QString::number(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    default:
        return std::nullopt;
    }
}

/// `shown` is what the table says where there is no value.
QString fieldOf(const QVariant &value, const QVariant &shown)
{
    if (const auto plain = valueIn(value))
        return *plain;
    const bool whole = value.typeId() == QMetaType::QString;
    return quoted(harmless(whole ? value.toString() : shown.toString()));
}

QList<int> everyOne(int count)
{
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

QString headings(const QAbstractItemModel &table, const QList<int> &columns)
{
    QStringList fields;
    for (const int column : columns)
        fields << fieldOf(table.headerData(column, Qt::Horizontal, ValueRole),
                          table.headerData(column, Qt::Horizontal, Qt::DisplayRole));
    return fields.join(u',') + endOfLine;
}

QString line(const QAbstractItemModel &table, int row, const QList<int> &columns)
{
    QStringList fields;
    for (const int column : columns) {
        const QModelIndex cell = table.index(row, column);
        fields << fieldOf(cell.data(ValueRole), cell.data(Qt::DisplayRole));
    }
    return fields.join(u',') + endOfLine;
}

/// As it is shown, within one cell.
QString pasted(const QVariant &shown)
{
    QString text = shown.toString();
    for (const QChar end : {u'\t', u'\r', u'\n'})
        text.replace(end, u' ');
    return harmless(text);
}

} // namespace

TablePart visiblePartOf(const QTableView &view)
{
    const QHeaderView &header = *view.horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!view.isColumnHidden(column))
            columns << column;
    }
    return {.rows = {}, .columns = columns};
}

TablePart selectedPartOf(const QTableView &view)
{
    QList<int> rows;
    for (const QItemSelectionRange &range : view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return {.rows = rows, .columns = visiblePartOf(view).columns};
}

QString csvOf(const QAbstractItemModel &table, const TablePart &part)
{
    return headings(table, part.columns.value_or(everyOne(table.columnCount()))) + csvRowsOf(table, part);
}

QString csvRowsOf(const QAbstractItemModel &table, const TablePart &part)
{
    const QList<int> columns = part.columns.value_or(everyOne(table.columnCount()));
    QString csv;
    for (const int row : part.rows.value_or(everyOne(table.rowCount())))
        csv += line(table, row, columns);
    return csv;
}

QString tsvOf(const QAbstractItemModel &table, const TablePart &part, bool withHeadings)
{
    const QList<int> columns = part.columns.value_or(everyOne(table.columnCount()));
    QStringList lines;
    QStringList fields;
    for (const int column : columns)
        fields << pasted(table.headerData(column, Qt::Horizontal, ValueRole));
    if (withHeadings)
        lines << fields.join(u'\t');
    for (const int row : part.rows.value_or(everyOne(table.rowCount()))) {
        fields.clear();
        for (const int column : columns)
            fields << pasted(table.index(row, column).data());
        lines << fields.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QByteArray csvFileOf(const QString &csv)
{
    return "\xEF\xBB\xBF" + csv.toUtf8();
}

} // namespace candela::ui
