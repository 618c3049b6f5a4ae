#include "ui/options.h"

#include "base/tr.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {
namespace {

struct NamedTheme
{
    ThemeChoice choice;
    QLatin1StringView name;
};

constexpr std::array themes = {
    NamedTheme{ThemeChoice::Light, "light"_L1},
    NamedTheme{ThemeChoice::Dark, "dark"_L1},
    NamedTheme{ThemeChoice::System, "system"_L1},
};

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr("Shows how well an organization uses the tools it has."));
    parser.addOptions({
        {u"service"_s, Tr::tr("Ask the scoring service at <URL> instead of this computer."), u"URL"_s},
        {u"sample"_s, Tr::tr("Open the sample organization.")},
        {u"page"_s, Tr::tr("Open the page <NAME> first."), u"NAME"_s},
        {u"shot"_s, Tr::tr("Render the page to the PNG file <FILE> and end."), u"FILE"_s},
        {u"size"_s, Tr::tr("Size of the window or picture, for example 1280x860."), u"WxH"_s},
        {u"language"_s, Tr::tr("Language of the program, for example de."), u"CODE"_s},
        {u"theme"_s, Tr::tr("light, dark or system."), u"NAME"_s},
        {{u"h"_s, u"help"_s}, Tr::tr("Say this and end.")},
        {u"version"_s, Tr::tr("Say the version and end.")},
    });
}

/// Qt names the program only when it runs as an application, which it does not yet.
QString helpOf(const QCommandLineParser &parser)
{
    return parser.helpText().replace(u"<executable_name>"_s, u"candela"_s);
}

std::unexpected<Farewell> wrong(const QString &words)
{
    return std::unexpected(Farewell{.words = u"candela: "_s + words, .exit = 2});
}

/// Whether `text` is the root of a service: https, or http.
QUrl serviceFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    const bool root = url.path().isEmpty() || url.path() == "/"_L1;
    return web && root && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() ? url : QUrl();
}

/// What is wrong with the values, in one sentence; empty when nothing is.
QString complaintAbout(const QCommandLineParser &parser, const QStringList &pages)
{
    if (!parser.positionalArguments().isEmpty())
        return Tr::tr("%1 is not understood.").arg(parser.positionalArguments().first());
    if (parser.isSet(u"service"_s) && serviceFrom(parser.value(u"service"_s)).isEmpty())
        return Tr::tr("--service takes a URL such as https://candela.example.org.");
    if (parser.isSet(u"service"_s) && parser.isSet(u"sample"_s))
        return Tr::tr("--service and --sample exclude each other.");
    if (parser.isSet(u"page"_s) && !pages.contains(parser.value(u"page"_s)))
        return Tr::tr("There is no page %1. Pages: %2.").arg(parser.value(u"page"_s), pages.join(u", "_s));
    if (parser.isSet(u"size"_s) && !sizeFrom(parser.value(u"size"_s)))
        return Tr::tr("--size takes a width and a height such as 1280x860.");
    if (parser.isSet(u"theme"_s) && !themeFrom(parser.value(u"theme"_s)))
        return Tr::tr("--theme takes light, dark or system.");
    return {};
}

} // namespace

std::expected<Options, Farewell> readOptions(const QStringList &arguments, const QStringList &pages)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        return std::unexpected(Farewell{.words = helpOf(parser), .exit = 0});
    if (parser.isSet(u"version"_s))
        return std::unexpected(Farewell{.words = u"candela " CANDELA_VERSION ""_s, .exit = 0});
    if (const QString complaint = complaintAbout(parser, pages); !complaint.isEmpty())
        return wrong(complaint);

    Options options{.service = serviceFrom(parser.value(u"service"_s)),
                    .sample = parser.isSet(u"sample"_s),
                    .page = parser.value(u"page"_s),
                    .shot = parser.value(u"shot"_s),
                    .language = parser.value(u"language"_s),
                    .theme = themeFrom(parser.value(u"theme"_s))};
    if (const auto size = sizeFrom(parser.value(u"size"_s))) {
        options.size = *size;
        options.hasSize = true;
    }
    return options;
}

std::optional<QSize> sizeFrom(QStringView text)
{
    static const QRegularExpression pattern(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr int least = 200;
    constexpr int most = 8000;
    const bool fits =
        std::min(size.width(), size.height()) >= least && std::max(size.width(), size.height()) <= most;
    return fits ? std::optional(size) : std::nullopt;
}

std::optional<ThemeChoice> themeFrom(QStringView name)
{
    for (const NamedTheme &theme : themes) {
        if (theme.name == name)
            return theme.choice;
    }
    return std::nullopt;
}

QString nameOf(ThemeChoice choice)
{
    for (const NamedTheme &theme : themes) {
        if (theme.choice == choice)
            return theme.name;
    }
    std::unreachable();
}

} // namespace candela::ui
