#include "damage.h"
#include "model/catalogues.h"
#include "places/places.h"
#include "sources/meetingscore.h"
#include "sources/readmeetings.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

const QDate today(2026, 11, 16);
constexpr std::uint32_t copies = 2000;

const ImportCatalogue &imports()
{
    static const ImportCatalogue catalogue = builtInImports();
    return catalogue;
}

void hold(bool promise, const char *words)
{
    if (!promise)
        qFatal("broken: %s", words);
}

void checkRefusal(const Error &error)
{
    hold(error.fault == Fault::BadInput, "a file is refused as bad input");
    hold(error.what.endsWith(u'.') && error.what.size() < 600, "a refusal is a sentence");
    hold(error.where.isEmpty() || error.where.startsWith("row "_L1), "a refusal names a row or nothing");
}

void checkRead(const sources::ReadMeetings &read)
{
    qint64 meetings = 0;
    for (const auto &[day, sums] : read.days) {
        hold(read.coverage.days.contains(day) && day <= today.addDays(1), "days lie within the coverage");
        hold(sums.count >= 0 && sums.weight >= sums.count, "each meeting weighs something");
        hold(sums.weight <= heaviestDayOfMeetings, "a day weighs what a day can");
        hold(sums.score >= 0 && sums.score <= sums.weight * sources::allOfMeeting, "scores are 0 to 100");
        meetings += sums.count;
    }
    hold(meetings == read.rows && meetings > 0, "rows are counted");
    hold(std::cmp_equal(read.days.size(), read.coverage.days.days()), "every day has its sums");
}

void check(QByteArrayView bytes)
{
    for (const auto features : {sources::FeatureSet::Seven, sources::FeatureSet::Nine}) {
        const auto read = sources::readMeetings(bytes, imports(), {.today = today}, features);
        if (!read)
            checkRefusal(read.error());
        else if (*read)
            checkRead(**read);
    }
}

} // namespace

/// The files of our own formats, and damaged copies of them that are the same in every run.
class ImportMutationsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void ImportMutationsTest::keepsItsPromises_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(inSources(u"tests/data/imports"_s));
    for (const QString &name : corpus.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

void ImportMutationsTest::keepsItsPromises()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();

    check(original);
    for (std::uint32_t copy = 0; copy < copies; ++copy)
        check(test::damaged(original, copy));
}

QTEST_APPLESS_MAIN(ImportMutationsTest)

#include "tst_importmutations.moc"
