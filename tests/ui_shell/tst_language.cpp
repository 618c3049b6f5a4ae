#include "places/places.h"
#include "ui/imports/weekstrip.h"
#include "ui/language.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using ui::WeekState;

namespace {

const QString sources = inSources();

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// If one of these fails: `cmake --build build --target lupdate`, then word what is new in translations/*.ts.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesNothingUnfinished();
    void knowsEverySentence();
    void speaksEnglishWhereThereIsNoTranslation();
    void readsFromTheRightInALanguageThatDoes();
};

void LanguageTest::leavesNothingUnfinished()
{
    const QByteArray english = contentOf(sources + u"/translations/candela_en.ts"_s);

    QVERIFY(!english.isEmpty());
    QVERIFY(!english.contains("unfinished"));
}

void LanguageTest::knowsEverySentence()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"candela_en.ts"_s);
    QVERIFY(QFile::copy(sources + u"/translations/candela_en.ts"_s, copy));

    const int exit = QProcess::execute(QStringLiteral(CANDELA_LUPDATE),
                                       {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                                        u"-pluralonly"_s, sources + u"/app"_s, sources + u"/ui"_s, u"-I"_s,
                                        sources + u"/app"_s, u"-I"_s, sources, u"-ts"_s, copy});

    QCOMPARE(exit, 0);
    QVERIFY(!contentOf(copy).contains("unfinished"));
}

void LanguageTest::readsFromTheRightInALanguageThatDoes()
{
    ui::speak(*qGuiApp, u"ar"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);

    ui::speak(*qGuiApp, u"en"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void LanguageTest::speaksEnglishWhereThereIsNoTranslation()
{
    ui::speak(*qGuiApp, u"tlh"_s);

    QCOMPARE(QLocale().language(), QLocale::English);
    const auto words = [](const std::vector<WeekState> &weeks) {
        return ui::wordsOf(weeks, CategoryKind::People);
    };
    QCOMPARE(words({WeekState::Before, WeekState::Released}), u"1 week released"_s);
    QCOMPARE(words({WeekState::Before, WeekState::Released, WeekState::Released}), u"2 weeks released"_s);
}

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
