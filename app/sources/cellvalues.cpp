#include "sources/cellvalues.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace candela::sources {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAny(QByteArrayView text, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(
        words, [&](const char *word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Takes the digits at the start of `text` off it; an empty view when there are none.
QByteArrayView takeDigits(QByteArrayView &text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    const QByteArrayView digits = text.first(end - text.begin());
    text = text.sliced(digits.size());
    return digits;
}

bool isMoreThanZero(QByteArrayView digits)
{
    return std::ranges::any_of(digits, [](char c) { return c != '0'; });
}

/// "PT1H2M3.5S" after the P. Units need not be in order; which they are does not matter for "more than none".
std::optional<bool> isoDurationIsPositive(QByteArrayView rest)
{
    bool positive = false;
    bool complete = false;
    while (!rest.isEmpty()) {
        if (rest.front() == 'T') {
            rest = rest.sliced(1);
            continue;
        }
        const QByteArrayView whole = takeDigits(rest);
        QByteArrayView fraction;
        if (rest.startsWith('.') || rest.startsWith(',')) {
            rest = rest.sliced(1);
            fraction = takeDigits(rest);
        }
        if (whole.isEmpty() || rest.isEmpty() || !QByteArrayView("YMWDHS").contains(rest.front()))
            return std::nullopt;
        rest = rest.sliced(1);
        positive = positive || isMoreThanZero(whole) || isMoreThanZero(fraction);
        complete = true;
    }
    return complete ? std::optional(positive) : std::nullopt;
}

/// "00:12:00", also with a fraction of a second.
std::optional<bool> clockDurationIsPositive(QByteArrayView rest)
{
    bool positive = false;
    for (int part = 0; part < 3; ++part) {
        if (part > 0 && !rest.startsWith(':'))
            return std::nullopt;
        rest = rest.sliced(part > 0 ? 1 : 0);
        const QByteArrayView digits = takeDigits(rest);
        if (digits.isEmpty())
            return std::nullopt;
        positive = positive || isMoreThanZero(digits);
    }
    if (rest.isEmpty())
        return positive;
    if (rest.front() != '.')
        return std::nullopt;
    rest = rest.sliced(1);
    const QByteArrayView fraction = takeDigits(rest);
    if (!rest.isEmpty() || fraction.isEmpty())
        return std::nullopt;
    return positive || isMoreThanZero(fraction);
}

/// The number that two or four digits write; -1 when they are none.
int wholeFrom(QByteArrayView digits)
{
    int number = 0;
    for (const char c : digits) {
        if (!isDigit(c))
            return -1;
        number = 10 * number + (c - '0');
    }
    return number;
}

} // namespace

std::optional<bool> flagFrom(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    if (text.isEmpty() || isAny(text, {"no", "false", "0"}))
        return false;
    if (isAny(text, {"yes", "true", "1"}))
        return true;
    return std::nullopt;
}

std::optional<bool> isPositive(QByteArrayView cell)
{
    // So are nearly all.
    if (std::ranges::all_of(cell, isDigit))
        return isMoreThanZero(cell);
    const QByteArrayView text = cell.trimmed();
    if (text.startsWith('P'))
        return isoDurationIsPositive(text.sliced(1));
    QByteArrayView rest = text;
    const QByteArrayView digits = takeDigits(rest);
    if (rest.isEmpty())
        return isMoreThanZero(digits);
    return clockDurationIsPositive(text);
}

std::optional<QDate> dateFrom(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ')
        return std::nullopt;
    const int year = wholeFrom(text.first(4));
    if (year < 1)
        return std::nullopt;
    const QDate date(year, wholeFrom(text.sliced(5, 2)), wholeFrom(text.sliced(8, 2)));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> americanDateFrom(QByteArrayView cell)
{
    QByteArrayView rest = cell.trimmed();
    std::array<int, 6> numbers = {};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const char end = "// :: "[i];
        const QByteArrayView digits = takeDigits(rest);
        const qsizetype most = i == 2 ? 4 : 2;
        if (digits.isEmpty() || digits.size() > most || !rest.startsWith(end))
            return std::nullopt;
        numbers[i] = wholeFrom(digits);
        rest = rest.sliced(1);
    }
    const auto [month, day, year, hour, minute, second] = numbers;
    if (!isAny(rest, {"AM", "PM"}) || hour < 1 || hour > 12 || minute > 59 || second > 59 || year < 1000)
        return std::nullopt;
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<int> periodFrom(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    if (text.isEmpty() || text == "0" || text == "1" || dateFrom(text))
        return 0;
    for (const auto &[name, days] : {std::pair("7", 7), {"30", 30}, {"90", 90}, {"180", 180}}) {
        if (text == name)
            return days;
    }
    return std::nullopt;
}

std::optional<double> numberFrom(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    double number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc() || end != text.end() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace candela::sources
