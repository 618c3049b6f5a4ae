#pragma once

#include <QByteArrayList>
#include <QString>

#include <vector>

namespace candela::endtoend {

/// One usage report as a table, before it becomes the bytes of a file.
struct Report
{
    QByteArray id; ///< the function of the Graph API that makes it
    QByteArrayList columns;
    std::vector<QByteArrayList> rows;

    [[nodiscard]] qsizetype place(QByteArrayView column) const { return columns.indexOf(column); }
};

/// How a table is written down. The default is what the portal writes.
struct Form
{
    bool hasMark = true; ///< the UTF-8 byte-order mark
    QByteArray lineEnd = "\r\n";
    quint32 columnOrder = 0;   ///< 0: as in `columns`; else the seed of another order
    bool hasRaggedRow = false; ///< one more row, of somebody who is there already, that lacks a cell
};

[[nodiscard]] QByteArray csv(const Report &report, const Form &form = {});

/// Writes the file, which must not fail in a test.
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace candela::endtoend
