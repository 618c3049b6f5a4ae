#include "ui/widgets/densetable.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/numbers.h"
#include "ui/widgets/stylepainting.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace candela::ui {

namespace {

constexpr auto paddingProperty = "candelaHeadingPadding";
constexpr int usualPadding = 12;
constexpr int edge = 3;
constexpr int barWidth = 120;
constexpr int leastBar = 48;
constexpr int barGap = 14;

double cellAdvance(const QFontMetricsF &metrics, QChar c)
{
    if (!c.isDigit())
        return metrics.horizontalAdvance(c);
    double widest = 0;
    const auto zero = char16_t(c.unicode() - char16_t(c.digitValue()));
    for (char16_t digit = 0; digit < 10; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(char16_t(zero + digit))));
    return widest;
}

double alignedWidth(const QFontMetricsF &metrics, const QString &text)
{
    double width = 0;
    for (const QChar c : text)
        width += cellAdvance(metrics, c);
    return width;
}

bool isFirstShown(const QWidget *widget, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (!table)
        return index.column() == 0;
    const QHeaderView *header = table->horizontalHeader();
    for (int visual = 0; visual < header->visualIndex(index.column()); ++visual)
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            return false;
    return true;
}

void paintBack(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme, bool first)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect, selected ? theme.selection : hovered ? theme.hover : theme.surface);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.border);
    if (!selected || !first)
        return;
    const QRect mark(option.rect.left(), option.rect.top(), edge, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, mark), theme.accent);
}

Use useOf(const QModelIndex &index)
{
    if (index.data(IdentifierRole).toBool())
        return Use::Mono;
    return index.data(MoodRole).isValid() ? Use::Strong : Use::Body;
}

QColor inkOf(const QModelIndex &index, const Theme &theme)
{
    const QVariant mood = index.data(MoodRole);
    return mood.isValid() ? coloursOf(Mood(mood.toInt()), theme).text : theme.text;
}

void paintShare(QPainter &painter, QRectF &cell, const QModelIndex &index, const Theme &theme, bool atRight)
{
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    const QFontMetricsF metrics(painter.font());
    const double number = std::max(metrics.horizontalAdvance(QStringLiteral("000.0")),
                                   alignedWidth(metrics, index.data().toString()));
    const double width = std::min<double>(barWidth, cell.width() - number - barGap);
    if (width < 16)
        return;
    const double left = atRight ? cell.right() - number - barGap - width : cell.left() + number + barGap;
    const QRectF track(left, cell.center().y() - 1.5, width, 3);
    const bool limit =
        Mood(index.data(MoodRole).toInt()) == Mood::Attention && index.data(MoodRole).isValid();
    QRectF filled = track;
    filled.setWidth(track.width() * share);
    if (!atRight)
        filled.moveRight(track.right());
    drawBox(painter, track, {theme.track, {}, 1, 1.5});
    drawBox(painter, filled, {limit ? theme.warnFill : theme.tech, {}, 1, 1.5});
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRectF &cell,
               const QModelIndex &index)
{
    const QString text = index.data().toString();
    const auto wanted = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool trailing = wanted.testFlag(Qt::AlignRight);
    const bool atRight = trailing != (option.direction == Qt::RightToLeft);
    if (trailing && isNumeric(text))
        return paintAligned(painter, cell, text, atRight);
    const auto side = atRight ? Qt::AlignRight : Qt::AlignLeft;
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, cell.width());
    painter.drawText(cell, int(side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

} // namespace

void paintAligned(QPainter &painter, const QRectF &where, const QString &text, bool atRight)
{
    const QFontMetricsF metrics(painter.font());
    double x = atRight ? where.right() - alignedWidth(metrics, text) : where.left();
    for (const QChar c : text) {
        const double advance = cellAdvance(metrics, c);
        painter.drawText(QRectF(x - 1, where.top(), advance + 2, where.height()),
                         int(Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip), QString(c));
        x += advance;
    }
}

DenseDelegate::DenseDelegate(QObject *parent, int padding)
    : QStyledItemDelegate(parent)
    , m_padding(padding)
{
}

void DenseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (!option.widget)
        return;
    const Theme &theme = themeOf(*option.widget);
    painter->save();
    paintBack(*painter, option, theme, isFirstShown(option.widget, index));
    QRectF cell = QRectF(option.rect).adjusted(m_padding, 0, -m_padding, -1);
    painter->setFont(font(useOf(index)));
    painter->setPen(inkOf(index, theme));
    if (const QVariant mood = index.data(ChipRole); mood.isValid()) {
        const QString text = index.data().toString();
        QRectF chip({}, sizeOfChip(text));
        chip.moveCenter(cell.center());
        chip.moveLeft(option.direction == Qt::RightToLeft ? cell.right() - chip.width() : cell.left());
        paintChip(*painter, chip, text, coloursOf(Mood(mood.toInt()), theme));
    } else {
        if (index.data(ShareRole).isValid())
            paintShare(*painter, cell, index, theme, option.direction == Qt::LeftToRight);
        paintText(*painter, option, cell, index);
    }
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    if (current && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        drawBox(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), {{}, theme.accent, 2, 4});
    painter->restore();
}

QSize DenseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QFontMetricsF metrics(font(useOf(index)));
    double width = index.data(ChipRole).isValid() ? sizeOfChip(text).width() : alignedWidth(metrics, text);
    if (index.data(ShareRole).isValid())
        width += leastBar + barGap;
    return QSizeF(width + 2 * m_padding + 1, metrics.height() + 16).toSize();
}

int headingPadding(const QWidget *header)
{
    const QVariant padding = header ? header->property(paddingProperty) : QVariant();
    return padding.isValid() ? padding.toInt() : usualPadding;
}

void makeDense(QTableView &table, int rowHeight, int padding)
{
    table.setItemDelegate(new DenseDelegate(&table, padding));
    table.horizontalHeader()->setProperty(paddingProperty, padding);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setWordWrap(false);
    table.setMouseTracking(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(scaled(24));
    table.verticalHeader()->setDefaultSectionSize(scaled(rowHeight));
    QFont heading = font(Use::Link);
    heading.setWeight(QFont::DemiBold);
    table.horizontalHeader()->setFont(heading);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setTextElideMode(Qt::ElideRight);
}

} // namespace candela::ui
