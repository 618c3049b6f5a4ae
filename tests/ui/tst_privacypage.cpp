#include "disclosure/catalogue.h"
#include "tests/ui/answerall.h"
#include "ui/privacy/disclosuremodel.h"
#include "ui/privacy/fieldscard.h"
#include "ui/privacy/privacycontent.h"
#include "ui/privacy/privacypage.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace candela;
using namespace candela::ui;
using namespace Qt::StringLiterals;

class PrivacyPageTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheCatalogueFieldForField();
    void tellsEachReportOnceWithItsFields();
    void tellsEverythingThatIsNeverTracked();
    void saysTheRuleAndNeverACount();
    void filtersByAnyWordAndClearsWithEscape();
    void sortsByTheWholeText();
    void keepsWhatIsShownWhenAQuestionFails();
};

namespace {

/// A page that has its answers.
struct Shown
{
    explicit Shown(const Figures &figures)
        : page(service)
    {
        page.resize(1056, 800);
        page.show();
        page.refresh();
        answerAll(service, figures);
    }

    [[nodiscard]] QAbstractItemModel *rows() const { return page.findChild<QTableView *>()->model(); }

    FakeScoringService service;
    PrivacyPage page;
};

} // namespace

void PrivacyPageTest::tellsTheCatalogueFieldForField()
{
    const disclosure::Catalogue catalogue = disclosure::Catalogue::builtIn();
    DisclosureModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setFields(Figures::disclosures().fields);

    QCOMPARE(model.rowCount(), static_cast<int>(catalogue.entries().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const disclosure::Disclosure &entry = catalogue.entries()[static_cast<std::size_t>(row)];
        const auto told = [&](int column) {
            return model.index(row, column).data(DisclosureModel::FullTextRole).toString();
        };
        QCOMPARE(told(DisclosureModel::Field), entry.what);
        QCOMPARE(told(DisclosureModel::Purpose), entry.why);
        QCOMPARE(told(DisclosureModel::SeenBy), entry.seenBy);
        QCOMPARE(told(DisclosureModel::Kept), entry.kept);
        QCOMPARE(told(DisclosureModel::Source), entry.source);
    }
}

void PrivacyPageTest::tellsEachReportOnceWithItsFields()
{
    const contract::Disclosures disclosures = Figures::disclosures();

    const auto tracked = trackedOf(disclosures, QLocale::c());

    QSet<QString> reports;
    for (const contract::DisclosedField &field : disclosures.fields)
        reports.insert(field.source);
    QCOMPARE(tracked.size(), static_cast<std::size_t>(reports.size()));
    const auto mail = std::ranges::find(tracked, u"Email activity"_s, &Told::what);
    QVERIFY(mail != tracked.end());
    QVERIFY(mail->more.startsWith(u"1 field ·"_s));
}

void PrivacyPageTest::tellsEverythingThatIsNeverTracked()
{
    const contract::Disclosures disclosures{
        .fields = {}, .measures = {}, .notTracked = {u"Content: no mail is read."_s, u"Advertising"_s}};

    QCOMPARE(neverOf(disclosures),
             (std::vector<Told>{{u"Content"_s, u"No mail is read."_s}, {u"Advertising"_s, QString()}}));
    QCOMPARE(neverOf(Figures::disclosures()).size(),
             static_cast<std::size_t>(disclosure::Catalogue::builtIn().never().size()));
}

void PrivacyPageTest::saysTheRuleAndNeverACount()
{
    const Withheld all = withheldOf(Figures(2400).score());
    const Withheld none = withheldOf(Figures(15).score());
    const Withheld bands = withheldOf(Figures(40).score());

    QCOMPARE(all.categories.size(), 5U);
    QVERIFY(all.rules.isEmpty());
    QCOMPARE(none.categories.front(), (Told{u"Communication"_s, u"not shown"_s}));
    QCOMPARE(none.rules.size(), 1);
    QVERIFY2(!none.rules.front().contains(u"15"_s), "the rule, and never how many people there are");
    QCOMPARE(bands.categories[0].more, u"as a third"_s);
    QCOMPARE(bands.categories[1].more, u"not shown"_s);
    QCOMPARE(bands.categories[2].more, u"as a third"_s);
}

void PrivacyPageTest::filtersByAnyWordAndClearsWithEscape()
{
    const Figures figures;
    Shown shown(figures);
    const int all = shown.rows()->rowCount();
    auto *filter = qobject_cast<QLineEdit *>(shown.page.filterField());
    QVERIFY(filter != nullptr);

    QTest::keyClicks(filter, u"EXCHANGE"_s);
    QCOMPARE(shown.rows()->rowCount(), 1);

    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QCOMPARE(shown.rows()->rowCount(), all);
}

void PrivacyPageTest::sortsByTheWholeText()
{
    const Figures figures;
    Shown shown(figures);

    shown.rows()->sort(DisclosureModel::Field, Qt::AscendingOrder);

    QStringList told;
    for (int row = 0; row < shown.rows()->rowCount(); ++row)
        told << shown.rows()->index(row, 0).data(DisclosureModel::FullTextRole).toString();
    QStringList sorted = told;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(told, sorted);
}

void PrivacyPageTest::keepsWhatIsShownWhenAQuestionFails()
{
    const Figures figures;
    Shown shown(figures);
    QSignalSpy failed(&shown.page, &Page::failed);

    shown.page.refresh();
    shown.service.disclosureLists.back().fail(Fault::Unreachable);
    QCoreApplication::processEvents();

    QCOMPARE(failed.size(), 1);
    QVERIFY(shown.rows()->rowCount() > 0);
}

QTEST_MAIN(PrivacyPageTest)
#include "tst_privacypage.moc"
