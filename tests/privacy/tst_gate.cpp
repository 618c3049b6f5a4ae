#include "places/places.h"
#include "privacy/gate.h"
#include "privacy/stream.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::privacy;

// What is released cannot be made anywhere else.
static_assert(!std::is_constructible_v<Released<int>, int>);
static_assert(!std::is_default_constructible_v<Released<int>>);

namespace {

QJsonObject vectors()
{
    QFile file(inSources(u"tests/data/privacy/gate-vectors.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Fraction fractionFrom(const QString &text)
{
    return {.p = text.section(u'/', 0, 0).toLongLong(), .q = text.section(u'/', 1, 1).toLongLong()};
}

NoiseSource sourceFrom(const QJsonObject &json, qint64 count)
{
    return {.cell = json["cell"_L1].toString().toLatin1(),
            .slot = json["slot"_L1].toString().toLatin1(),
            .count = count,
            .variance = fractionFrom(json["sigma2"_L1].toString())};
}

QByteArray keyFrom(const QJsonObject &json)
{
    return QByteArray::fromHex(json["key"_L1].toString().toLatin1());
}

/// Probability of z under the discrete Gaussian of variance parameter `variance`.
double probability(int z, double variance)
{
    double sum = 0;
    for (int i = -200; i <= 200; ++i)
        sum += std::exp(-i * i / (2 * variance));
    return std::exp(-z * z / (2 * variance)) / sum;
}

} // namespace

class GateTest : public QObject
{
    Q_OBJECT

private slots:
    void hasTheVectors();
    void drawsTheWordsOfTheVectors();
    void drawsBelowAsTheVectors();
    void protectsCellsAsTheVectors_data();
    void protectsCellsAsTheVectors();
    void drawsTenThousandNoisesAsTheVectors();
    void followsTheDiscreteGaussian();
    void neverPublishesBelowTheFloor();
    void givesTheSameBytesForTheSameCounts();
    void sortsCellsById();
    void decidesWhichCellsExistFromTheDirectoryAlone();
};

void GateTest::hasTheVectors()
{
    QCOMPARE(vectors()["format"_L1].toString(), u"candela-gate/1"_s);
    QCOMPARE(vectors()["cells"_L1].toArray().size(), 60);
}

void GateTest::drawsTheWordsOfTheVectors()
{
    const QJsonObject json = vectors()["stream"_L1].toObject();
    Stream stream(keyFrom(json), {.cell = "communication.multi_mode/1/numerator/organization",
                                  .slot = "2026-W46",
                                  .count = 61,
                                  .variance = {}});
    for (const QJsonValue word : json["words"_L1].toArray())
        QCOMPARE(QByteArray::number(stream.nextWord(), 16).rightJustified(16, '0'),
                 word.toString().toLatin1());
}

void GateTest::drawsBelowAsTheVectors()
{
    const QJsonObject of = vectors()["stream"_L1].toObject();
    const QJsonObject below = vectors()["below"_L1].toObject();
    Stream stream(keyFrom(of), {.cell = "communication.multi_mode/1/numerator/organization",
                                .slot = "2026-W46",
                                .count = 61,
                                .variance = {}});
    for (qsizetype i = 0; i < below["m"_L1].toArray().size(); ++i) {
        const quint64 m = below["m"_L1].toArray()[i].toString().toULongLong();
        QCOMPARE(stream.below(m), below["values"_L1].toArray()[i].toString().toULongLong());
    }
}

void GateTest::protectsCellsAsTheVectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    int number = 0;
    for (const QJsonValue vector : vectors()["cells"_L1].toArray()) {
        const QJsonObject json = vector.toObject();
        QTest::addRow("%d: %lld of %lld", ++number, json["count"_L1].toInteger(), json["n"_L1].toInteger())
            << json;
    }
}

void GateTest::protectsCellsAsTheVectors()
{
    QFETCH(const QJsonObject, vector);
    const qint64 count = vector["count"_L1].toInteger();
    const QJsonObject released = vector["released"_L1].toObject();

    const NoiseSource source = sourceFrom(vector, count);
    Stream stream(keyFrom(vector), source);
    QCOMPARE(gaussian(stream, source.variance), vector["noise"_L1].toInteger());
    QCOMPARE(stream.used(), vector["words"_L1].toInteger());

    const Cell cell =
        protect({.id = vector["cell"_L1].toString(), .count = count, .n = vector["n"_L1].toInteger()},
                keyFrom(vector), *Slot::fromName(vector["slot"_L1].toString()),
                {.floor = 10, .variance = source.variance, .every = 1});
    QCOMPARE(nameOf(cell.kind), released["kind"_L1].toString());
    QCOMPARE(cell.n, released["n"_L1].toInteger());
    QCOMPARE(cell.value.has_value(), released.contains("value"_L1));
    QCOMPARE(cell.value.value_or(0), released["value"_L1].toInteger());
    QCOMPARE(cell.band ? nameOf(*cell.band) : QString(), released["band"_L1].toString());
}

void GateTest::drawsTenThousandNoisesAsTheVectors()
{
    const QJsonObject bulk = vectors()["bulk"_L1].toObject();
    qint64 sum = 0;
    QByteArray lines;
    for (int count = 0; count < 10000; ++count) {
        const NoiseSource source = sourceFrom(bulk, count);
        Stream stream(keyFrom(bulk), source);
        const qint64 noise = gaussian(stream, source.variance);
        sum += noise;
        lines += QByteArray::number(noise) + '\n';
    }
    QCOMPARE(sum, bulk["sum"_L1].toInteger());
    QCOMPARE(sha256(lines).toHex(), bulk["sha256_of_noise_lines"_L1].toString().toLatin1());
}

void GateTest::followsTheDiscreteGaussian()
{
    // T10: chi-squared over 200,000 samples; the key is fixed, so this either holds for ever or never.
    constexpr int samples = 200000;
    std::map<int, int> seen;
    for (int count = 0; count < samples; ++count) {
        Stream stream(QByteArray(32, '\x5a'),
                      {.cell = "a", .slot = "2026-W01", .count = count, .variance = {}});
        ++seen[static_cast<int>(qBound(qint64(-13), gaussian(stream, {}), qint64(13)))];
    }
    double chiSquared = 0;
    for (int z = -12; z <= 12; ++z) {
        const double expected = samples * probability(z, 16);
        chiSquared += (seen[z] - expected) * (seen[z] - expected) / expected;
    }
    QVERIFY2(chiSquared < 52.6,
             qPrintable(QString::number(chiSquared))); // p > 0.001 at 25 degrees of freedom
}

void GateTest::neverPublishesBelowTheFloor()
{
    const Counted nine{.organization = u"o"_s,
                       .slot = Slot::of(QDate(2026, 11, 15)),
                       .people = 9,
                       .inputs = {},
                       .cells = {{.id = u"a/1/numerator/organization"_s, .count = 9, .n = 9}},
                       .previous = digestBeforeTheFirst()};

    const auto release = Gate(QByteArray(32, 'k')).release(nine);

    QVERIFY(!release->people);
    QVERIFY(release->cells.empty());
    QVERIFY(canonicalBytes(*release).contains("\"people\":\"fewer than 10\""));
    Counted raised = nine;
    raised.people = 40;
    raised.policy.floor = 50;
    QVERIFY(!Gate(QByteArray(32, 'k')).release(raised)->people);
    Counted lowered = nine;
    lowered.policy.floor = 1;
    QVERIFY2(!Gate(QByteArray(32, 'k')).release(lowered)->people, "a floor below ten counts as ten");
}

void GateTest::givesTheSameBytesForTheSameCounts()
{
    const Counted counted{.organization = u"o"_s,
                          .slot = Slot::of(QDate(2026, 11, 15)),
                          .people = 300,
                          .inputs = {},
                          .cells = {{.id = u"a/1/numerator/organization"_s, .count = 100, .n = 300}},
                          .previous = digestBeforeTheFirst()};
    const Gate gate(QByteArray(32, 'k'));
    QCOMPARE(canonicalBytes(*gate.release(counted)), canonicalBytes(*gate.release(counted)));
}

void GateTest::sortsCellsById()
{
    const Counted counted{
        .organization = u"o"_s,
        .slot = Slot::of(QDate(2026, 11, 15)),
        .people = 300,
        .inputs = {},
        .cells = {{.id = u"b"_s, .count = 100, .n = 300}, {.id = u"a"_s, .count = 100, .n = 300}},
        .previous = digestBeforeTheFirst()};
    const auto release = Gate(QByteArray(32, 'k')).release(counted);
    QCOMPARE(release->cells.front().id, u"a"_s);
}

void GateTest::decidesWhichCellsExistFromTheDirectoryAlone()
{
    // T6: whatever people do, a cell of the same n is withheld, a band or neither.
    for (qint64 n : {9, 10, 19, 20, 49, 50, 120}) {
        std::map<bool, int> withheld;
        std::map<bool, int> bands;
        for (qint64 count = 0; count <= n; ++count) {
            const Cell cell = protect({.id = u"a"_s, .count = count, .n = n}, QByteArray(32, 'k'),
                                      Slot::of(QDate(2026, 1, 4)), {});
            ++withheld[cell.kind == CellKind::Withheld];
            ++bands[cell.kind == CellKind::Band];
        }
        QCOMPARE(withheld.size(), 1U);
        QCOMPARE(bands.size(), 1U);
    }
}

QTEST_APPLESS_MAIN(GateTest)

#include "tst_gate.moc"
