#include "world.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace candela::service {

namespace {

constexpr qint64 mebibyte = 1 << 20;

/// Bytes of memory that this process, the service in it, held at most since `forgetThePeak`.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray line = text.mid(text.indexOf("VmHWM:")).split('\n').first();
    return line.simplified().split(' ').value(1).toLongLong() * 1024;
}

bool forgetThePeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

} // namespace

/// What a stranger may cost: neither memory without end nor a connection for nothing.
class PatienceTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesAChunkHeaderWithoutEnd_data();
    void refusesAChunkHeaderWithoutEnd();
    void takesAChunkWithAShortExtension();
    void closesOnWhoeverSaysNothing();
    void letsWhoeverAskedBeforeIdleLonger();
};

void PatienceTest::refusesAChunkHeaderWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<bool>("isAnswered"); // whoever sends on after it may lose the answer to a reset

    for (const qint64 size : {1, 8}) {
        QTest::addRow("an extension, %d MiB", static_cast<int>(size))
            << "1;x="_ba << size * mebibyte << (size == 1);
        QTest::addRow("the trailer, %d MiB", static_cast<int>(size))
            << "0\r\nX: "_ba << size * mebibyte << (size == 1);
        QTest::addRow("the size, %d MiB", static_cast<int>(size))
            << "0000"_ba << size * mebibyte << (size == 1);
    }
}

void PatienceTest::refusesAChunkHeaderWithoutEnd()
{
    QFETCH(const QByteArray, start);
    QFETCH(const qint64, sent);
    QFETCH(const bool, isAnswered);
    World world;
    Client client = world.client();
    client.send(client.head("POST /v1/imports", ownerToken,
                            "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n") +
                start);
    const QByteArray piece(0x10000, '0');
    QVERIFY(forgetThePeak());
    const qint64 before = peakMemory();

    for (qint64 done = 0; done < sent; done += piece.size())
        client.send(piece);
    const int status = client.answer().status;

    QVERIFY2(status == 400 || (status == 0 && !isAnswered), QByteArray::number(status).constData());
    QVERIFY(client.isClosed());
    const qint64 grown = peakMemory() - before;
    QVERIFY2(before > 0 && grown < 4 * mebibyte, QByteArray::number(grown).constData());
    QVERIFY(world.worker.orders.empty());
}

void PatienceTest::takesAChunkWithAShortExtension()
{
    World world;
    Client client = world.client();

    client.send(client.head("POST /v1/releases", ownerToken,
                            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") +
                "2;x=" + QByteArray(1000, 'y') + "\r\n{}\r\n0\r\n\r\n");

    QCOMPARE(client.answer().status, 202);
}

void PatienceTest::closesOnWhoeverSaysNothing()
{
    World world({.idle = 10min, .head = 50ms});

    QVERIFY(world.client().isClosed());
}

void PatienceTest::letsWhoeverAskedBeforeIdleLonger()
{
    World world({.idle = 10min, .head = 500ms});
    Client known = world.client();
    QCOMPARE(known.ask("GET /healthz").status, 200);

    QVERIFY(world.client().isClosed()); // a stranger who came later

    QCOMPARE(known.ask("GET /healthz").status, 200);
}

} // namespace candela::service

QTEST_GUILESS_MAIN(candela::service::PatienceTest)
#include "tst_patience.moc"
