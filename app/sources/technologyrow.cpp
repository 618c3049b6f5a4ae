#include "sources/technologyrow.h"

#include "base/tr.h"
#include "sources/cellvalues.h"
#include "sources/csvreader.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

constexpr qsizetype longestIdentifier = 64;
constexpr double notMeasured = 2147483647;
constexpr double mostCount = 2147483646;

bool isIdentifier(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestIdentifier && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'z') || c == u'-' ||
               c == u'_' || c == u'{' || c == u'}';
    });
}

} // namespace

TechnologyRow::TechnologyRow(const TechnologyReport &report, QDate today)
    : m_report(report)
    , m_today(today)
    , m_cells(report.fields.size() + 1) // the last one is that of a field it does not have
{
    for (std::size_t i = 0; i < report.fields.size(); ++i)
        m_places.insert(report.fields[i].id, i);
}

void TechnologyRow::clear()
{
    std::ranges::fill(m_cells, Cell());
    m_trouble.clear();
    m_hasUnreadDay = false;
}

void TechnologyRow::set(std::size_t field, qsizetype alias, QByteArrayView text)
{
    Cell &cell = m_cells[field];
    if (cell.alias >= 0 && cell.alias < alias)
        return;
    cell = {.text = text.trimmed(), .alias = alias};
    if (text.size() > CsvReader::longestCell)
        leaveOut(m_report.fields[field].id, Tr::tr("\"%1\" is too long"));
}

std::size_t TechnologyRow::placeOf(QStringView field) const
{
    return m_places.value(field, m_cells.size() - 1);
}

QString TechnologyRow::columnOf(QStringView field) const
{
    const std::size_t place = placeOf(field);
    const QStringList &columns = m_report.fields[place].columns;
    return columns[std::max<qsizetype>(m_cells[place].alias, 0)];
}

void TechnologyRow::leaveOut(QStringView field, const QString &sentence)
{
    if (m_trouble.isEmpty())
        m_trouble = sentence.arg(columnOf(field));
}

QString TechnologyRow::identifier(QStringView field)
{
    QString id = QString::fromUtf8(cell(field));
    if (!isIdentifier(id))
        leaveOut(field, Tr::tr("\"%1\" is not an identifier of a device"));
    return id;
}

QString TechnologyRow::text(QStringView field, qsizetype longest) const
{
    const QByteArrayView written = cell(field);
    const bool isPlain =
        std::ranges::none_of(written, [](char c) { return c == '@' || c == '\\' || (c >= 0 && c < ' '); });
    return isPlain && !written.startsWith('/') ? QString::fromUtf8(written).left(longest) : QString();
}

/// As a date is written everywhere, or as Intune's own column writes it.
std::optional<QDate> TechnologyRow::dayIn(QStringView field) const
{
    if (const auto day = dateFrom(cell(field)))
        return day;
    const auto american = americanDateFrom(cell(field));
    const bool isSure = american && (american->day() > 12 || columnOf(field) == "MemaTimeGenerated"_L1);
    return isSure ? american : std::nullopt;
}

QDate TechnologyRow::day(QStringView field, QDate otherwise)
{
    constexpr int firstYear = 2000;
    if (cell(field).isEmpty())
        return otherwise;
    const auto day = dayIn(field);
    if (!day && otherwise.isValid()) {
        m_hasUnreadDay = true;
        return otherwise;
    }
    if (!day)
        leaveOut(field, Tr::tr("\"%1\" is not a date such as 2026-11-15"));
    if (!day || day->year() == 1)
        return otherwise;
    if (day->year() < firstYear)
        leaveOut(field, Tr::tr("\"%1\" is a day before the year 2000"));
    if (*day > m_today.addDays(1))
        leaveOut(field, Tr::tr("\"%1\" is a day later than tomorrow"));
    return *day;
}

/// What a report counts or measures: nothing when it says that it could not.
std::optional<double> TechnologyRow::reported(QStringView field)
{
    const QByteArrayView written = cell(field);
    if (written.isEmpty())
        return std::nullopt;
    const auto number = numberFrom(written);
    if (!number)
        leaveOut(field, Tr::tr("\"%1\" is not a number"));
    return number && *number >= 0 && *number != notMeasured ? number : std::nullopt;
}

std::optional<double> TechnologyRow::score(QStringView field)
{
    const auto number = reported(field);
    if (number && *number > 100)
        leaveOut(field, Tr::tr("\"%1\" is more than 100 points"));
    return number;
}

std::optional<int> TechnologyRow::wholeScore(QStringView field)
{
    const auto points = score(field);
    return points && *points <= 100 ? std::optional(static_cast<int>(std::lround(*points))) : std::nullopt;
}

bool TechnologyRow::isInSeconds(QStringView field) const
{
    return m_report.fields[placeOf(field)].inSeconds.contains(columnOf(field));
}

std::optional<qint64> TechnologyRow::milliseconds(QStringView field)
{
    constexpr double dayInMs = 86'400'000;
    auto number = reported(field);
    if (!number)
        return std::nullopt;
    const double ms = isInSeconds(field) ? *number * 1000 : *number;
    if (ms > dayInMs)
        leaveOut(field, Tr::tr("\"%1\" is longer than a day"));
    return std::llround(std::min(ms, notMeasured * 1000));
}

std::optional<int> TechnologyRow::count(QStringView field)
{
    const auto number = reported(field);
    if (!number)
        return std::nullopt;
    if (*number > mostCount || std::floor(*number) != *number) {
        leaveOut(field, Tr::tr("\"%1\" is not a count"));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

int TechnologyRow::requiredCount(QStringView field)
{
    const auto number = count(field);
    if (!number)
        leaveOut(field, Tr::tr("\"%1\" is not a count"));
    return number.value_or(0);
}

std::optional<qint64> TechnologyRow::minutes(QStringView field)
{
    constexpr double most = 1e12; // a million devices for two years
    const auto number = reported(field);
    if (!number)
        return std::nullopt;
    if (*number > most) {
        leaveOut(field, Tr::tr("\"%1\" is too large"));
        return std::nullopt;
    }
    return std::llround(*number);
}

bool TechnologyRow::isNever(QStringView field) const
{
    return numberFrom(cell(field)) == notMeasured;
}

std::optional<bool> TechnologyRow::flag(QStringView field)
{
    const QByteArrayView written = cell(field);
    if (written.isEmpty())
        return std::nullopt;
    const auto flag = flagFrom(written);
    if (!flag)
        leaveOut(field, Tr::tr("\"%1\" is neither yes nor no"));
    return flag;
}

std::optional<double> TechnologyRow::measured(QStringView field, double least, double most)
{
    const QByteArrayView written = cell(field);
    if (written.isEmpty())
        return std::nullopt;
    const auto number = numberFrom(written);
    if (!number || *number < least || *number > most) {
        leaveOut(field, Tr::tr("\"%1\" is not a number from %2 to %3")
                            .arg(u"%1"_s, QString::number(least), QString::number(most)));
        return std::nullopt;
    }
    return number;
}

} // namespace candela::sources
