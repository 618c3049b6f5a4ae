#include "tests/endtoend/report.h"

#include <QFile>

#include <algorithm>
#include <numeric>
#include <random>

namespace candela::endtoend {

namespace {

QByteArray quoted(const QByteArray &cell)
{
    if (!cell.contains(',') && !cell.contains('"') && !cell.contains('\n'))
        return cell;
    QByteArray doubled = cell;
    return '"' + doubled.replace("\"", "\"\"") + '"';
}

std::vector<qsizetype> orderOf(const Report &report, const Form &form)
{
    std::vector<qsizetype> order(static_cast<std::size_t>(report.columns.size()));
    std::iota(order.begin(), order.end(), 0);
    if (form.columnOrder != 0)
        std::ranges::shuffle(order, std::mt19937(form.columnOrder));
    return order;
}

QByteArray line(const QByteArrayList &cells, const std::vector<qsizetype> &order, const Form &form)
{
    QByteArray text;
    for (const qsizetype place : order)
        text += (text.isEmpty() && place == order.front() ? "" : ",") + quoted(cells[place]);
    return text + form.lineEnd;
}

} // namespace

QByteArray csv(const Report &report, const Form &form)
{
    const std::vector<qsizetype> order = orderOf(report, form);
    QByteArray text = form.hasMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    text += line(report.columns, order, form);
    for (const QByteArrayList &row : report.rows)
        text += line(row, order, form);
    if (form.hasRaggedRow)
        text += line(report.rows.front(), {order.begin(), order.end() - 1}, form);
    return text;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test cannot write its file");
}

} // namespace candela::endtoend
