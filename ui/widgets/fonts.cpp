#include "ui/widgets/fonts.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int basePixels = 13;
constexpr int displayFrom = 20;

struct Face
{
    int pixels;
    QFont::Weight weight;
};

Face faceOf(Use use)
{
    switch (use) {
    case Use::Question:
        return {34, QFont::DemiBold};
    case Use::PagePoints:
        return {40, QFont::DemiBold};
    case Use::CardPoints:
        return {28, QFont::DemiBold};
    case Use::PageTitle:
        return {22, QFont::DemiBold};
    case Use::Heading:
        return {20, QFont::DemiBold};
    case Use::Section:
        return {15, QFont::DemiBold};
    case Use::Body:
        return {13, QFont::Normal};
    case Use::Emphasis:
        return {13, QFont::Medium};
    case Use::Strong:
        return {13, QFont::DemiBold};
    case Use::Second:
        return {12, QFont::Normal};
    case Use::Link:
        return {12, QFont::Medium};
    case Use::Small:
        return {11, QFont::Normal};
    case Use::SmallTitle:
        return {11, QFont::DemiBold};
    case Use::Mono:
        return {12, QFont::Normal};
    }
    Q_UNREACHABLE();
}

QFont makeFont(const QString &family, double pixels, QFont::Weight weight)
{
    QFont result;
    result.setFamilies({family, u"Inter"_s, u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Sans Hebrew"_s});
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setWeight(weight);
    result.setPixelSize(std::max(1, qRound(pixels)));
    return result;
}

} // namespace

QFont applicationFont(double textScale)
{
    return makeFont(u"Inter"_s, basePixels * textScale, QFont::Normal);
}

double textScale()
{
    const QFont current = QGuiApplication::font();
    const int pixels = current.pixelSize() > 0 ? current.pixelSize() : QFontInfo(current).pixelSize();
    return double(pixels) / basePixels;
}

QFont font(Use use)
{
    const Face face = faceOf(use);
    const double pixels = face.pixels * textScale();
    if (use == Use::Mono) {
        QFont result = makeFont(u"DejaVu Sans Mono"_s, pixels, face.weight);
        result.setStyleHint(QFont::Monospace);
        return result;
    }
    return makeFont(face.pixels >= displayFrom ? u"Inter Display"_s : u"Inter"_s, pixels, face.weight);
}

QFont displayFont(double pixels)
{
    return makeFont(u"Inter Display"_s, pixels, QFont::DemiBold);
}

int scaled(int pixels)
{
    return qRound(pixels * std::max(1.0, textScale()));
}

} // namespace candela::ui
