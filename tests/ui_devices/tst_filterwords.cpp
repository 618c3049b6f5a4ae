#include "tests/ui_devices/somedevices.h"
#include "ui/devices/filterwords.h"

#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(candela::ui::FieldState)

class FilterWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFarAFilterIs_data();
    void saysHowFarAFilterIs();
    void saysWhatToWriteInstead();
    void suggestsWhatMayComeNext_data();
    void suggestsWhatMayComeNext();
    void saysHowManyDevicesHaveAModel();
    void narrowsAFilter_data();
    void narrowsAFilter();
    void filtersByEveryValueOfADevice();
};

void FilterWordsTest::saysHowFarAFilterIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldState>("state");

    QTest::newRow("nothing") << u" "_s << FieldState::Normal;
    QTest::newRow("a filter") << u"boot > 60 s"_s << FieldState::Valid;
    QTest::newRow("half a field") << u"boo"_s << FieldState::Typing;
    QTest::newRow("a field") << u"boot"_s << FieldState::Typing;
    QTest::newRow("no such field") << u"user"_s << FieldState::Invalid;
    QTest::newRow("a comparison") << u"boot >"_s << FieldState::Typing;
    QTest::newRow("half a comparison") << u"model cont"_s << FieldState::Typing;
    QTest::newRow("a comparison of another kind") << u"model > "_s << FieldState::Invalid;
    QTest::newRow("a time without its unit") << u"boot > 60"_s << FieldState::Typing;
    QTest::newRow("half a unit") << u"boot > 60 m"_s << FieldState::Typing;
    QTest::newRow("a number in words") << u"boot > sixty"_s << FieldState::Invalid;
    QTest::newRow("an open quotation") << u"model = \"Har"_s << FieldState::Typing;
    QTest::newRow("no quotation") << u"model = Har"_s << FieldState::Invalid;
    QTest::newRow("half a channel") << u"channel = semi"_s << FieldState::Typing;
    QTest::newRow("no such channel") << u"channel = fast"_s << FieldState::Invalid;
    QTest::newRow("half a day") << u"last_seen > 2026-1"_s << FieldState::Typing;
    QTest::newRow("half an id") << u"id = D-7F3A-1"_s << FieldState::Typing;
    QTest::newRow("half a joint") << u"boot > 60 s an"_s << FieldState::Typing;
    QTest::newRow("no joint") << u"boot > 60 s crashes > 5"_s << FieldState::Invalid;
    QTest::newRow("an open parenthesis") << u"(boot > 60 s"_s << FieldState::Typing;
}

void FilterWordsTest::saysHowFarAFilterIs()
{
    QFETCH(const QString, text);
    QFETCH(const FieldState, state);

    const FilterReading reading = readingOf(text);

    QCOMPARE(reading.state, state);
    QCOMPARE(!reading.hint.isEmpty(), state == FieldState::Typing);
    QCOMPARE(!reading.flaw.isEmpty(), state == FieldState::Invalid);
}

void FilterWordsTest::saysWhatToWriteInstead()
{
    QCOMPARE(readingOf(u"boot > sixty"_s).flaw,
             u"At character 8 of the filter, a time with its unit, as 60 s or 900 ms, is expected."_s);
    QCOMPARE(readingOf(u"model = \"Har"_s).hint, u"choose one, or close the quotation"_s);
}

void FilterWordsTest::suggestsWhatMayComeNext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<QStringList>("entries");

    QTest::newRow("half a field") << u"boo"_s << qsizetype(0) << QStringList{u"boot"_s};
    QTest::newRow("a second field") << u"boot > 60 s and cr"_s << qsizetype(16) << QStringList{u"crashes"_s};
    QTest::newRow("a model") << u"model = \"harbor 15 "_s << qsizetype(8)
                             << QStringList{u"\"Harbor 15 Plus\""_s};
    QTest::newRow("a model without quotation")
        << u"model = Harbor 14"_s << qsizetype(8) << QStringList{u"\"Harbor 14\""_s};
    QTest::newRow("models") << u"model = H"_s << qsizetype(8)
                            << QStringList{u"\"Harbor 15\""_s, u"\"Harbor 14\""_s, u"\"Harbor 15 Plus\""_s};
    QTest::newRow("a channel") << u"channel = mon"_s << qsizetype(10) << QStringList{u"monthly_enterprise"_s};
    QTest::newRow("a state") << u"build_state != un"_s << qsizetype(15)
                             << QStringList{u"unsupported"_s, u"unknown"_s};
    QTest::newRow("a joint") << u"boot > 60 s "_s << qsizetype(12) << QStringList{u"and"_s, u"or"_s};
    QTest::newRow("within a value") << u"boot > 6"_s << qsizetype(8) << QStringList();
    QTest::newRow("a comparison of texts") << u"model c"_s << qsizetype(6) << QStringList{u"contains"_s};
}

void FilterWordsTest::suggestsWhatMayComeNext()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, from);
    QFETCH(const QStringList, entries);

    const Suggestions made = suggestionsFor(text, knownValuesOf(SomeDevices(1800).summary()));

    QStringList texts;
    for (const Suggestion &suggestion : made.entries)
        texts << suggestion.text;
    QCOMPARE(texts, entries);
    if (!entries.isEmpty())
        QCOMPARE(made.from, from);
}

void FilterWordsTest::saysHowManyDevicesHaveAModel()
{
    const Suggestions made =
        suggestionsFor(u"model = \"Harbor 14"_s, knownValuesOf(SomeDevices(9).summary()));

    QCOMPARE(made.entries.size(), 1U);
    QVERIFY(made.entries.front().note.contains(u"118"_s));
}

void FilterWordsTest::narrowsAFilter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("isNot");
    QTest::addColumn<QString>("after");

    QTest::newRow("nothing yet") << QString() << false << u"model = \"Harbor 15\""_s;
    QTest::newRow("not this one") << QString() << true << u"model != \"Harbor 15\""_s;
    QTest::newRow("besides") << u"boot > 60 s"_s << false << u"boot > 60 s and model = \"Harbor 15\""_s;
    QTest::newRow("besides one of two") << u"boot > 60 s or crashes > 5"_s << false
                                        << u"(boot > 60 s or crashes > 5) and model = \"Harbor 15\""_s;
    QTest::newRow("what is no filter goes") << u"boot >"_s << false << u"model = \"Harbor 15\""_s;
}

void FilterWordsTest::narrowsAFilter()
{
    QFETCH(const QString, before);
    QFETCH(const bool, isNot);
    QFETCH(const QString, after);

    const QString made = narrowed(before, DeviceField::Model, u"Harbor 15"_s, isNot);

    QCOMPARE(made, after);
    QVERIFY(readDeviceFilter(made));
}

void FilterWordsTest::filtersByEveryValueOfADevice()
{
    const DeviceRow device = someDevice(7);
    for (const DeviceField field : allDeviceFields) {
        const auto value = valueOf(device, field);
        QVERIFY2(value, qPrintable(idOf(field)));
        QVERIFY2(readDeviceFilter(narrowed({}, field, *value, false)), qPrintable(idOf(field)));
    }
    QVERIFY(!valueOf(DeviceRow(), DeviceField::Boot));
}

QTEST_APPLESS_MAIN(FilterWordsTest)
#include "tst_filterwords.moc"
