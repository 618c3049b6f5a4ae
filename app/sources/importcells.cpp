#include "sources/importcells.h"

#include "base/tr.h"
#include "sources/cellvalues.h"
#include "sources/importvalues.h"

#include <algorithm>

namespace candela::sources {

namespace {

constexpr qint64 mostPeople = 1'000'000;

} // namespace

template<typename Read>
auto ImportCells::read(const QString &field, Read from, const QString &sentence)
    -> decltype(from(QByteArrayView()))
{
    const QByteArray cell = m_row.text(field);
    if (cell.isEmpty())
        return std::nullopt;
    const auto value = from(cell);
    if (!value)
        complain(field, sentence);
    return value;
}

std::optional<QDateTime> ImportCells::moment(const QString &field)
{
    return read(field, momentFrom, Tr::tr("\"%1\" is not a time such as 2026-11-15T09:00:00Z"));
}

std::optional<QDate> ImportCells::day(const QString &field)
{
    return read(field, dateFrom, Tr::tr("\"%1\" is not a date such as 2026-11-15"));
}

std::optional<qint64> ImportCells::people(const QString &field)
{
    return read(
        field, [](QByteArrayView cell) { return wholeFrom(cell, mostPeople); },
        Tr::tr("\"%1\" is not a number of people"));
}

std::optional<bool> ImportCells::flag(const QString &field)
{
    return read(field, flagFrom, Tr::tr("\"%1\" is not yes or no"));
}

void ImportCells::complain(const QString &field, const QString &sentence)
{
    if (m_complaint.isEmpty())
        m_complaint = sentence.arg(std::ranges::find(m_format.fields, field, &ImportField::id)->column);
}

} // namespace candela::sources
