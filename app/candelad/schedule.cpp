#include "candelad/schedule.h"

#include "base/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <string>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace candela {

namespace {

std::optional<std::chrono::minutes> timeFrom(const QString &text)
{
    static const QRegularExpression form(u"\\A(\\d{1,5})([hm])\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.captured(1).toInt();
    const std::chrono::minutes time =
        match.captured(2) == u"h" ? std::chrono::hours(number) : std::chrono::minutes(number);
    return time >= 1h && time <= 168h ? std::optional(time) : std::nullopt;
}

} // namespace

Result<Schedule> readSchedule(const toml::table &table)
{
    Schedule schedule;
    for (const auto &[key, node] : table) {
        const QString text = QString::fromStdString(node.value<std::string>().value_or(""));
        if (key.str() == "every")
            schedule.every = timeFrom(text);
        else if (const QTime at = QTime::fromString(text, u"HH:mm"_s); key.str() == "at" && at.isValid())
            schedule.at = at;
        else
            return fail(Fault::BadInput,
                        Tr::tr("The setting %1 is not known or not of its kind. Known in [sync] are: every = "
                               "\"24h\", or at = \"04:30\" in UTC.")
                            .arg(QString::fromStdString(std::string(key.str()))),
                        u"sync"_s);
    }
    if (schedule.every.has_value() == schedule.at.has_value())
        return fail(Fault::BadInput,
                    Tr::tr("[sync] needs either every, from \"1h\" to \"168h\", or at, such as \"04:30\"."),
                    u"sync"_s);
    return schedule;
}

QDateTime nextRun(const Schedule &schedule, const std::vector<store::SyncRun> &runs, const QDateTime &now)
{
    QDateTime last;
    std::optional<QDateTime> again;
    for (const store::SyncRun &run : runs) {
        if (!last.isValid() || run.ranAt > last)
            last = run.ranAt;
        if (run.again)
            again = again ? std::min(*again, *run.again) : *run.again;
    }
    if (!last.isValid() || last > now) // a clock that went back must not silence the connector
        return now;
    QDateTime next;
    if (schedule.every) {
        next = last.addSecs(std::chrono::seconds(*schedule.every).count());
    } else {
        next = QDateTime(last.date(), *schedule.at, Qt::UTC);
        if (next <= last)
            next = next.addDays(1);
    }
    return again ? std::min(*again, next) : next;
}

} // namespace candela
