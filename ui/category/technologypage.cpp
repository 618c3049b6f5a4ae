#include "ui/category/technologypage.h"

#include "contract/rights.h"
#include "ui/category/baselinescard.h"
#include "ui/category/newbaselinepopover.h"
#include "ui/category/sidecolumn.h"

using namespace Qt::StringLiterals;
using candela::contract::BaselineList;

namespace candela::ui {

namespace {

/// Who may not see baselines sees the rest of the page, and no banner about them.
Result<std::optional<BaselineList>> unlessDenied(const Result<BaselineList> &answer)
{
    if (answer)
        return *answer;
    if (answer.error().fault == Fault::Denied)
        return std::optional<BaselineList>();
    return fail(answer.error());
}

} // namespace

TechnologyPage::TechnologyPage(CategoryId category, const Asked &asked, QWidget *parent)
    : CategoryPage(category, asked.figures, parent)
    , m_category(category)
    , m_scoring(asked.figures)
    , m_devices(asked.devices)
    , m_baselines(new BaselinesCard(&side()))
{
    side().addCard(m_baselines);
    connect(m_baselines, &BaselinesCard::additionRequested, this, &TechnologyPage::openNew);
    connect(m_baselines, &BaselinesCard::removalConfirmed, this, &TechnologyPage::remove);
}

void TechnologyPage::refresh()
{
    CategoryPage::refresh();
    askRights();
    askBaselines();
}

void TechnologyPage::askRights()
{
    ask(u"session"_s, m_scoring.session(stopToken()), [this](const contract::Session &session) {
        m_baselines->setMayChange(contract::mayAdminister(session));
    });
}

void TechnologyPage::askBaselines()
{
    ask(u"baselines"_s, m_devices.baselines(stopToken()).then(&unlessDenied),
        [this](const std::optional<BaselineList> &list) {
            m_baselines->setVisible(list.has_value());
            if (list)
                take(*list);
        });
}

void TechnologyPage::take(const BaselineList &list)
{
    const BaselinesContent content = baselinesOf(list, m_category, locale());
    m_baselines->setContent(content);
    setBenchmark(content.newest);
}

void TechnologyPage::detailShown(const scoring::CategoryDetail &detail)
{
    m_day = detail.score.points ? QDate::fromString(detail.release, Qt::ISODate) : QDate();
    m_baselines->setHasDay(m_day.isValid());
}

void TechnologyPage::openNew(QWidget *anchor)
{
    m_new = new NewBaselinePopover(m_day, anchor);
    connect(m_new, &NewBaselinePopover::named, this, &TechnologyPage::keep);
    m_new->open();
}

/// What the service says against it is told where it can be mended. An answer to an older question about the
/// baselines does not know of this one, so it is nothing from now on.
void TechnologyPage::keep(const QString &name)
{
    m_devices.addBaseline({.name = name, .day = m_day}, stopToken())
        .then(this, [this, popover = m_new](const Result<BaselineList> &answer) {
            if (!answer && popover)
                popover->setRefusal(answer.error().what);
            if (!answer)
                return;
            if (popover)
                popover->dismiss();
            ask(u"baselines"_s, QtFuture::makeReadyFuture(answer),
                [this](const BaselineList &list) { take(list); });
        });
}

void TechnologyPage::remove(const QString &id)
{
    m_devices.removeBaseline(id).then(this, [this](const Result<BaselineList> &answer) {
        if (!answer)
            m_baselines->reopen();
        ask(u"baselines"_s, QtFuture::makeReadyFuture(answer),
            [this](const BaselineList &list) { take(list); });
    });
}

} // namespace candela::ui
