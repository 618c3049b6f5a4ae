#include "client/samplemaker.h"
#include "places/places.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QString fakeCandelad = inBuild(u"tests/tst_fakecandelad"_s);

Result<void> outcome(const QFuture<Result<void>> &made)
{
    if (!QTest::qWaitFor([&] { return made.isFinished(); }, 20'000))
        return fail(Fault::Storage, u"no answer"_s);
    return made.result();
}

} // namespace

/// What makes the sample is tests/client/fakecandelad.cpp.
class SampleMakerTest : public QObject
{
    Q_OBJECT

private slots:
    void makesASampleAndSaysHowFarItIs();
    void makesNoneWhenThereIsOne();
    void makesAnOlderOneAnew_data();
    void makesAnOlderOneAnew();
    void startsAnewAfterOneThatWasNotFinished();
    void leavesNothingOfABrokenOne();
    void stopsWhenAsked();

private:
    [[nodiscard]] client::SamplePlace place(const QString &name) const
    {
        return {.program = fakeCandelad, .directory = m_folder.filePath(name)};
    }

    QTemporaryDir m_folder;
};

void SampleMakerTest::makesASampleAndSaysHowFarItIs()
{
    QStringList said;

    const auto made = outcome(
        client::makeSample(place(u"fine"_s), [&said](const QString &line) { said.append(line); }, {}));

    QVERIFY(made);
    QCOMPARE(said, (QStringList{u"Week 1 of 2"_s, u"Week 2 of 2"_s}));
    QVERIFY(QFile::exists(m_folder.filePath(u"fine/begun"_s)));
}

void SampleMakerTest::makesNoneWhenThereIsOne()
{
    QVERIFY(outcome(client::makeSample(place(u"there"_s), [](const QString &) {}, {})));
    QVERIFY(QFile::remove(m_folder.filePath(u"there/begun"_s)));

    const auto made = outcome(client::makeSample(place(u"there"_s), [](const QString &) {}, {}));

    QVERIFY(made);
    QVERIFY(!QFile::exists(m_folder.filePath(u"there/begun"_s)));
}

void SampleMakerTest::makesAnOlderOneAnew_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("of before there were versions") << QByteArray();
    QTest::newRow("of a version before") << QByteArray("1\n");
    QTest::newRow("not a version") << QByteArray("x");
}

void SampleMakerTest::makesAnOlderOneAnew()
{
    QFETCH(const QByteArray, version);
    const QString name = QString::fromLatin1("old") + QString::number(version.size());
    QVERIFY(QDir().mkpath(m_folder.filePath(name)));
    QFile old(m_folder.filePath(name + u"/old"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QFile told(m_folder.filePath(name + u".version"_s));
    QVERIFY(version.isEmpty() ||
            (told.open(QIODevice::WriteOnly) && told.write(version) > 0 && told.flush()));

    QVERIFY(outcome(client::makeSample(place(name), [](const QString &) {}, {})));

    QVERIFY(!QFile::exists(old.fileName()));
    QVERIFY(QFile::exists(m_folder.filePath(name + u"/begun"_s)));
}

void SampleMakerTest::startsAnewAfterOneThatWasNotFinished()
{
    QVERIFY(QDir().mkpath(m_folder.filePath(u"again.part"_s)));
    QFile begun(m_folder.filePath(u"again.part/begun"_s));
    QVERIFY(begun.open(QIODevice::WriteOnly));

    const auto made = outcome(client::makeSample(place(u"again"_s), [](const QString &) {}, {}));

    QVERIFY(made);
}

void SampleMakerTest::leavesNothingOfABrokenOne()
{
    const auto made = outcome(client::makeSample(place(u"broken"_s), [](const QString &) {}, {}));

    QVERIFY(!made);
    QCOMPARE(made.error().what, u"Week 2 of 2"_s);
    QVERIFY(!QDir(m_folder.filePath(u"broken"_s)).exists());
    QVERIFY(!QDir(m_folder.filePath(u"broken.part"_s)).exists());
}

void SampleMakerTest::stopsWhenAsked()
{
    std::stop_source stop;

    const auto made = outcome(client::makeSample(
        place(u"endless"_s), [&stop](const QString &) { stop.request_stop(); }, stop.get_token()));

    QVERIFY(!made);
    QCOMPARE(made.error().fault, Fault::Cancelled);
    QVERIFY(!QDir(m_folder.filePath(u"endless.part"_s)).exists());
}

QTEST_GUILESS_MAIN(SampleMakerTest)
#include "tst_samplemaker.moc"
