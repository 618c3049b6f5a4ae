#pragma once

#include "client.h"
#include "model/catalogues.h"
#include "privacy/gate.h"
#include "service/access.h"
#include "service/server.h"
#include "service/worker.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace candela::service {

inline const QByteArray ownerToken = "owner-token-of-this-computer";
inline const QByteArray tokenKey = QByteArray(32, 't');

/// Does nothing until the test says so, and remembers what it was given.
class FakeWorker : public Worker
{
public:
    void start(Order order, Telling telling) override
    {
        orders.push_back(std::move(order));
        tellings.push_back(std::move(telling));
    }
    void stop() override { ++stops; }

    std::vector<Order> orders;
    std::vector<Telling> tellings;
    int stops = 0;
};

/// What a sealed file holds, read as a child would.
inline QByteArray contentOf(const Order &order)
{
    const int descriptor = std::get<ImportOrder>(order).file->descriptor();
    QFile file;
    return file.open(descriptor, QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline privacy::Counted countedFor(Slot slot, const QString &previous)
{
    privacy::Counted counted{.organization = QStringLiteral("o"),
                             .sample = true,
                             .slot = slot,
                             .people = 2000,
                             .previous = previous};
    const SignalCatalogue knownSignals = builtInSignals();
    const MeasureCatalogue catalogue = builtInMeasures(knownSignals);
    for (const Measure &measure : catalogue.entries()) {
        for (const MeasurePart &part : measure.parts)
            counted.cells.push_back({.id = measure.cellId(part.part), .count = 1240, .n = 1997});
    }
    return counted;
}

/// A data directory with two releases and a viewer, an administrator and an observer beside the owner, and a
/// service on a free port. There is no vault beside it (trust.md, T2).
class World
{
public:
    explicit World(const Limits &limits = {}) { serve(limits); }

    [[nodiscard]] Client client() const { return Client(static_cast<quint16>(url.port())); }

    /// Appends the release of the slot, in a connection of its own as a publishing child would.
    void release(const QString &slotName)
    {
        const auto kept = store::Store::open(path(), store::Store::Access::ReadWrite);
        const auto newest = (*kept)->releases().newestDigest(QStringLiteral("o"));
        const QString previous = newest->isEmpty() ? privacy::digestBeforeTheFirst() : *newest;
        const privacy::Gate gate(QByteArray(32, 'g'));
        const auto appended = (*kept)->releases().append(
            gate.release(countedFor(*Slot::fromName(slotName), previous)), QDate(2026, 11, 17));
        QVERIFY(appended);
    }

    /// Closes a day on which 6 of 8 devices were up to date on a recommended channel.
    void closeDay(QDate day)
    {
        const auto kept = store::Store::open(path(), store::Store::Access::ReadWrite);
        const TechnologyFigure figure{.category = CategoryId::AppHealth,
                                      .day = day,
                                      .window = {.first = day.addDays(-27), .last = day},
                                      .method = QStringLiteral("app_health.channels/1"),
                                      .points = Points(75),
                                      .numerator = 6,
                                      .denominator = 8,
                                      .parts = {{.id = QStringLiteral("newest"), .count = 6}}};
        QVERIFY((*kept)->technology().keep(QStringLiteral("o"), {figure}));
    }

    [[nodiscard]] QByteArray tokenFor(Role role) const { return "token-of-" + nameOf(role).toLatin1(); }
    [[nodiscard]] QString path() const { return directory.filePath(QStringLiteral("candela.db")); }

    QTemporaryDir directory;
    QDateTime now = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    FakeWorker worker;
    std::unique_ptr<Jobs> jobs;
    std::unique_ptr<Server> server;
    QUrl url;

private:
    void serve(const Limits &limits)
    {
        fill();
        int next = 0;
        jobs = std::make_unique<Jobs>(worker, [next](qsizetype size) mutable {
            return QByteArray::number(++next).rightJustified(size, '0');
        });
        const SignalCatalogue knownSignals = builtInSignals();
        const QString file = path();
        server = std::make_unique<Server>(
            Setup{.openStore = [file] { return store::Store::open(file, store::Store::Access::ReadOnly); },
                  .measures = builtInMeasures(knownSignals),
                  .knownSignals = knownSignals,
                  .technology = builtInTechnology(),
                  .imports = builtInImports(),
                  .openForChange = [file] { return store::Store::open(file, store::Store::Access::Change); },
                  .cursorKey = QByteArray(32, 'c'),
                  .ownerToken = ownerToken,
                  .tokenKey = tokenKey,
                  .disclosuresJson = R"({"fields":[{"id":"sent_email","source":"Email <activity>",
                      "columns":["Send Count"],"what":"Whether mail was sent","why":"Reach","seen_by":"Nobody",
                      "kept":"56 days"}],"measures":[],"not_tracked":["Names"]})",
                  .measuresJson = measuresDocument(),
                  .hosts = {},
                  .clock = [this] { return now; },
                  .limits = limits},
            *jobs);
        const auto listening = server->listen(QStringLiteral("127.0.0.1"), 0);
        QVERIFY(listening);
        url = *listening;
    }

    void fill()
    {
        const auto kept = store::Store::open(path(), store::Store::Access::ReadWrite);
        QVERIFY(kept);
        QVERIFY((*kept)->organization().make(
            {.id = QStringLiteral("o"), .name = QStringLiteral("Sample"), .sample = true, .seed = 7}));
        for (const Role role : allRoles) {
            const store::Token token{.id = nameOf(role),
                                     .digest = tokenDigest(tokenKey, tokenFor(role)),
                                     .role = nameOf(role),
                                     .expires = now.addDays(30)};
            QVERIFY((*kept)->tokens().add(QStringLiteral("o"), token));
        }
        release(QStringLiteral("2026-W45"));
        release(QStringLiteral("2026-W46"));
    }
};

} // namespace candela::service
