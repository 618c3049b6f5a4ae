#include "house.h"

#include "publishing/importer.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QDate today(2026, 11, 16);
const QByteArray header = "category,metric,value,n_orgs,as_of,source\n";
const QByteArray peers = "mobility,mobility.multi_platform/1,40,12,2026-10-01,Peers\n";
const QByteArray branches = "mobility,mobility.multi_platform/1,55,4,2026-10-01,Our branches\n";

} // namespace

/// Files of our own formats that no week is released from.
class FormatsTest : public QObject
{
    Q_OBJECT

private:
    House *m_house = nullptr;
    int m_count = 0;

    OfferedFile offered(const QByteArray &bytes)
    {
        const QString path = m_house->path(u"file %1"_s.arg(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return {.name = u"file %1"_s.arg(m_count),
                .open = [path] { return sources::MappedFile::open(path); }};
    }

    std::vector<FileResult> importAll(const std::vector<QByteArray> &files)
    {
        std::vector<OfferedFile> all;
        for (const QByteArray &bytes : files)
            all.push_back(offered(bytes));
        const auto results = importFiles(m_house->workshop(today), all, {}, {});
        return results ? *results : std::vector<FileResult>();
    }

    BenchmarkList kept()
    {
        return *m_house->store().benchmarks().all(m_house->workshop(today).organization.id);
    }

private slots:
    void init()
    {
        m_house = new House;
        m_count = 0;
    }
    void cleanup() { delete std::exchange(m_house, nullptr); }

    void keepsBenchmarks();
    void lastFileWins();
    void keepsThemWhenARefusedFileComes();
    void takesNoFormatOfOursForAReportThatWasAskedFor();
};

void FormatsTest::keepsBenchmarks()
{
    const auto results = importAll({header + peers});
    QCOMPARE(results.front().outcome, FileOutcome::Imported);
    QCOMPARE(results.front().coverage->kind, CoverageKind::Benchmarks);
    QCOMPARE(kept().front().tenths, 400);
    QCOMPARE(importAll({header + peers}).front().outcome, FileOutcome::Unchanged);
    QVERIFY(m_house->vault().coverage()->empty());
}

void FormatsTest::lastFileWins()
{
    const auto results = importAll({header + peers, header + branches});
    QCOMPARE(results[1].outcome, FileOutcome::Replaced);
    QVERIFY(results[1].reason.contains(u"take the place"_s));
    QCOMPARE(kept().size(), std::size_t{1});
    QCOMPARE(kept().front().source, u"Our branches"_s);
}

void FormatsTest::keepsThemWhenARefusedFileComes()
{
    (void)importAll({header + peers});
    const auto results =
        importAll({header + branches + "mobility,mobility.multi_platform/1,-3,4,2026-10-01,A\n"});
    QCOMPARE(results.front().outcome, FileOutcome::Refused);
    QVERIFY2(results.front().reason.endsWith(u"(row 3)"_s), qPrintable(results.front().reason));
    QCOMPARE(kept().size(), std::size_t{1});
}

void FormatsTest::takesNoFormatOfOursForAReportThatWasAskedFor()
{
    OfferedFile file = offered(header + peers);
    file.isExpected = [](const Coverage &coverage) {
        return coverage.report == "getEmailActivityUserDetail"_L1;
    };
    const auto results = importFiles(m_house->workshop(today), {file}, {}, {});
    QCOMPARE(results->front().outcome, FileOutcome::Refused);
    QVERIFY(kept().empty());
}

QTEST_GUILESS_MAIN(FormatsTest)

#include "tst_formats.moc"
