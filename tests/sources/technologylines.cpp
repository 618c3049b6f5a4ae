#include "technologylines.h"

using namespace Qt::StringLiterals;
using namespace candela;

namespace {

QString worded(const QString &text)
{
    return text;
}

QString worded(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString worded(double number)
{
    return QString::number(number, 'g', 12);
}

QString worded(qint64 number)
{
    return QString::number(number);
}

QString worded(int number)
{
    return QString::number(number);
}

QString worded(bool flag)
{
    return flag ? u"yes"_s : u"no"_s;
}

/// One line of words "name=value", of what is there.
class Line
{
public:
    explicit Line(const QString &start)
        : m_words(start)
    {
    }
    template<typename Value>
    Line &add(const QString &name, const Value &value)
    {
        if (const QString text = worded(value); !text.isEmpty())
            m_words << name + u'=' + text;
        return *this;
    }
    template<typename Value>
    Line &add(const QString &name, const std::optional<Value> &value)
    {
        return value ? add(name, *value) : *this;
    }
    operator QString() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

QString lineOf(const AppDevice &device)
{
    return Line(u"app device"_s)
        .add(u"id"_s, device.managedId)
        .add(u"channel"_s, idOf(device.channel))
        .add(u"build"_s, device.build ? device.build->text() : QString())
        .add(u"seen"_s, device.lastSeen);
}

QString lineOf(const AppRelease &release)
{
    return Line(u"release"_s)
        .add(u"channel"_s, idOf(release.channel))
        .add(u"version"_s, release.version)
        .add(u"build"_s, release.build.text())
        .add(u"released"_s, release.released)
        .add(u"end"_s, release.endOfSupport);
}

void addStartup(Line &line, const StartupFacts &facts)
{
    line.add(u"boot"_s, facts.coreBootMs)
        .add(u"policy-boot"_s, facts.groupPolicyBootMs)
        .add(u"sign-in"_s, facts.coreSignInMs)
        .add(u"policy-sign-in"_s, facts.groupPolicySignInMs)
        .add(u"desktop"_s, facts.responsiveDesktopMs)
        .add(u"boot-score"_s, facts.bootScore)
        .add(u"sign-in-score"_s, facts.signInScore)
        .add(u"stop-errors"_s, facts.stopErrors)
        .add(u"restarts"_s, facts.restarts)
        .add(u"disk"_s, idOf(facts.disk));
}

void addAnywhere(Line &line, const AnywhereFacts &facts)
{
    line.add(u"windows"_s, facts.windows)
        .add(u"management"_s, facts.cloudManagement)
        .add(u"identity"_s, facts.cloudIdentity)
        .add(u"provisioning"_s, facts.cloudProvisioning)
        .add(u"managed"_s, facts.isCloudManaged)
        .add(u"known"_s, facts.hasCloudIdentity)
        .add(u"profile"_s, facts.hasProvisioningProfile)
        .add(u"upgrade"_s, idOf(facts.upgrade));
}

QString lineOf(const EndpointDevice &device)
{
    Line line(u"device"_s);
    line.add(u"id"_s, device.managedId)
        .add(u"directory"_s, device.directoryId)
        .add(u"maker"_s, device.manufacturer)
        .add(u"model"_s, device.model)
        .add(u"os"_s, device.osVersion)
        .add(u"seen"_s, device.lastSeen);
    if (device.startup)
        addStartup(line, *device.startup);
    if (device.anywhere)
        addAnywhere(line, *device.anywhere);
    if (device.reliability)
        line.add(u"crashes"_s, device.reliability->crashes)
            .add(u"hangs"_s, device.reliability->hangs)
            .add(u"crashed-apps"_s, device.reliability->crashedApps)
            .add(u"to-failure"_s, device.reliability->minutesToFailure);
    if (device.supplied)
        line.add(u"endpoint"_s, device.supplied->endpoint)
            .add(u"startup"_s, device.supplied->startup)
            .add(u"reliability"_s, device.supplied->reliability)
            .add(u"anywhere"_s, device.supplied->anywhere)
            .add(u"health"_s, idOf(device.supplied->health));
    return line;
}

QString lineOf(const DeviceStart &start)
{
    return Line(u"start"_s)
        .add(u"device"_s, start.device)
        .add(u"day"_s, start.day)
        .add(u"boot"_s, start.bootMs)
        .add(u"sign-in"_s, start.signInMs)
        .add(u"first"_s, start.isFirstSignIn)
        .add(u"update"_s, start.isFeatureUpdate)
        .add(u"stop-error"_s, start.isStopError);
}

QString lineOf(const EndpointApp &app)
{
    return Line(u"app"_s)
        .add(u"name"_s, app.name)
        .add(u"title"_s, app.title)
        .add(u"publisher"_s, app.publisher)
        .add(u"day"_s, app.day)
        .add(u"devices"_s, app.activeDevices)
        .add(u"minutes"_s, app.usageMinutes)
        .add(u"crashes"_s, app.crashes)
        .add(u"hangs"_s, app.hangs)
        .add(u"to-failure"_s, app.minutesToFailure)
        .add(u"score"_s, app.score)
        .add(u"peers"_s, app.peerMedian);
}

QString lineOf(const NetworkSample &sample)
{
    return Line(u"sample"_s)
        .add(u"day"_s, sample.day)
        .add(u"location"_s, sample.location)
        .add(u"workload"_s, idOf(sample.workload))
        .add(u"tcp"_s, sample.tcpLatencyMs)
        .add(u"download"_s, sample.downloadMBps)
        .add(u"udp"_s, sample.udpLatencyMs)
        .add(u"jitter"_s, sample.udpJitterMs)
        .add(u"loss"_s, sample.udpLossPercent)
        .add(u"egress-km"_s, sample.egressKilometres);
}

QString lineOf(const NetworkLocation &location)
{
    return Line(u"location"_s)
        .add(u"name"_s, location.name)
        .add(u"address"_s, location.address)
        .add(u"city"_s, location.city)
        .add(u"country"_s, location.country)
        .add(u"latitude"_s, location.latitude)
        .add(u"longitude"_s, location.longitude)
        .add(u"users"_s, location.users)
        .add(u"remote"_s, location.isRemote);
}

template<typename Row>
void addLines(QStringList &lines, const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        lines << lineOf(row);
}

} // namespace

QStringList technologyLines(const sources::ReadTechnology &read)
{
    QStringList lines{Line(read.coverage.report)
                          .add(u"kind"_s, nameOf(read.coverage.kind))
                          .add(u"first"_s, read.coverage.days.first)
                          .add(u"last"_s, read.coverage.days.last)
                          .add(u"rows"_s, read.rows)};
    addLines(lines, read.content.appDevices);
    addLines(lines, read.content.releases);
    addLines(lines, read.content.endpointDevices);
    addLines(lines, read.content.starts);
    addLines(lines, read.content.apps);
    addLines(lines, read.content.samples);
    addLines(lines, read.content.locations);
    for (const sources::Skipped &skipped : read.skipped)
        lines << Line(u"left out"_s).add(u"rows"_s, skipped.rows).add(u"reason"_s, skipped.reason);
    if (!read.remark.isEmpty())
        lines << read.remark;
    return lines;
}
