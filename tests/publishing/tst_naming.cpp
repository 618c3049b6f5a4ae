#include "house.h"

#include "publishing/counting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::publishing;
using namespace candela::publishing::test;

namespace {

const QString mail = u"getEmailActivityUserDetail"_s;
const Slot slot = week(10);

/// Who stands in a file: people `first` to `last`, with plain or with concealed names.
struct Crowd
{
    int first = 0;
    int last = -1;
    bool isConcealed = false;
};

vault::test::Name nameOf(int person, bool isConcealed)
{
    return isConcealed ? "CONCEALED" + QByteArray::number(1000 + person) : House::nameOf(person);
}

vault::test::File fileOf(const Crowd &crowd, const std::vector<SignalNumber> &numbers)
{
    vault::test::File file;
    for (int person = crowd.first; person <= crowd.last; ++person)
        file.push_back({nameOf(person, crowd.isConcealed), numbers});
    return file;
}

} // namespace

Q_DECLARE_METATYPE(Crowd)

class NamingTest : public QObject
{
    Q_OBJECT

private slots:
    void filesOfASlotSpeakOfTheSamePeople_data()
    {
        QTest::addColumn<Crowd>("early"); // licences, two weeks before the Sunday
        QTest::addColumn<Crowd>("late");  // licences, on the Sunday
        QTest::addColumn<Crowd>("active");
        QTest::addColumn<QString>("named"); // in the sentence; empty: there is none
        const auto row = [](const char *name, Crowd early, Crowd late, Crowd active,
                            const QString &named = {}) {
            QTest::newRow(name) << early << late << active << named;
        };
        const Crowd all{0, 99};
        const Crowd hidden{0, 99, true};
        const Crowd none;
        row("everything plain", all, all, all);
        row("everything concealed", hidden, hidden, hidden);
        row("licences switched within the window", all, hidden, all, licenceReport());
        row("licences switched back within it", hidden, all, all, licenceReport());
        row("activity concealed, licences plain", all, all, hidden, mail);
        row("activity plain, licences concealed", hidden, hidden, all, mail);
        row("a tenth left and a tenth came", all, {10, 109}, {5, 109});
        row("nearly half are others", all, {49, 148}, {0, 148});
        row("more than half are others", all, {51, 150}, {0, 150}, licenceReport());
        row("nobody is licensed", none, none, all);
        row("nobody is active", all, all, none);
        row("nine people cannot tell", {0, 8}, {0, 8, true}, none);
        row("ten people can", {0, 9}, {0, 9, true}, none, licenceReport());
        row("a report of few users", all, all, {3, 14});
        row("of nine users who are strangers", all, all, {200, 208});
        row("of ten users who are strangers", all, all, {200, 209}, mail);
        row("of ten, half of them licensed", all, all, {95, 104});
        row("of eleven, fewer than half licensed", all, all, {95, 105}, mail);
    }

    void filesOfASlotSpeakOfTheSamePeople()
    {
        QFETCH(const Crowd, early);
        QFETCH(const Crowd, late);
        QFETCH(const Crowd, active);
        QFETCH(const QString, named);
        House house;
        const Coverage first = licence(slot.sunday().addDays(-14));
        const Coverage second = licence(slot.sunday());
        const Coverage activity = period(mail, slot.sunday());
        house.keep(first, fileOf(early, {number("listed")}));
        house.keep(second, fileOf(late, {number("listed")}));
        house.keep(activity, fileOf(active, {number("sent_email")}));

        const auto counts =
            countSlot(house.vault(), {.slot = slot, .licences = {first, second}, .activity = {activity}},
                      knownSignals());

        QVERIFY(counts);
        QCOMPARE(counts->mixedNames.has_value(), !named.isEmpty());
        QVERIFY(named.isEmpty() || counts->mixedNames->contains(named));
    }

    void aSlotOfMixedNamesIsNotReleased_data()
    {
        QTest::addColumn<bool>("isConcealed");
        QTest::newRow("with one setting") << false;
        QTest::newRow("with two") << true;
    }

    void aSlotOfMixedNamesIsNotReleased()
    {
        QFETCH(const bool, isConcealed);
        House house;
        house.fill(slot, 250);
        house.keep(licence(slot.sunday().addDays(-7)), fileOf({0, 249, isConcealed}, {number("listed")}));

        const auto published = house.publish(slot.sunday());

        QVERIFY(published);
        QCOMPARE(published->released.empty(), isConcealed);
        QCOMPARE(published->waiting.size(), isConcealed ? 1U : 0U);
        QCOMPARE(house.releases().empty(), isConcealed);
    }
};

QTEST_APPLESS_MAIN(NamingTest)
#include "tst_naming.moc"
