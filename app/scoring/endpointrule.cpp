#include "scoring/technologyrule.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::scoring {

namespace {

using Advice = WeightedWords::Advice;

QString titleOfPart(QStringView id)
{
    if (id == "boot"_L1)
        return Tr::tr("Start until the sign-in prompt");
    if (id == "sign_in"_L1)
        return Tr::tr("Sign-in until the desktop responds");
    if (id == "app_reliability"_L1)
        return Tr::tr("App reliability");
    if (id == "work_from_anywhere"_L1)
        return Tr::tr("Work from anywhere");
    return id.toString();
}

QString counted(QStringView id, qint64 count)
{
    if (id == "app_reliability"_L1)
        return count == 1 ? Tr::tr("1 app") : Tr::tr("%1 apps").arg(count);
    return count == 1 ? Tr::tr("1 device") : Tr::tr("%1 devices").arg(count);
}

Advice wordsOfStartup(const Insight &insight)
{
    if (insight.name == "hard_disks"_L1)
        return {.title = Tr::tr("Replace hard disks by solid-state disks"),
                .why =
                    Tr::tr("Devices that start slower from a hard disk than others from a solid one: %1.")};
    if (insight.part == "boot"_L1)
        return {.title = Tr::tr("Look after devices that start slowest"),
                .why = Tr::tr("Devices whose start earns no points, three minutes or more: %1.")};
    return {.title = Tr::tr("Look after devices that sign in slowest"),
            .why = Tr::tr("Devices whose sign-in earns no points, two minutes or more: %1.")};
}

Advice wordsOfAnywhere(const Insight &insight)
{
    if (insight.name == "windows"_L1)
        return {.title = Tr::tr("Move devices to a version of Windows that gets fixes"),
                .why = Tr::tr("Devices on a version that gets none: %1.")};
    if (insight.name == "cloud_management"_L1)
        return {.title = Tr::tr("Manage devices from the cloud"),
                .why = Tr::tr("Devices that are not managed from the cloud: %1.")};
    if (insight.name == "cloud_identity"_L1)
        return {.title = Tr::tr("Register devices in the cloud directory"),
                .why = Tr::tr("Devices that are not registered: %1.")};
    return {.title = Tr::tr("Assign a deployment profile to devices"),
            .why = Tr::tr("Devices that are not set up from the cloud: %1.")};
}

Advice wordsOf(const Insight &insight)
{
    if (insight.part == "app_reliability"_L1)
        return {.title = Tr::tr("Update or repair %1").arg(insight.name),
                .why = Tr::tr("It fails, and lowers the score; devices that use it: %1.")};
    return insight.part == "work_from_anywhere"_L1 ? wordsOfAnywhere(insight) : wordsOfStartup(insight);
}

/// What was reported and still does not count, so that nobody takes it for a zero.
QStringList notesOn(const TechnologyFigure &figure)
{
    QStringList notes;
    for (const QString &id : {u"boot"_s, u"sign_in"_s, u"app_reliability"_s, u"work_from_anywhere"_s}) {
        if (figure.valueOf(id))
            continue;
        const QString why = id == "app_reliability"_L1
                                ? Tr::tr("%1: no report of the last 14 days names an app that is in use "
                                         "on enough devices, so it does not count.")
                            : figure.countOf(id) == 0
                                ? Tr::tr("%1: nothing was reported, so it does not count.")
                                : Tr::tr("%1: fewer than 5 devices reported, so it does not count.");
        notes << why.arg(titleOfPart(id));
    }
    if (const qint64 devices = figure.countOf(u"insight/boot/group_policy"); devices > 0)
        notes << Tr::tr("Group Policy takes 10 seconds or more of a start, which is not scored. Devices: %1.")
                     .arg(devices);
    if (const qint64 devices = figure.countOf(u"insight/sign_in/group_policy"); devices > 0)
        notes << Tr::tr(
                     "Group Policy takes 10 seconds or more of a sign-in, which is not scored. Devices: %1.")
                     .arg(devices);
    return notes;
}

PartWords partWords(const TechnologyFigure &, const TechnologyFigure &)
{
    return {
        .titleOf = titleOfPart, .counted = counted, .weights = Tr::tr("The parts count by other weights")};
}

QString reasonFor(std::optional<TechnologyAbsence> absence)
{
    if (!absence)
        return Tr::tr("No reports of devices yet. This is not counted as zero.");
    return Tr::tr("Fewer than 5 devices reported in 29 days. This is not counted as zero.");
}

/// A report of which the figure has no device and no app was not there.
bool mayRead(const TechnologyFigure &figure, QStringView report)
{
    if (report == "startup_performance"_L1 || report == "device_starts"_L1)
        return figure.countOf(u"boot") + figure.countOf(u"sign_in") > 0;
    if (report == "app_reliability"_L1 || report == "work_from_anywhere"_L1)
        return figure.countOf(report) > 0;
    return true;
}

QString certainty()
{
    return Tr::tr("Exact: every device that reported was counted once.");
}

} // namespace

TechnologyRule endpointRule()
{
    TechnologyRule rule =
        weightedRule(CategoryId::EndpointAnalytics, {.parts = partWords, .advice = wordsOf});
    rule.notes = notesOn;
    rule.reason = reasonFor;
    rule.mayRead = mayRead;
    rule.certainty = certainty;
    return rule;
}

} // namespace candela::scoring
