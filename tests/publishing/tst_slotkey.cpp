#include "house.h"

#include "base/crypto.h"
#include "base/files.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using publishing::test::week;

class SlotKeyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const QDate m_day = week(10).sunday().addDays(2);

    KeyFile file() const { return {m_path, systemRandom()}; }
    QJsonObject content() const { return QJsonDocument::fromJson(*readWhole(m_path)).object(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"gate.json"_s);
    }

    void oneSlotHasOneKey()
    {
        const auto key = file().keyOf(week(10));
        QVERIFY(key);
        QCOMPARE(key->size(), 32);
        QCOMPARE(*file().keyOf(week(10)), *key); // also after a restart
        QCOMPARE(content()[u"slot"_s].toString(), week(10).name());
        QCOMPARE(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aLaterSlotHasItsOwnAndTheOldBytesAreDestroyed()
    {
        const auto old = file().keyOf(week(10));
        const QString witness = m_path + u".witness"_s;
        QCOMPARE(::link(m_path.toLocal8Bit().constData(), witness.toLocal8Bit().constData()), 0);

        const auto fresh = file().keyOf(week(11));

        QVERIFY(fresh && *fresh != *old);
        const QByteArray rest = *readWhole(witness);
        QCOMPARE(rest, QByteArray(rest.size(), '\0'));
        QVERIFY(!readWhole(m_path)->contains(old->toHex()));
    }

    void anEarlierSlotIsRefused()
    {
        QVERIFY(file().keyOf(week(10)));
        const auto key = file().keyOf(week(9));
        QVERIFY(!key);
        QCOMPARE(key.error().fault, Fault::Conflict);
        QCOMPARE(content()[u"slot"_s].toString(), week(10).name());
    }

    void aReleaseIsWrittenDownAndItsKeyKeptForFourWeeks_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("on the day") << 0 << true;
        QTest::newRow("27 days later") << 27 << true;
        QTest::newRow("28 days later") << 28 << false;
        QTest::newRow("a year later") << 365 << false;
    }

    void aReleaseIsWrittenDownAndItsKeyKeptForFourWeeks()
    {
        QFETCH(const int, days);
        QFETCH(const bool, isKept);
        const auto key = file().keyOf(week(10));
        const QString witness = m_path + u".witness"_s;
        QCOMPARE(::link(m_path.toLocal8Bit().constData(), witness.toLocal8Bit().constData()), 0);

        QVERIFY(file().released(week(10), u"digest"_s, m_day, m_day.addDays(days)));

        QCOMPARE(content()[u"digest"_s].toString(), u"digest"_s);
        QCOMPARE(content()[u"slot"_s].toString(), week(10).name());
        QCOMPARE(readWhole(m_path)->contains(key->toHex()), isKept);
        QVERIFY(!readWhole(witness)->contains(key->toHex()));
        const auto again = file().keyOf(week(10));
        QCOMPARE(again.has_value(), isKept);
        QVERIFY(isKept || again.error().fault == Fault::Conflict);
    }

    void otherFiguresAreRefusedForASlotThatWasReleased()
    {
        QVERIFY(file().keyOf(week(10)));
        QVERIFY(file().check(week(10), u"one"_s)); // not released yet
        QVERIFY(file().released(week(10), u"one"_s, m_day, m_day));

        QVERIFY(file().check(week(10), u"one"_s));
        const auto other = file().check(week(10), u"another"_s);
        QVERIFY(!other);
        QCOMPARE(other.error().fault, Fault::Conflict);
    }

    void aReleaseThatTheFileMissedIsWrittenIntoIt()
    {
        QVERIFY(file().keyOf(week(10)));
        QVERIFY(file().released(week(12), u"later"_s, m_day, m_day)); // the file is older than the database
        QCOMPARE(content()[u"slot"_s].toString(), week(12).name());
        QVERIFY(!content().contains(u"key"_s));
        QVERIFY(!file().keyOf(week(11)));
    }

    void anOlderReleaseDoesNotTakeTheKeyOfALaterSlot()
    {
        const auto key = file().keyOf(week(11));
        QVERIFY(file().released(week(10), u"old"_s, m_day, m_day.addDays(100)));
        QCOMPARE(*file().keyOf(week(11)), *key);
    }

    void aKeyEndsByTheFileAlone_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isReleased");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("on the day") << 0 << true << true;
        QTest::newRow("27 days later") << 27 << true << true;
        QTest::newRow("28 days later") << 28 << true << false;
        QTest::newRow("a year later") << 365 << true << false;
        QTest::newRow("of a slot not released yet") << 365 << false << true;
    }

    void aKeyEndsByTheFileAlone()
    {
        QFETCH(const int, days);
        QFETCH(const bool, isReleased);
        QFETCH(const bool, isKept);
        const auto key = file().keyOf(week(10));
        if (isReleased)
            QVERIFY(file().released(week(10), u"digest"_s, m_day, m_day));
        const QString witness = m_path + u".witness"_s;
        QCOMPARE(::link(m_path.toLocal8Bit().constData(), witness.toLocal8Bit().constData()), 0);

        QVERIFY(file().settle(m_day.addDays(days)));

        QCOMPARE(readWhole(m_path)->contains(key->toHex()), isKept);
        QCOMPARE(readWhole(witness)->contains(key->toHex()), isKept);
        QCOMPARE(content()[u"slot"_s].toString(), week(10).name());
        QCOMPARE(content().contains(u"digest"_s), isReleased);
        QCOMPARE(*file().newest(), isReleased ? std::optional(week(10)) : std::nullopt);
        QCOMPARE(file().keyOf(week(10)).has_value(), isKept);
    }

    void nothingEndsWhereNothingIs()
    {
        QVERIFY(file().settle(m_day));
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(!file().newest()->has_value());
    }

    void theReleaseBeforeStaysKnownWhileLaterSlotsAreInterrupted()
    {
        QVERIFY(file().keyOf(week(10)));
        QVERIFY(file().released(week(10), u"digest"_s, m_day, m_day));
        QVERIFY(file().keyOf(week(11))); // and not released
        QCOMPARE(*file().newest(), std::optional(week(10)));
        QVERIFY(file().keyOf(week(12))); // nor this one
        QVERIFY(file().settle(m_day.addDays(365)));
        QCOMPARE(*file().newest(), std::optional(week(10)));

        QVERIFY(file().released(week(12), u"another"_s, m_day, m_day));
        QCOMPARE(*file().newest(), std::optional(week(12)));
    }

    void aDamagedFileReleasesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("gate");
        QTest::newRow("no slot") << QByteArray(R"({"key":"00"})");
        QTest::newRow("a short key") << QByteArray(R"({"slot":"2026-W10","key":"00ff"})");
    }

    void aDamagedFileReleasesNothing()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(writeWhole(m_path, bytes));
        const auto key = file().keyOf(week(10));
        QVERIFY(!key);
        QCOMPARE(key.error().fault, Fault::Storage);
        QVERIFY(!file().newest() && !file().settle(m_day));
        QCOMPARE(*readWhole(m_path), bytes);
    }

    void theSampleHasTheKeysThatTheGateNames()
    {
        SampleKeys keys(7);
        QCOMPARE(*keys.keyOf(*Slot::fromName(u"2026-W46")), sha256("candela sample\n7\n2026-W46\n"));
        QVERIFY(*keys.keyOf(week(1)) != *keys.keyOf(week(2)));
        QVERIFY(*SampleKeys(8).keyOf(week(1)) != *keys.keyOf(week(1)));
    }
};

QTEST_APPLESS_MAIN(SlotKeyTest)
#include "tst_slotkey.moc"
