#include "ui/figures/factlist.h"

#include "ui/widgets/label.h"

#include <QGridLayout>

namespace candela::ui {

namespace {

/// An identifier that may be broken after its dots and slashes; the marks for it have no width.
QString breakable(QString identifier)
{
    for (const QChar mark : {u'.', u'/'})
        identifier.replace(mark, QString(mark) + QChar(0x200B));
    return identifier;
}

} // namespace

FactList::FactList(int nameWidth, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnMinimumWidth(0, scaled(nameWidth));
    m_grid->setColumnStretch(1, 1);
}

void FactList::setRows(const std::vector<PassportRow> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const PassportRow &fact : rows) {
        auto *name = new Label(Use::Second, Tone::Second, fact.key, this);
        auto *text = makeWrapped(fact.isIdentifier ? Use::Mono : Use::Second, Tone::Text,
                                 fact.isIdentifier ? breakable(fact.value) : fact.value, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(tr("%1: %2").arg(fact.key, fact.value));
        name->setBuddy(text);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace candela::ui
