#include "house.h"

#include "base/files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

/// What is frozen stays frozen: after a crash between the database and the key file, after a restored backup,
/// and when the key is gone (gate.md 5, T4, T33).
class FreezingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<House> m_house;

    QString keyPath() const { return m_house->path(u"gate.json"_s); }
    QJsonObject keyFile() const { return QJsonDocument::fromJson(*readWhole(keyPath())).object(); }
    QString database() const { return m_house->path(u"candela.db"_s); }

    /// A copy of the database as it stands, with nothing left beside it.
    QString backup(const QString &name)
    {
        m_house->reopenStore(); // closes it, which brings its journal home
        const QString copy = m_house->path(name);
        QFile::copy(database(), copy);
        return copy;
    }

private slots:
    void init()
    {
        m_house = std::make_unique<House>();
        m_house->replaceKeys(std::make_unique<KeyFile>(keyPath(), systemRandom()));
    }

    void theKeyFileLearnsWhatWasReleased()
    {
        m_house->fill(week(1), 250);
        const auto published = m_house->publish(week(1).sunday());
        QVERIFY(published);
        QCOMPARE(keyFile()[u"slot"_s].toString(), week(1).name());
        QCOMPARE(keyFile()[u"digest"_s].toString(), published->released.front().digest);
        QVERIFY(!keyFile()[u"key"_s].toString().isEmpty());
    }

    void aCrashBeforeTheDigestWasWrittenIsMended()
    {
        m_house->fill(week(1), 250);
        QVERIFY(m_house->publish(week(1).sunday()));
        const QString digest = keyFile()[u"digest"_s].toString();
        QJsonObject torn = keyFile();
        torn.remove(u"digest"_s);
        QVERIFY(writeWhole(keyPath(), QJsonDocument(torn).toJson()));

        QVERIFY(settleKeys(m_house->workshop(week(1).sunday())));

        QCOMPARE(keyFile()[u"digest"_s].toString(), digest);
        QCOMPARE(keyFile()[u"key"_s], torn[u"key"_s]);
    }

    void aCrashBeforeTheReleaseWasWrittenGivesTheSameFigures()
    {
        m_house->fill(week(1), 250);
        const QString before = backup(u"before.db"_s);
        QVERIFY(m_house->publish(week(1).sunday()));
        const auto released = m_house->releases();
        QJsonObject torn = keyFile(); // the key was there, the release is lost
        torn.remove(u"digest"_s);
        QVERIFY(writeWhole(keyPath(), QJsonDocument(torn).toJson()));
        m_house->reopenStore(before);
        QVERIFY(m_house->releases().empty());

        QVERIFY(m_house->publish(week(1).sunday()));

        QCOMPARE(m_house->releases().size(), 1U);
        QCOMPARE(m_house->releases().front().digest, released.front().digest);
    }

    void aRestoredDatabaseMayReleaseTheSameFiguresAgain()
    {
        m_house->fill(week(1), 250);
        const QString before = backup(u"before.db"_s);
        QVERIFY(m_house->publish(week(1).sunday()));
        const auto released = m_house->releases();
        m_house->reopenStore(before);

        const auto again = m_house->publish(week(1).sunday().addDays(3));

        QVERIFY(again);
        QCOMPARE(test::slotsOf(*again), QStringList{week(1).name()});
        QCOMPARE(m_house->releases().front().release, released.front().release);
    }

    void aRestoredDatabaseMayReleaseNoOtherFigures()
    {
        m_house->fill(week(1), 250);
        const QString before = backup(u"before.db"_s);
        QVERIFY(m_house->publish(week(1).sunday()));
        const QJsonObject key = keyFile();
        m_house->reopenStore(before);
        m_house->fill(week(1), 250, activityReports(), 1);

        const auto again = m_house->publish(week(1).sunday().addDays(3));

        QVERIFY(again && again->released.empty());
        QCOMPARE(again->waiting.size(), 1U);
        QVERIFY(m_house->releases().empty());
        QCOMPARE(keyFile(), key);

        m_house->fill(week(2), 250); // later weeks are not affected; the gap stays
        QCOMPARE(test::slotsOf(*m_house->publish(week(2).sunday())), QStringList{week(2).name()});
        QCOMPARE(m_house->releases().size(), 1U);
    }

    void olderSlotsThatABackupLacksStayMissing()
    {
        m_house->fill(week(1), 250);
        const QString before = backup(u"before.db"_s);
        QVERIFY(m_house->publish(week(1).sunday()));
        m_house->fill(week(2), 250);
        QVERIFY(m_house->publish(week(2).sunday()));
        m_house->reopenStore(before);

        const auto again = m_house->publish(week(2).sunday().addDays(1));

        QVERIFY(again);
        QVERIFY(!test::slotsOf(*again).contains(week(1).name()));
        for (const privacy::FrozenRelease &frozen : m_house->releases())
            QVERIFY(frozen.release.slot != week(1));
    }

    void theKeyIsDestroyedAfterFourWeeks_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("27 days") << 27 << true;
        QTest::newRow("28 days") << 28 << false;
    }

    void theKeyIsDestroyedAfterFourWeeks()
    {
        QFETCH(const int, days);
        QFETCH(const bool, isKept);
        m_house->fill(week(1), 250);
        const QString before = backup(u"before.db"_s);
        const QDate day = week(1).sunday().addDays(2);
        QVERIFY(m_house->publish(day));

        QVERIFY(settleKeys(m_house->workshop(day.addDays(days))));

        QCOMPARE(keyFile().contains(u"key"_s), isKept);
        QCOMPARE(keyFile()[u"digest"_s].toString(), m_house->releases().front().digest);
        m_house->reopenStore(before); // without the key nobody can make that week again
        QCOMPARE(m_house->publish(day.addDays(days))->released.size(), isKept ? 1U : 0U);
    }

    void everySlotHasAKeyOfItsOwn()
    {
        QStringList keys;
        for (const int number : {1, 2, 3}) {
            m_house->fill(week(number), 250);
            QVERIFY(m_house->publish(week(number).sunday()));
            keys << keyFile()[u"key"_s].toString();
        }
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), 3);
    }
};

QTEST_APPLESS_MAIN(FreezingTest)
#include "tst_freezing.moc"
