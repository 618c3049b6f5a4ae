#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <rapidcheck.h>

#include <optional>
#include <vector>

namespace candela::contract {

/// Random values for the round trips, drawn inside `rc::gen::exec` or a property.
inline int anyInt(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

inline bool anyFlag()
{
    return *rc::gen::arbitrary<bool>();
}

/// From a character set that JSON must escape or encode; at least `least` characters.
inline QString anyText(int least = 0)
{
    static const QString characters = QStringLiteral("aZ09 \"\\/\n\t\u0001äß…\u05d0\u4e2d<>&×÷");
    QString text;
    for (int left = anyInt(least, 12); left > 0; --left)
        text += characters.at(anyInt(0, static_cast<int>(characters.size()) - 1));
    return text;
}

inline QDate anyDay()
{
    return QDate(2020, 1, 1).addDays(anyInt(0, 5000));
}

inline qint64 anyCount()
{
    return *rc::gen::inRange<qint64>(0, 9'000'000'000'000'000);
}

template<typename Draw>
auto anyOrNothing(Draw draw)
{
    using Value = decltype(draw());
    return anyFlag() ? std::optional<Value>(draw()) : std::optional<Value>();
}

template<typename Draw>
auto anyList(Draw draw)
{
    std::vector<decltype(draw())> list;
    for (int left = anyInt(0, 4); left > 0; --left)
        list.push_back(draw());
    return list;
}

inline QStringList anyTexts()
{
    const auto texts = anyList([] { return anyText(); });
    return QStringList(texts.begin(), texts.end());
}

/// One of these, with equal chance.
template<typename T>
T anyOf(std::initializer_list<T> values)
{
    return *(values.begin() + anyInt(0, static_cast<int>(values.size()) - 1));
}

} // namespace candela::contract
