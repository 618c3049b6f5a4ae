#include "web/retry.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace candela::web {

namespace {

constexpr milliseconds shortest = 1s;
constexpr milliseconds longestOfOurs = 5min;
constexpr milliseconds longestOfTheirs = 24h; // more is a broken clock, not a wish

/// The three forms of RFC 9110, 5.6.7; always UTC. The weekday before a comma says nothing new.
std::optional<QDateTime> dateFrom(const QString &text)
{
    const QString plain = text.simplified().section(u',', -1).trimmed();
    for (const QString &form :
         {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s}) {
        QDateTime date = QLocale::c().toDateTime(plain, form);
        if (!date.isValid())
            continue;
        date.setTimeSpec(Qt::UTC);
        return date.date().year() < 1970 ? date.addYears(100) : date;
    }
    return std::nullopt;
}

milliseconds backOff(int times, double chance)
{
    constexpr int enough = 9; // 2^9 seconds are more than the longest
    const milliseconds full =
        std::min<milliseconds>(std::chrono::seconds(1LL << std::clamp(times, 1, enough)), longestOfOurs);
    return std::chrono::duration_cast<milliseconds>(full * (0.5 + std::clamp(chance, 0.0, 1.0) / 2));
}

} // namespace

bool mayPass(int status)
{
    constexpr std::array passing = {0, 408, 425, 429, 500, 502, 503, 504};
    return std::ranges::find(passing, status) != passing.end();
}

std::optional<milliseconds> waitWished(const QByteArray &retryAfter, const QDateTime &now)
{
    const QByteArray text = retryAfter.trimmed();
    const bool isNumber = !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || c == '.';
    });
    bool isRead = false;
    const double seconds = isNumber ? text.toDouble(&isRead) : 0;
    if (isRead)
        return milliseconds(static_cast<qint64>(
            std::ceil(std::min(seconds * 1000, static_cast<double>(longestOfTheirs.count())))));
    if (const auto date = dateFrom(QString::fromLatin1(text)))
        return std::clamp(milliseconds(now.msecsTo(*date)), milliseconds(0), longestOfTheirs);
    return std::nullopt;
}

std::optional<milliseconds> waitBefore(const Refused &refused, const QDateTime &now, double chance)
{
    if (!mayPass(refused.status) || refused.times >= mostTimes)
        return std::nullopt;
    const auto wished = waitWished(refused.retryAfter, now);
    return std::max(shortest, wished ? *wished : backOff(refused.times, chance));
}

} // namespace candela::web
