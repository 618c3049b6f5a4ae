#pragma once

#include <QByteArrayList>
#include <QDate>

#include <vector>

namespace candela::publishing::test {

/// One kind of file that can be imported, as a table of one good row, and what may go wrong with it.
struct Kind
{
    QByteArray id; ///< of the report or format
    QByteArrayList header;
    QByteArrayList row;
    QByteArray day;               ///< the column of the day; empty when it has none
    QByteArray text;              ///< a column that is read as text
    QByteArrayList numbers;       ///< columns that are read as numbers from zero on
    QByteArrayList signedNumbers; ///< and from below zero on
    QByteArray required;          ///< a column that it cannot be without
    QByteArray unit;              ///< a column whose values have a unit; empty when none has
    QByteArray otherUnit;         ///< its value in another unit
    bool isOfService = false;     ///< a negative number and 2147483647 say that nothing was measured
    bool isGraph = false;         ///< it comes as JSON too
    bool isWhole = false;         ///< one wrong row refuses it

    [[nodiscard]] Kind with(const QByteArray &column, const QByteArray &value) const;
    [[nodiscard]] Kind without(const QByteArray &column) const;
};

/// Every kind that the product can read, with a row of `day`.
[[nodiscard]] std::vector<Kind> kindsOfFiles(QDate day);

[[nodiscard]] QByteArray csvOf(const Kind &kind);
/// As Microsoft Graph sends it.
[[nodiscard]] QByteArray jsonOf(const Kind &kind);

/// What is wrong with a file as a whole.
struct WrongFile
{
    QByteArray fault;
    QByteArray bytes;
    qint64 size = -1; ///< more bytes follow, all zero, up to this size; -1: none
};

/// Every way in which a file of that kind can be wrong from end to end; each is to be refused.
[[nodiscard]] std::vector<WrongFile> wrongFiles(const Kind &kind, QDate today);

} // namespace candela::publishing::test
