#include "model/slot.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

constexpr qint64 daysOfBlock = 28;

QDate firstMonday()
{
    return {1970, 1, 5};
}

} // namespace

Slot Slot::of(QDate day)
{
    return Slot(day.addDays(1 - day.dayOfWeek()));
}

std::optional<Slot> Slot::fromName(QStringView name)
{
    static const QRegularExpression form(u"^([0-9]{4})-W([0-9]{2})$"_s);
    const auto match = form.match(name.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.capturedView(1).toInt();
    const int week = match.capturedView(2).toInt();
    // 4 January lies in the first ISO week of its year.
    const Slot slot = Slot::of(QDate(year, 1, 4)).plusWeeks(week - 1);
    if (slot.name() != name)
        return std::nullopt;
    return slot;
}

QString Slot::name() const
{
    int year = 0;
    const int week = m_monday.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

Block blockOf(QDate day)
{
    const qint64 days = firstMonday().daysTo(day);
    return days >= 0 ? days / daysOfBlock : (days - daysOfBlock + 1) / daysOfBlock;
}

QDate firstDayOf(Block block)
{
    return firstMonday().addDays(block * daysOfBlock);
}

} // namespace candela
