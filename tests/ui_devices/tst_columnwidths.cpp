#include "ui/tables/columnwidths.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace candela::ui;

using Wishes = std::vector<ColumnWish>;
using Widths = std::vector<int>;
Q_DECLARE_METATYPE(ColumnWish)

class ColumnWidthsTest : public QObject
{
    Q_OBJECT

private slots:
    void sharesTheRoom_data();
    void sharesTheRoom();
    void fillsTheRoomExactlyWhenOneTakesWhatIsLeft();
};

void ColumnWidthsTest::sharesTheRoom_data()
{
    QTest::addColumn<Wishes>("wishes");
    QTest::addColumn<int>("available");
    QTest::addColumn<Widths>("widths");
    QTest::newRow("no column") << Wishes{} << 500 << Widths{};
    QTest::newRow("of what is left the one that takes it has half, and all share the rest")
        << Wishes{{0, 90}, {100, 60}} << 510 << Widths{330, 180};
    QTest::newRow("a text longer than usual is shown whole where there is room")
        << Wishes{{0, 90}, {100, 150}} << 500 << Widths{285, 215};
    QTest::newRow("columns give up what they do not need before a text is cut")
        << Wishes{{0, 130}, {100, 60}} << 200 << Widths{130, 70};
    QTest::newRow("a long text gives way before a column is less than usual")
        << Wishes{{0, 120}, {100, 200}} << 220 << Widths{120, 100};
    QTest::newRow("where not every text fits, short ones are whole and the longest gives way")
        << Wishes{{0, 300}, {100, 110}, {100, 120}} << 400 << Widths{170, 110, 120};
    QTest::newRow("too little for all: it scrolls, and nothing vanishes")
        << Wishes{{0, 300}, {100, 200}} << 50 << Widths{140, 100};
    QTest::newRow("without one that takes what is left, nothing is stretched")
        << Wishes{{80, 60}, {100, 60}} << 500 << Widths{80, 100};
    QTest::newRow("no room at all") << Wishes{{0, 90}} << 0 << Widths{90};
}

void ColumnWidthsTest::sharesTheRoom()
{
    QFETCH(Wishes, wishes);
    QFETCH(int, available);
    QFETCH(Widths, widths);
    QCOMPARE(widthsFor(wishes, available), widths);
}

void ColumnWidthsTest::fillsTheRoomExactlyWhenOneTakesWhatIsLeft()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> width(20, 300);
    for (int round = 0; round < 2000; ++round) {
        Wishes wishes{{0, width(random)}};
        for (int column = 0; column < round % 9; ++column)
            wishes.push_back({width(random), width(random)});
        int least = std::min(wishes.front().need, 140);
        for (std::size_t i = 1; i < wishes.size(); ++i)
            least += std::min(wishes[i].need, wishes[i].told);
        const int available = width(random) * 6;
        const Widths widths = widthsFor(wishes, available);
        const int sum = std::accumulate(widths.begin(), widths.end(), 0);
        QCOMPARE(sum, std::max(least, available));
        for (std::size_t i = 0; i < widths.size(); ++i)
            QVERIFY(widths[i] >= std::min(wishes[i].need, wishes[i].told > 0 ? wishes[i].told : 140));
    }
}

QTEST_APPLESS_MAIN(ColumnWidthsTest)
#include "tst_columnwidths.moc"
