#include "ui/start/startpage.h"

#include "ui/start/promisepanel.h"
#include "ui/start/trackedlists.h"
#include "ui/start/waycard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passportlink.h"

#include <QApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::ui {

StartPage::StartPage(const SignalCatalogue &knownSignals, QWidget *parent)
    : QWidget(parent)
    , m_steps(new QStackedWidget(this))
{
    auto *lists = new TrackedLists(knownSignals, m_steps);
    m_ways = makeWays();
    m_steps->addWidget(m_ways);
    m_steps->addWidget(lists);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(56, 24, 56, 24);
    right->addWidget(m_steps, 1);
    right->addWidget(
        new Label(Use::Second, Tone::Second, tr("Version %1").arg(QStringLiteral(CANDELA_VERSION)), this));

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto *promises = new PromisePanel(this);
    promises->setMinimumWidth(360);
    columns->addWidget(promises, 13);
    columns->addLayout(right, 19);

    connect(lists, &TrackedLists::goOn, this, &StartPage::goOn);
    connect(lists, &TrackedLists::goBack, this, [this] { m_steps->setCurrentWidget(m_ways); });
}

QWidget *StartPage::makeWays()
{
    auto *ways = new QWidget(m_steps);
    auto *note = new QHBoxLayout;
    note->setSpacing(8);
    note->addWidget(new IconLabel(u"privacy"_s, IconTone::Good, 16, ways));
    note->addWidget(makeWrapped(Use::Second, Tone::Second,
                                tr("Before data come in you see what is tracked, and what never is."), ways),
                    1);

    auto *rows = new QVBoxLayout(ways);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(14);
    rows->addStretch(1);
    auto *heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(new Label(Use::PageTitle, Tone::Text, tr("Choose how to begin"), ways));
    heading->addWidget(
        makeWrapped(Use::Body, Tone::Second, tr("You can change this later, and use more than one."), ways));
    rows->addLayout(heading);
    rows->addWidget(makeSampleWay(ways));
    rows->addWidget(makeImportWay(ways));
    rows->addWidget(makeConnectWay(ways));
    rows->addLayout(note);
    rows->addWidget(makeState(ways));
    rows->addStretch(1);
    return ways;
}

QWidget *StartPage::makeSampleWay(QWidget *parent)
{
    auto *way = new WayCard(
        u"organization"_s, tr("Look around in a sample organization"),
        tr("2,400 people who do not exist. Ready in a moment; nothing leaves this computer."), parent);
    QPushButton *open = makeButton(ButtonKind::Primary, tr("Open the sample"), way, u"arrow-right"_s);
    open->setObjectName(u"openSample"_s);
    way->controls().addWidget(open);
    way->controls().addStretch();
    m_begins.append(open);
    connect(open, &QPushButton::clicked, this, &StartPage::sampleChosen);
    return way;
}

QWidget *StartPage::makeImportWay(QWidget *parent)
{
    auto *way = new WayCard(u"upload"_s, tr("Import files"),
                            tr("Usage reports as CSV. What is read of them is kept sealed on this computer."),
                            parent);
    QPushButton *choose = makeButton(ButtonKind::Plain, tr("Choose files…"), way, u"file"_s);
    choose->setObjectName(u"chooseFiles"_s);
    auto *which = new TextLink(tr("Which files?"), way);
    way->controls().addWidget(choose);
    way->controls().addSpacing(12);
    way->controls().addWidget(which);
    way->controls().addStretch();
    m_begins.append(choose);
    connect(choose, &QPushButton::clicked, this, [this] { afterLists([this] { chooseFiles(); }); });
    // Which files are read, and what of them, is what the lists tell.
    connect(which, &TextLink::activated, this, [this] { m_steps->setCurrentIndex(1); });
    return way;
}

QWidget *StartPage::makeConnectWay(QWidget *parent)
{
    auto *way =
        new WayCard(u"connect"_s, tr("Connect to your organization’s service"),
                    tr("An administrator there makes the access token. It is kept in memory only."), parent);
    m_url = new QLineEdit(way);
    m_url->setObjectName(u"serviceUrl"_s);
    m_url->setPlaceholderText(u"https://candela.example.org"_s);
    m_url->setAccessibleName(tr("Address of the service"));
    m_token = new QLineEdit(way);
    m_token->setObjectName(u"accessToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Access token"));
    m_token->setAccessibleName(tr("Access token"));
    QPushButton *open = makeButton(ButtonKind::Plain, tr("Connect"), way);
    open->setObjectName(u"connect"_s);
    way->controls().addWidget(m_url, 3);
    way->controls().addWidget(m_token, 2);
    way->controls().addWidget(open);
    m_begins.append(open);
    const auto connectNow = [this] { afterLists([this] { tryToConnect(); }); };
    connect(open, &QPushButton::clicked, this, connectNow);
    connect(m_url, &QLineEdit::returnPressed, this, connectNow);
    connect(m_token, &QLineEdit::returnPressed, this, connectNow);
    return way;
}

QWidget *StartPage::makeState(QWidget *parent)
{
    auto *state = new QWidget(parent);
    auto *row = new QHBoxLayout(state);
    row->setContentsMargins(0, 0, 0, 0);
    m_words = makeWrapped(Use::Body, Tone::Text, {}, state);
    m_words->setObjectName(u"state"_s);
    m_stop = makeButton(ButtonKind::Plain, tr("Stop"), state);
    m_stop->hide();
    row->addWidget(m_words, 1);
    row->addWidget(m_stop);
    state->setMinimumHeight(36);
    connect(m_stop, &QPushButton::clicked, this, &StartPage::stopped);
    return state;
}

void StartPage::setBusy(const QString &words)
{
    m_words->setTone(Tone::Text);
    m_words->setText(words);
    m_stop->setVisible(!words.isEmpty());
    if (!words.isEmpty() && isAncestorOf(QApplication::focusWidget()))
        m_stop->setFocus(Qt::OtherFocusReason); // the button that began this cannot hold it
    for (QPushButton *begin : std::as_const(m_begins))
        begin->setEnabled(words.isEmpty());
}

void StartPage::setTrouble(const QString &sentence)
{
    setBusy({});
    m_words->setTone(Tone::Bad);
    m_words->setText(sentence);
}

void StartPage::setServiceUrl(const QUrl &url)
{
    m_url->setText(url.toString());
}

void StartPage::afterLists(std::function<void()> next)
{
    m_next = std::move(next);
    if (m_seenLists)
        m_next();
    else
        m_steps->setCurrentIndex(1);
}

void StartPage::goOn()
{
    m_seenLists = true;
    m_steps->setCurrentWidget(m_ways);
    if (const auto next = std::exchange(m_next, nullptr))
        next();
}

void StartPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose reports to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &StartPage::filesChosen);
    dialog->open();
}

void StartPage::tryToConnect()
{
    const QString address = m_url->text().trimmed();
    const QUrl url(address.contains("://"_L1) ? address : u"https://"_s + address);
    if (url.host().isEmpty()) {
        setTrouble(tr("Write the address of the service, such as https://candela.example.org."));
        m_url->setFocus();
        return;
    }
    emit connectChosen({.url = url, .token = m_token->text().trimmed().toUtf8()});
}

} // namespace candela::ui
