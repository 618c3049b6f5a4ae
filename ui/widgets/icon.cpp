#include "ui/widgets/icon.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

/// The icons lie in a static library: without this the linker leaves them out. Must stand outside of
/// namespaces.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &name)
{
    [[maybe_unused]] static const bool registered = (registerIcons(), true);
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(const QString &name, QSize pixels, const QColor &colour)
{
    const QString key = u"candela/%1/%2x%3/%4"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QByteArray svg = bytesOf(name);
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

const Theme &applicationTheme()
{
    static const Theme fallback = lightTheme();
    const auto *style = qobject_cast<const CandelaStyle *>(QApplication::style());
    return style ? style->theme() : fallback;
}

/// Asks for the theme at each painting, so that an icon made before a change of theme follows it.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, IconTone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, colour(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_name, size, colour(mode, state));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_name, m_tone); }
    [[nodiscard]] QString key() const override { return u"candela-line-icon"_s; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme &theme = applicationTheme();
        if (mode == QIcon::Disabled)
            return theme.disabled;
        if (m_tone == IconTone::Second && (mode == QIcon::Selected || state == QIcon::On))
            return theme.accent;
        return colourOf(m_tone, theme);
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QColor colourOf(IconTone tone, const Theme &theme)
{
    switch (tone) {
    case IconTone::Second:
        return theme.second;
    case IconTone::Text:
        return theme.text;
    case IconTone::Accent:
        return theme.accent;
    case IconTone::OnAccent:
        return theme.onAccent;
    case IconTone::Tech:
        return theme.tech;
    case IconTone::Good:
        return theme.good;
    case IconTone::Attention:
        return theme.attention;
    case IconTone::Bad:
        return theme.bad;
    }
    Q_UNREACHABLE();
}

QIcon icon(const QString &name, IconTone tone)
{
    return QIcon(new LineIconEngine(name, tone));
}

void paintIcon(QPainter &painter, const QRectF &where, const QString &name, const QColor &colour)
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(where, render(name, (where.size() * ratio).toSize(), colour), {});
}

QString iconOf(CategoryId category)
{
    switch (category) {
    case CategoryId::Communication:
        return u"communication"_s;
    case CategoryId::Meetings:
        return u"meetings"_s;
    case CategoryId::ContentCollaboration:
        return u"content"_s;
    case CategoryId::Teamwork:
        return u"teamwork"_s;
    case CategoryId::Mobility:
        return u"mobility"_s;
    case CategoryId::EndpointAnalytics:
        return u"endpoint"_s;
    case CategoryId::NetworkConnectivity:
        return u"network"_s;
    case CategoryId::AppHealth:
        return u"apps"_s;
    }
    Q_UNREACHABLE();
}

QString forwardChevron(Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
}

} // namespace candela::ui
