#include "tests/ui/figures.h"

#include "disclosure/catalogue.h"
#include "model/catalogues.h"
#include "privacy/gate.h"
#include "scoring/compose.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

const SignalCatalogue &knownSignals()
{
    static const SignalCatalogue catalogue = builtInSignals();
    return catalogue;
}

const MeasureCatalogue &measures()
{
    static const MeasureCatalogue catalogue = builtInMeasures(knownSignals());
    return catalogue;
}

const scoring::Context &context()
{
    static const scoring::About about{.name = u"Sample organization"_s, .sample = true};
    static const scoring::Context context{
        .measures = measures(), .knownSignals = knownSignals(), .about = about};
    return context;
}

/// The share of people in each part, growing a little from week to week.
double shareOf(const Measure &measure, const QString &part, int week)
{
    const double grown = week * 0.0022 + std::sin(week * 0.9) * 0.004;
    if (part == "denominator"_L1)
        return 0.86;
    if (part == "reader"_L1)
        return 0.80 + grown;
    if (part == "creator"_L1)
        return 0.62 + grown;
    if (part == "collaborator"_L1)
        return 0.41 + 2 * grown;
    switch (measure.category) {
    case CategoryId::Communication:
        return 0.76 + grown;
    case CategoryId::Meetings:
        return 0.64 - week * 0.001;
    case CategoryId::Teamwork:
        return 0.66;
    default:
        return 0.84 + grown;
    }
}

/// The share of people behind each supporting measure, of everybody and not of its denominator.
double shareOf(const QString &supporting)
{
    static const QMap<QString, double> shares = {{u"communication.mail"_s, 0.93},
                                                 {u"communication.teams_messages"_s, 0.76},
                                                 {u"communication.communities"_s, 0.16},
                                                 {u"communication.channels"_s, 0.31},
                                                 {u"communication.chats"_s, 0.73},
                                                 {u"meetings.one_off"_s, 0.71},
                                                 {u"meetings.recurring"_s, 0.58},
                                                 {u"meetings.calls"_s, 0.44},
                                                 {u"content_collaboration.shared_externally"_s, 0.12},
                                                 {u"content_collaboration.shared_internally"_s, 0.27},
                                                 {u"mobility.outlook"_s, 0.95},
                                                 {u"mobility.outlook_platforms"_s, 0.62},
                                                 {u"mobility.outlook_mobile"_s, 0.14},
                                                 {u"mobility.teams"_s, 0.88},
                                                 {u"mobility.teams_platforms"_s, 0.49}};
    return shares[supporting];
}

void addInsights(std::vector<privacy::CountedCell> &cells, qint64 people, const QString &missing)
{
    if (people < fewestPeopleForInsights)
        return;
    for (const SupportingMeasure &supporting : measures().supporting()) {
        if (supporting.measure.needs.contains(missing))
            continue;
        const auto count = std::llround(double(people) * shareOf(supporting.measure.id));
        cells.push_back({.id = supporting.cellId(), .count = count, .n = people});
    }
}

std::vector<privacy::CountedCell> cellsOf(qint64 people, const QString &missing, int week)
{
    std::vector<privacy::CountedCell> cells;
    for (const Measure &measure : measures().entries()) {
        if (measure.needs.contains(missing))
            continue;
        for (const MeasurePart &part : measure.parts) {
            const auto count = std::llround(double(people) * shareOf(measure, part.part, week));
            cells.push_back({.id = measure.cellId(part.part), .count = count, .n = people});
        }
    }
    addInsights(cells, people, missing);
    return cells;
}

std::vector<Coverage> inputsOf(Slot slot, const QString &missing)
{
    std::vector<Coverage> inputs;
    for (const ReportKind &report : knownSignals().reports()) {
        if (report.id == missing)
            continue;
        const Window days =
            report.licence ? Window{.first = slot.sunday(), .last = slot.sunday()} : slot.window();
        inputs.push_back({.report = report.id,
                          .kind = report.licence ? CoverageKind::Licence : CoverageKind::Day,
                          .days = days});
    }
    return inputs;
}

} // namespace

Figures::Figures(qint64 people, const QString &missing)
{
    constexpr int weeks = 26;
    constexpr int withoutRelease = 14;
    QString previous = privacy::digestBeforeTheFirst();
    for (int week = 0; week < weeks; ++week) {
        if (week == withoutRelease)
            continue;
        const Slot slot = Slot::fromName(u"2026-W46")->plusWeeks(week - weeks + 1);
        const privacy::Counted counted{.organization = u"test"_s,
                                       .sample = true,
                                       .slot = slot,
                                       .people = people,
                                       .inputs = inputsOf(slot, missing),
                                       .cells = cellsOf(people, missing, week),
                                       .previous = previous};
        const QByteArray key = QCryptographicHash::hash(slot.name().toLatin1(), QCryptographicHash::Sha256);
        const auto release = privacy::Gate(key).release(counted);
        previous = privacy::digestOf(privacy::canonicalBytes(*release));
        m_releases.push_back(
            {.release = *release, .digest = previous, .releasedOn = slot.sunday().addDays(2)});
    }
}

scoring::Score Figures::score() const
{
    return scoring::composeScore(m_releases, {}, context());
}

std::vector<scoring::HistoryEntry> Figures::history(int days) const
{
    return scoring::composeHistory(m_releases, days, context());
}

scoring::CategoryDetail Figures::category(CategoryId category) const
{
    return scoring::composeDetail(m_releases, category, {}, context());
}

std::vector<scoring::CategoryHistoryEntry> Figures::history(CategoryId category, int days) const
{
    return scoring::composeCategoryHistory(m_releases, category, days, context());
}

scoring::Changes Figures::changes() const
{
    return *scoring::composeChanges(m_releases, {}, {}, context());
}

scoring::Changes Figures::changesBetween(const QString &from, const QString &to) const
{
    return *scoring::composeChanges(m_releases, scoring::whenFrom(from), scoring::whenFrom(to), context());
}

scoring::Actions Figures::actions() const
{
    return scoring::composeActions(m_releases, context());
}

scoring::Simulation Figures::simulation(const scoring::WhatIf &whatIf) const
{
    return *scoring::composeSimulation(m_releases, whatIf, context());
}

contract::Disclosures Figures::disclosures()
{
    const QByteArray bytes = disclosure::Catalogue::builtIn().bytes();
    return *contract::disclosuresFromJson(QJsonDocument::fromJson(bytes).object());
}

scoring::Passport Figures::passport(const QString &figure) const
{
    return *scoring::composePassport(m_releases, figure, context());
}

} // namespace candela
