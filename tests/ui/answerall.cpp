#include "tests/ui/answerall.h"

#include "contract/simulation.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace candela {

namespace {

/// Answers what is open in `questions`; whether anything was.
template<typename T, typename Answer>
bool answerOpen(FakeScoringService::Open<T> &questions, Answer answer)
{
    bool any = false;
    for (auto &question : questions) {
        if (question.promise.future().isFinished())
            continue;
        question.answer(answer(question.about));
        any = true;
    }
    return any;
}

CategoryId categoryOf(const QString &about)
{
    return *categoryFromId(about.section(u' ', 0, 0));
}

scoring::WhatIf whatIfOf(const QString &about)
{
    return *contract::whatIfFromJson(QJsonDocument::fromJson(about.toUtf8()).object());
}

scoring::Changes changesFor(const QString &ends, const Figures &figures)
{
    return ends.isEmpty() ? figures.changes()
                          : figures.changesBetween(ends.section(u' ', 0, 0), ends.section(u' ', 1));
}

bool answerOnce(FakeScoringService &service, const Figures &figures)
{
    bool any = answerOpen(service.scores, [&](const QString &) { return released(figures.score()); });
    any |= answerOpen(service.histories,
                      [&](const QString &days) { return released(figures.history(days.toInt())); });
    any |= answerOpen(service.categories,
                      [&](const QString &id) { return released(figures.category(categoryOf(id))); });
    any |= answerOpen(service.categoryHistories, [&](const QString &about) {
        return released(figures.history(categoryOf(about), about.section(u' ', 1).toInt()));
    });
    any |= answerOpen(service.passports,
                      [&](const QString &figure) { return released(figures.passport(figure)); });
    any |= answerOpen(service.changesAsked,
                      [&](const QString &ends) { return released(changesFor(ends, figures)); });
    any |= answerOpen(service.actionLists, [&](const QString &) { return released(figures.actions()); });
    any |= answerOpen(service.simulations,
                      [&](const QString &asked) { return released(figures.simulation(whatIfOf(asked))); });
    any |= answerOpen(service.disclosureLists, [&](const QString &) { return figures.disclosures(); });
    return any;
}

} // namespace

void answerAll(FakeScoringService &service, const Figures &figures)
{
    while (answerOnce(service, figures))
        QCoreApplication::processEvents();
}

} // namespace candela
