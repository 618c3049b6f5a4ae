#include "faults.h"
#include "testvault.h"

#include <QDir>
#include <QTest>

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace candela;
using namespace candela::vault;
using namespace candela::vault::test;
using namespace Qt::StringLiterals;

namespace {

const QDate someDay = firstDayOf(740).addDays(3);

File people(int size, SignalNumber number)
{
    File file;
    for (int i = 0; i < size; ++i)
        file.emplace_back(QByteArray::number(i), std::vector<SignalNumber>{number});
    return file;
}

/// What a vault can be found to hold.
struct Held
{
    qsizetype people;
    std::vector<qint64> counts; ///< of signal 1 and 2 on two days

    friend bool operator==(const Held &, const Held &) = default;
};

Held heldBy(const Vault &vault)
{
    Held held{.people = vault.people(), .counts = {}};
    for (const QDate date : {someDay, someDay.addDays(1)}) {
        for (const SignalNumber number : {SignalNumber{1}, SignalNumber{2}})
            held.counts.push_back(countOf(vault, day(date), number));
    }
    return held;
}

/// Replaces one entry and adds another, with new people, in one import.
Result<void> importMore(Vault &vault)
{
    auto begun = vault.beginImport();
    if (!begun)
        return fail(begun.error());
    for (const QDate date : {someDay, someDay.addDays(1)}) {
        if (const auto kept = keep(*begun, day(date), people(1000, 2)); !kept)
            return fail(kept.error());
    }
    return begun->commit();
}

/// Untouched: done, and there were fewer calls than that.
enum class End { Untouched, Done, Failed, Killed };

/// Runs `step` in a process of its own, in which the `call`th call towards the disk meets its fate.
End inChild(Fate fate, int call, const std::function<Result<void>()> &step)
{
    const pid_t child = ::fork();
    if (child == 0) {
        arm(fate, call);
        const auto done = step();
        const End end = !done ? End::Failed : wasReached() ? End::Done : End::Untouched;
        ::_exit(done || done.error().fault == Fault::Storage ? static_cast<int>(end) : 9);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
        return End::Killed;
    if (!WIFEXITED(status) || WEXITSTATUS(status) >= static_cast<int>(End::Killed))
        qFatal("the child ended in another way");
    return static_cast<End>(WEXITSTATUS(status));
}

bool isDone(End end)
{
    return end == End::Done || end == End::Untouched;
}

constexpr int moreCallsThanThereAre = 2000;

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void leavesAnImportAsItWasOrComplete_data() { fates(); }
    void leavesAnImportAsItWasOrComplete();
    void makesANewVaultInTheEnd_data() { fates(); }
    void makesANewVaultInTheEnd();
    void changesTheBlockInTheEnd_data() { fates(); }
    void changesTheBlockInTheEnd();

private:
    static void fates()
    {
        QTest::addColumn<Fate>("fate");
        QTest::newRow("killed at every call") << Fate::Killed;
        QTest::newRow("disk full from every call on") << Fate::DiskFull;
        QTest::newRow("no space at every single call") << Fate::FullOnce;
    }
};

void TestCrash::leavesAnImportAsItWasOrComplete()
{
    QFETCH(Fate, fate);
    const Held before = {.people = 100, .counts = {100, 0, -1, -1}};
    const Held after = {.people = 1000, .counts = {0, 1000, 0, 1000}};
    End end = End::Killed;
    int call = 0;
    while (end != End::Untouched && ++call < moreCallsThanThereAre) {
        const Folder folder;
        QVERIFY(import(**folder.open(someDay), day(someDay), people(100, 1)));

        end = inChild(fate, call, [&]() -> Result<void> {
            const auto vault = folder.open(someDay);
            return vault ? importMore(**vault) : fail(vault.error());
        });

        const auto vault = folder.open(someDay);
        QVERIFY(vault);
        const Held held = heldBy(**vault);
        QVERIFY2(held == after || (held == before && !isDone(end)), qPrintable(u"call %1"_s.arg(call)));
        QVERIFY(importMore(**vault));
        QVERIFY(heldBy(**vault) == after);
    }
    QVERIFY(end == End::Untouched && call > 10);
}

void TestCrash::makesANewVaultInTheEnd()
{
    QFETCH(Fate, fate);
    End end = End::Killed;
    int call = 0;
    while (end != End::Untouched && ++call < moreCallsThanThereAre) {
        const Folder folder;

        end = inChild(fate, call, [&]() -> Result<void> {
            const auto vault = folder.open(someDay);
            return vault ? importMore(**vault) : fail(vault.error());
        });

        const auto vault = folder.open(someDay);
        QVERIFY2(vault, qPrintable(u"call %1"_s.arg(call)));
        QVERIFY((*vault)->people() == 1000 || ((*vault)->people() == 0 && !isDone(end)));
        QVERIFY(importMore(**vault));
        QCOMPARE(countOf(**folder.open(someDay.addDays(28)), day(someDay), 2), 1000);
    }
    QVERIFY(end == End::Untouched && call > 10);
}

void TestCrash::changesTheBlockInTheEnd()
{
    QFETCH(Fate, fate);
    End end = End::Killed;
    int call = 0;
    while (end != End::Untouched && ++call < moreCallsThanThereAre) {
        const Folder folder;
        QVERIFY(import(**folder.open(someDay), day(someDay), people(100, 1)));

        end = inChild(fate, call, [&]() -> Result<void> {
            const auto vault = folder.open(someDay.addDays(28));
            return vault ? Result<void>() : fail(vault.error());
        });

        const auto vault = folder.open(someDay.addDays(28));
        QVERIFY2(vault, qPrintable(u"call %1"_s.arg(call)));
        QCOMPARE(countOf(**vault, day(someDay), 1), 100);
        QCOMPARE(QDir(folder.place().keyFolder).entryList(QDir::Files), QStringList{u"vault-741"_s});
    }
    QVERIFY(end == End::Untouched && call > 5);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
