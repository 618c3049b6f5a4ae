#include "tests/ui_widgets/gallery.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QToolButton>

namespace candela::ui {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *rowOf(const std::vector<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

QWidget *makeControls(QWidget *page)
{
    auto *card = new Card(u"Buttons, fields, switches"_s, page);
    auto *off = makeButton(ButtonKind::Plain, u"Disabled"_s, card);
    off->setEnabled(false);
    card->body().addLayout(rowOf({makeButton(ButtonKind::Primary, u"Primary"_s, card),
                                  makeButton(ButtonKind::Plain, u"Plain"_s, card), off,
                                  makeIconButton(u"refresh"_s, u"Refresh"_s, card, true)}));
    auto *combo = new QComboBox(card);
    combo->addItems({u"26 weeks"_s, u"52 weeks"_s});
    card->body().addLayout(rowOf({makeButton(ButtonKind::Danger, u"Delete…"_s, card, u"trash"_s),
                                  makeButton(ButtonKind::Link, u"Link button"_s, card), combo}));
    auto *fields = new QHBoxLayout;
    for (const auto state : {FieldState::Normal, FieldState::Valid, FieldState::Invalid}) {
        auto *field = new QLineEdit(u"boot > 60 s"_s, card);
        field->setAccessibleName(u"Filter"_s);
        setFieldState(*field, state);
        fields->addWidget(field);
    }
    card->body().addLayout(fields);
    auto *check = new QCheckBox(u"Check"_s, card);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"Radio"_s, card);
    radio->setChecked(true);
    auto *slider = new QSlider(Qt::Horizontal, card);
    slider->setAccessibleName(u"People"_s);
    slider->setValue(35);
    card->body().addLayout(
        rowOf({check, new QCheckBox(u"Off"_s, card), radio, new QRadioButton(u"Off"_s, card), slider}));
    card->body().addStretch();
    return card;
}

QWidget *makeType(QWidget *page)
{
    auto *card = new Card(u"Type"_s, page);
    card->body().addWidget(new Label(Use::PagePoints, Tone::Accent, u"82 points"_s, card));
    card->body().addWidget(new Label(Use::PageTitle, Tone::Text, u"Page title"_s, card));
    card->body().addWidget(new Label(Use::Section, Tone::Text, u"Card title"_s, card));
    card->body().addWidget(new Label(Use::Body, Tone::Text, u"Body and table text"_s, card));
    card->body().addWidget(new Label(Use::Second, Tone::Second, u"Second text, units, dates"_s, card));
    card->body().addLayout(
        rowOf({new PassportLink(u"1,640 people"_s, u"People"_s, u"communication@2026-W46"_s, card),
               new TextLink(u"Where this comes from"_s, u"info"_s, card)}));
    card->body().addStretch();
    return card;
}

QHBoxLayout *makeCards(QWidget *page)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (const auto &content : cardsOfEveryState()) {
        auto *card = new CategoryCard(page);
        card->setContent(content);
        row->addWidget(card, 1);
    }
    return row;
}

} // namespace

QWidget *makeGallery()
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(24, 16, 24, 14);
    rows->setSpacing(12);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    auto *dialCard = new Card(u"Organization score"_s, page);
    auto *dial = new ScoreDial(dialCard);
    dial->setContent(dialOfEveryState());
    dialCard->body().addWidget(dial, 1);
    dialCard->setFixedWidth(272);
    first->addWidget(dialCard);
    first->addWidget(makeType(page), 1);
    first->addWidget(makeControls(page), 1);
    rows->addLayout(first, 0);
    rows->addLayout(makeCards(page));
    rows->addStretch(1);
    return page;
}

} // namespace candela::ui
