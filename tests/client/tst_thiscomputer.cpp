#include "base/random.h"
#include "client/httpdataservice.h"
#include "client/httpscoringservice.h"
#include "client/localservice.h"
#include "places/places.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QString candelad = inBuild(u"bin/candelad"_s);

template<typename T>
Result<T> outcome(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        return fail(Fault::Storage, u"no answer"_s);
    return future.result();
}

} // namespace

/// The real service program, as the dashboard starts and asks it.
class ThisComputerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void knowsItsOwner();
    void hasNoFigureBeforeTheFirstRelease();
    void takesAFileAndSaysWhatItWas();
    void saysWhyAFileIsRefused();
    void listsTheReportThatCame();
    void saysWhyNothingCanBeReleased();
    void refusesASecondServiceOnTheSameData();

private:
    [[nodiscard]] QString fileWith(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
    QString m_data;
    QNetworkAccessManager m_network;
    std::unique_ptr<client::LocalService> m_service;
    std::unique_ptr<client::HttpScoringService> m_figures;
    std::unique_ptr<client::HttpDataService> m_given;
};

void ThisComputerTest::initTestCase()
{
    m_data = m_folder.filePath(u"candela"_s);
    m_service = std::make_unique<client::LocalService>(candelad, m_data, systemRandom());
    const auto endpoint = outcome(m_service->start());
    QVERIFY2(endpoint, endpoint ? "" : qPrintable(endpoint.error().what));
    m_figures = std::make_unique<client::HttpScoringService>(m_network, *endpoint);
    m_given = std::make_unique<client::HttpDataService>(m_network, *endpoint, std::chrono::milliseconds(5));
}

void ThisComputerTest::cleanupTestCase()
{
    const QSignalSpy over(m_service.get(), &client::LocalService::over);
    const QSignalSpy lost(m_service.get(), &client::LocalService::lost);
    m_service->end();
    QTRY_COMPARE_WITH_TIMEOUT(over.count(), 1, 20'000);
    QCOMPARE(lost.count(), 0);
}

QString ThisComputerTest::fileWith(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

void ThisComputerTest::knowsItsOwner()
{
    const auto session = outcome(m_figures->session({}));

    QVERIFY(session);
    QVERIFY(session->roles.contains(u"admin"_s));
    QVERIFY(!session->sample);
}

void ThisComputerTest::hasNoFigureBeforeTheFirstRelease()
{
    const auto score = outcome(m_figures->score({}));
    const auto history = outcome(m_figures->scoreHistory(180, {}));

    QVERIFY(score);
    QVERIFY(!(*score)->total.points);
    QCOMPARE((*score)->categories.size(), allCategories.size());
    QVERIFY(history);
    QVERIFY((*history)->empty());
}

void ThisComputerTest::takesAFileAndSaysWhatItWas()
{
    const QByteArray day = QDate::currentDate().addDays(-3).toString(Qt::ISODate).toLatin1();
    const QString file = fileWith(
        u"mail.csv"_s, "Report Refresh Date,User Principal Name,Send Count,Receive Count,Read Count,"
                       "Report Period\n"_ba +
                           day + ",a@example.org,3,4,5,1\n"_ba + day + ",b@example.org,0,4,5,1\n"_ba);

    const auto result = outcome(m_given->importFile(file, {}, {}));

    QVERIFY2(result, result ? "" : qPrintable(result.error().what));
    QCOMPARE(result->files.at(0).file, u"mail.csv"_s);
    QCOMPARE(result->files.at(0).status, contract::FileStatus::Imported);
    QCOMPARE(result->files.at(0).report, u"getEmailActivityUserDetail"_s);
    QCOMPARE(result->files.at(0).rows, 2);
}

void ThisComputerTest::saysWhyAFileIsRefused()
{
    const auto result = outcome(m_given->importFile(fileWith(u"notes.txt"_s, "some notes\n"_ba), {}, {}));

    QVERIFY2(result, result ? "" : qPrintable(result.error().what));
    QCOMPARE(result->files.at(0).status, contract::FileStatus::Refused);
    QVERIFY(!result->files.at(0).reason.isEmpty());
}

void ThisComputerTest::listsTheReportThatCame()
{
    const auto sources = outcome(m_given->sources({}));

    QVERIFY(sources);
    for (const contract::SourceEntry &source : sources->sources)
        QCOMPARE(source.connected, source.report == "getEmailActivityUserDetail"_L1);
}

void ThisComputerTest::saysWhyNothingCanBeReleased()
{
    const auto published = outcome(m_given->publish({}));

    QVERIFY(published ? published->released.empty() : !published.error().what.isEmpty());
}

void ThisComputerTest::refusesASecondServiceOnTheSameData()
{
    client::LocalService second(candelad, m_data, systemRandom());

    const auto endpoint = outcome(second.start());

    QVERIFY(!endpoint);
    QVERIFY2(endpoint.error().what.contains("in use"_L1), qPrintable(endpoint.error().what));
}

QTEST_GUILESS_MAIN(ThisComputerTest)
#include "tst_thiscomputer.moc"
