#include "privacy/release.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::privacy;

namespace {

Release someRelease()
{
    const Slot slot = Slot::of(QDate(2026, 11, 15));
    return {
        .organization = u"0b3c"_s,
        .sample = true,
        .slot = slot,
        .window = slot.window(),
        .people = 300,
        .policy = {},
        .inputs = {{.report = u"getEmailActivityUserDetail"_s,
                    .kind = CoverageKind::Period,
                    .days = {.first = QDate(2026, 10, 17), .last = QDate(2026, 11, 15)}}},
        .cells =
            {{.id = u"a/1/numerator/organization"_s, .n = 300, .kind = CellKind::Count, .value = 120},
             {.id = u"b/1/numerator/organization"_s, .n = 30, .kind = CellKind::Band, .band = Band::High}},
        .previous = digestBeforeTheFirst()};
}

} // namespace

class ReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void writesKeysSortedWithoutSpaces();
    void readsBackWhatItWrote();
    void refusesBytesItWouldNotWrite_data();
    void refusesBytesItWouldNotWrite();
};

void ReleaseTest::writesKeysSortedWithoutSpaces()
{
    QCOMPARE(
        canonicalBytes(someRelease()),
        QByteArray(
            "{\"basis\":\"reach\",\"cells\":[{\"id\":\"a/1/numerator/organization\",\"kind\":\"count\","
            "\"n\":300,\"value\":120},{\"band\":\"high\",\"id\":\"b/1/numerator/organization\","
            "\"kind\":\"band\",\"n\":30}],\"format\":1,\"inputs\":[{\"from\":\"2026-10-17\","
            "\"kind\":\"period\",\"report\":\"getEmailActivityUserDetail\",\"up_to\":\"2026-11-15\"}],"
            "\"organization\":\"0b3c\",\"people\":300,\"policy\":{\"every\":1,\"floor\":10,\"p\":16,"
            "\"q\":1},\"previous\":\"") +
            QByteArray(64, '0') +
            QByteArray("\",\"sample\":1,\"slot\":\"2026-W46\",\"window\":[\"2026-10-19\",\"2026-11-15\"]}"));
}

void ReleaseTest::readsBackWhatItWrote()
{
    const auto read = readRelease(canonicalBytes(someRelease()));
    QVERIFY(read);
    QCOMPARE(*read, someRelease());
    Release small = someRelease();
    small.people = {};
    small.cells = {};
    QCOMPARE(*readRelease(canonicalBytes(small)), small);
}

void ReleaseTest::refusesBytesItWouldNotWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = canonicalBytes(someRelease());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("a space more") << QByteArray(good).replace(":300", ": 300");
    QTest::newRow("a key more") << QByteArray(good).replace("\"format\":1", "\"format\":1,\"who\":\"x\"");
    QTest::newRow("another format") << QByteArray(good).replace("\"format\":1", "\"format\":2");
    QTest::newRow("an impossible week") << QByteArray(good).replace("2026-W46", "2026-W54");
    QTest::newRow("an unknown kind") << QByteArray(good).replace("\"count\"", "\"exact\"");
    QTest::newRow("another window") << QByteArray(good).replace("2026-10-19", "2026-10-18");
}

void ReleaseTest::refusesBytesItWouldNotWrite()
{
    QFETCH(const QByteArray, bytes);
    const auto read = readRelease(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadInput);
}

QTEST_APPLESS_MAIN(ReleaseTest)

#include "tst_release.moc"
