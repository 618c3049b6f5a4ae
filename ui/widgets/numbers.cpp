#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar minusSign(0x2212);

QString withMinus(const QString &magnitude, bool negative)
{
    return negative ? minusSign + magnitude : magnitude;
}

} // namespace

QString number(qint64 value, const QLocale &locale)
{
    return withMinus(locale.toString(std::abs(value)), value < 0);
}

QString number(double value, int decimals, const QLocale &locale)
{
    return withMinus(locale.toString(std::abs(value), 'f', decimals), value < 0);
}

QString signedNumber(int value, const QLocale &locale)
{
    return value > 0 ? u'+' + number(value, locale) : number(value, locale);
}

QString plusMinus(int value, const QLocale &locale)
{
    return u"± "_s + number(value, locale);
}

QString percent(double share, const QLocale &locale)
{
    //: A share, e.g. "82%". Some languages have a space before the sign.
    return QCoreApplication::translate("candela::ui", "%1%").arg(number(qRound64(100 * share), locale));
}

bool isNumeric(QStringView text)
{
    const auto fits = [](QChar c) {
        return c.isDigit() || c == minusSign || c == QChar(0x00A0) || c == QChar(0x202F) ||
               QStringView(u"+.,%٪٫٬ ±").contains(c);
    };
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }) && std::ranges::all_of(text, fits);
}

} // namespace candela::ui
