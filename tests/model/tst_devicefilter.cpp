#include "model/devicefilter.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace candela;

using Expected = FilterFlaw::Expected;

Q_DECLARE_METATYPE(candela::DeviceFilter)
Q_DECLARE_METATYPE(candela::FilterFlaw::Expected)

namespace {

DeviceFilter condition(DeviceField field, Comparison comparison, const DeviceValue &value)
{
    return {.kind = DeviceFilter::Kind::Condition,
            .condition = {.field = field, .comparison = comparison, .value = value}};
}

DeviceFilter joined(DeviceFilter::Kind kind, std::vector<DeviceFilter> parts)
{
    return {.kind = kind, .parts = std::move(parts)};
}

const DeviceFilter slow = condition(DeviceField::Boot, Comparison::Greater, qint64(60'000));
const DeviceFilter harbor = condition(DeviceField::Model, Comparison::Equal, u"Harbor 15"_s);
const DeviceFilter crashed = condition(DeviceField::Crashes, Comparison::AtLeast, qint64(5));

int anyInt(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

DeviceFilter anyCondition()
{
    switch (anyInt(0, 4)) {
    case 0:
        return condition(DeviceField::Boot, Comparison::Less, qint64(anyInt(0, 900'000)));
    case 1:
        return condition(DeviceField::Os, Comparison::Contains,
                         QString(u"a\"\\ (or) ß"_s).first(anyInt(0, 10)));
    case 2:
        return condition(DeviceField::LastSeen, Comparison::AtLeast,
                         QDate(2026, 1, 1).addDays(anyInt(0, 900)));
    case 3:
        return condition(DeviceField::Channel, Comparison::NotEqual, idOf(allUpdateChannels[1]));
    default:
        return condition(DeviceField::Id, Comparison::Equal, u"7f3a19c2"_s);
    }
}

/// As a parser makes them: a list has at least two parts, and none of its own kind.
DeviceFilter anyFilter(int depth, DeviceFilter::Kind parent)
{
    const int kind = depth == 0 ? 0 : anyInt(0, 3);
    if (kind == 1)
        return joined(DeviceFilter::Kind::Not, {anyFilter(depth - 1, DeviceFilter::Kind::Not)});
    const auto list = kind == 2 ? DeviceFilter::Kind::All : DeviceFilter::Kind::Any;
    if (kind == 0 || list == parent)
        return anyCondition();
    std::vector<DeviceFilter> parts;
    for (int left = anyInt(2, 3); left > 0; --left)
        parts.push_back(anyFilter(depth - 1, list));
    return joined(list, std::move(parts));
}

} // namespace

class DeviceFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DeviceFilter>("filter");
        using Kind = DeviceFilter::Kind;
        QTest::newRow("nothing") << u"  "_s << DeviceFilter();
        QTest::newRow("a time") << u"boot > 60 s"_s << slow;
        QTest::newRow("a time without spaces") << u"boot>60s"_s << slow;
        QTest::newRow("milliseconds") << u"BOOT > 60000 MS"_s << slow;
        QTest::newRow("a fraction") << u"sign_in <= 1.25 s"_s
                                    << condition(DeviceField::SignIn, Comparison::AtMost, qint64(1250));
        QTest::newRow("a text") << u"model = \"Harbor 15\""_s << harbor;
        QTest::newRow("a quotation mark in a text")
            << u"os contains \"a\\\"b\\\\\""_s
            << condition(DeviceField::Os, Comparison::Contains, u"a\"b\\"_s);
        QTest::newRow("a day") << u"last_seen >= 2026-11-20"_s
                               << condition(DeviceField::LastSeen, Comparison::AtLeast, QDate(2026, 11, 20));
        QTest::newRow("a word") << u"channel != Semi_Annual"_s
                                << condition(DeviceField::Channel, Comparison::NotEqual, u"semi_annual"_s);
        QTest::newRow("a word in quotation marks")
            << u"build_state = \"newest\""_s
            << condition(DeviceField::BuildState, Comparison::Equal, u"newest"_s);
        QTest::newRow("an id as it is shown")
            << u"id = D-7F3A-19C2"_s << condition(DeviceField::Id, Comparison::Equal, u"7f3a19c2"_s);
        QTest::newRow("and binds closer") << u"boot > 60 s and model = \"Harbor 15\" or crashes >= 5"_s
                                          << joined(Kind::Any, {joined(Kind::All, {slow, harbor}), crashed});
        QTest::newRow("parentheses") << u"boot > 60 s and (model = \"Harbor 15\" or crashes >= 5)"_s
                                     << joined(Kind::All, {slow, joined(Kind::Any, {harbor, crashed})});
        QTest::newRow("not") << u"not boot > 60 s and NOT (crashes >= 5)"_s
                             << joined(Kind::All, {joined(Kind::Not, {slow}), joined(Kind::Not, {crashed})});
    }

    void reads()
    {
        QFETCH(const QString, text);
        QFETCH(const DeviceFilter, filter);

        const auto read = readDeviceFilter(text);

        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QVERIFY2(*read == filter, qPrintable(textOf(*read)));
        QVERIFY(readDeviceFilter(textOf(*read)) == read);
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<Expected>("expected");
        const auto row = [](const char *name, const QString &text, qsizetype position, Expected expected) {
            QTest::newRow(name) << text << position << expected;
        };
        row("an unknown field", u"user = \"a\""_s, 0, Expected::Field);
        row("nothing after a joint", u"boot > 60 s and"_s, 15, Expected::Field);
        row("an odd character", u"; boot"_s, 0, Expected::Field);
        row("no comparison", u"boot"_s, 4, Expected::Comparison);
        row("a comparison of another kind", u"model > \"a\""_s, 6, Expected::Comparison);
        row("contains of a time", u"boot contains 5 s"_s, 5, Expected::Comparison);
        row("no such operator", u"boot =< 5 s"_s, 5, Expected::Comparison);
        row("a comparison in quotation marks", u"boot \">\" 5 s"_s, 5, Expected::Comparison);
        row("no value", u"boot >"_s, 6, Expected::Value);
        row("a time without unit", u"boot > 60"_s, 9, Expected::Value);
        row("another unit", u"boot > 60 min"_s, 10, Expected::Value);
        row("a time below nothing", u"boot > -5 s"_s, 7, Expected::Value);
        row("a text without quotation marks", u"model = Harbor"_s, 8, Expected::Value);
        row("an open quotation", u"model = \"Har"_s, 8, Expected::Value);
        row("half a count", u"crashes > 1.5"_s, 10, Expected::Value);
        row("no such day", u"last_seen = 2026-02-30"_s, 12, Expected::Value);
        row("no such channel", u"channel = fast"_s, 10, Expected::Value);
        row("no such id", u"id = D-7F3A"_s, 5, Expected::Value);
        row("no joint", u"boot > 60 s crashes > 5"_s, 12, Expected::Joint);
        row("a parenthesis too many", u"boot > 60 s)"_s, 11, Expected::Joint);
        row("a parenthesis that stays open", u"(boot > 60 s"_s, 12, Expected::Joint);
        row("too deep", u"("_s.repeated(21) + u"boot > 60 s"_s, 20, Expected::Field);
        row("too long", u" "_s.repeated(1001), 1000, Expected::End);
        row("too many conditions", QStringList(51, u"boot>1s"_s).join(u" or "_s), 50 * 11, Expected::Field);
    }

    void refusesWithThePlace()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, position);
        QFETCH(const Expected, expected);

        const auto read = readDeviceFilter(text);

        QVERIFY(!read);
        QCOMPARE(read.error().position, position);
        QCOMPARE(read.error().expected, expected);
        QVERIFY(read.error().what.endsWith(u'.'));
    }

    void namesTheFieldWhoseValueIsExpected()
    {
        const auto read = readDeviceFilter(u"boot > 60 s and model = \"Har");
        QVERIFY(!read);
        QCOMPARE(read.error().field, DeviceField::Model);
        QCOMPARE(read.error().what,
                 u"At character 25 of the filter, a text in quotation marks is expected."_s);
    }

    void isReadAsItIsWritten()
    {
        QVERIFY(rc::check([] {
            const DeviceFilter filter = anyFilter(3, DeviceFilter::Kind::Not);
            const auto read = readDeviceFilter(textOf(filter));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == filter);
        }));
    }

    void whatIsReadIsWrittenNoDeeper_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("as many not as can be") << u"not "_s.repeated(20) + u"boot > 60 s"_s;
        QTest::newRow("as many parentheses as can be, and closer within each")
            << u"crashes > 1 or crashes > 2 and ("_s.repeated(20) + u"boot > 60 s"_s + u")"_s.repeated(20);
    }

    void whatIsReadIsWrittenNoDeeper()
    {
        QFETCH(const QString, text);
        const auto read = readDeviceFilter(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QVERIFY(readDeviceFilter(textOf(*read)) == read);
    }

    void readsAnyTextToAnEnd()
    {
        QVERIFY(rc::check([] {
            static const QStringList pieces = {u"boot"_s,  u"("_s,     u")"_s,         u"\""_s, u"and"_s,
                                               u"not"_s,   u"60 s"_s,  u"="_s,         u" "_s,  u"\\"_s,
                                               u"model"_s, u"\"x\""_s, u"\U0001F600"_s};
            QString text;
            for (int left = anyInt(0, 20); left > 0; --left)
                text += pieces[anyInt(0, static_cast<int>(pieces.size()) - 1)];
            const auto read = readDeviceFilter(text);
            RC_ASSERT(read || (read.error().position >= 0 && read.error().position <= text.size()));
        }));
    }

    void showsAnIdShortly()
    {
        QCOMPARE(shownDeviceId(u"7f3a19c2e5b60718293a4b5c6d7e8f90"), u"D-7F3A-19C2"_s);
    }
};

QTEST_GUILESS_MAIN(DeviceFilterTest)
#include "tst_devicefilter.moc"
