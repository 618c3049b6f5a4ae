#include "ui/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

constexpr auto folder = ":/i18n";

QLocale english(const QLocale &wanted)
{
    return wanted.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates)
                                           : QLocale(QLocale::English, wanted.territory());
}

} // namespace

void speak(QGuiApplication &application, const QString &code)
{
    QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    auto *words = new QTranslator(&application);
    if (!words->load(locale, u"candela"_s, u"_"_s, QLatin1StringView(folder))) {
        locale = english(locale);
        (void)words->load(u"candela_en"_s, QLatin1StringView(folder));
    }
    QCoreApplication::installTranslator(words);

    auto *qtWords = new QTranslator(&application);
    if (qtWords->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtWords);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection((code.isEmpty() ? locale : QLocale(code)).textDirection());
}

} // namespace candela::ui
