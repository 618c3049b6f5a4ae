#include "model/signalcatalogue.h"

#include "base/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue text : array.toArray())
        texts << text.toString();
    return texts;
}

std::optional<SignalRule> ruleFrom(QStringView word)
{
    if (word == "listed"_L1)
        return SignalRule::Listed;
    if (word == "true"_L1)
        return SignalRule::True;
    if (word == "positive"_L1)
        return SignalRule::Positive;
    if (word == "deleted"_L1)
        return SignalRule::Deleted;
    if (word == "made"_L1)
        return SignalRule::Made;
    return std::nullopt;
}

ReportKind readReport(const QJsonObject &json)
{
    return {.id = json["id"_L1].toString(),
            .title = json["title"_L1].toString(),
            .licence = json["licence"_L1].toBool(),
            .required = textsOf(json["required"_L1]),
            .whereToGet = json["where_to_get"_L1].toString()};
}

bool isComplete(const ReportKind &report)
{
    return !report.id.isEmpty() && !report.title.isEmpty() && !report.whereToGet.isEmpty();
}

std::optional<Signal> readSignal(const QJsonObject &json)
{
    const auto rule = ruleFrom(json["rule"_L1].toString());
    const int number = json["number"_L1].toInt(-1);
    const int span = json["span"_L1].toInt(1);
    if (!rule || number < 0 || span < 1 || number + span > SignalSet::capacity)
        return std::nullopt;
    return Signal{.number = static_cast<SignalNumber>(number),
                  .span = static_cast<SignalNumber>(span),
                  .id = json["id"_L1].toString(),
                  .report = json["report"_L1].toString(),
                  .columns = textsOf(json["columns"_L1]),
                  .rule = *rule,
                  .optional = json["optional"_L1].toBool(),
                  .what = json["what"_L1].toString(),
                  .why = json["why"_L1].toString(),
                  .seenBy = json["seen_by"_L1].toString(),
                  .kept = json["kept"_L1].toString()};
}

bool isComplete(const Signal &signal)
{
    return !signal.id.isEmpty() && !signal.columns.isEmpty() && !signal.what.isEmpty() &&
           !signal.why.isEmpty() && !signal.seenBy.isEmpty() && !signal.kept.isEmpty();
}

/// Whether it is of a report that is known, and made if and only if that is a file of ours.
bool isOfItsKind(const Signal &signal, const SignalCatalogue &catalogue)
{
    const bool ofAFile =
        std::ranges::find(catalogue.files(), signal.report, &ReportKind::id) != catalogue.files().end();
    return catalogue.report(signal.report) != nullptr && ofAFile == (signal.rule == SignalRule::Made);
}

Failure notAnEntry(const QJsonObject &json)
{
    return fail(Fault::BadInput, Tr::tr("This entry of the signal catalogue is not complete or not allowed."),
                json["id"_L1].toString());
}

bool overlaps(const Signal &a, const Signal &b)
{
    return a.id == b.id || (a.number < b.number + b.span && b.number < a.number + a.span);
}

} // namespace

Result<SignalCatalogue> SignalCatalogue::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["format"_L1].toInt() != 1)
        return fail(Fault::BadInput, Tr::tr("This is not a signal catalogue of format 1."), u"format"_s);
    SignalCatalogue catalogue;
    for (const QJsonValue entry : root["reports"_L1].toArray()) {
        ReportKind report = readReport(entry.toObject());
        if (!isComplete(report) || report.required.isEmpty() || catalogue.report(report.id) != nullptr)
            return notAnEntry(entry.toObject());
        catalogue.m_reports.push_back(std::move(report));
    }
    for (const QJsonValue entry : root["files"_L1].toArray()) {
        ReportKind file = readReport(entry.toObject());
        if (!isComplete(file) || catalogue.report(file.id) != nullptr)
            return notAnEntry(entry.toObject());
        catalogue.m_files.push_back(std::move(file));
    }
    for (const QJsonValue entry : root["signals"_L1].toArray()) {
        auto signal = readSignal(entry.toObject());
        if (!signal || !isComplete(*signal) || !isOfItsKind(*signal, catalogue))
            return notAnEntry(entry.toObject());
        if (std::ranges::any_of(catalogue.m_signals,
                                [&](const Signal &other) { return overlaps(*signal, other); }))
            return notAnEntry(entry.toObject());
        catalogue.m_signals.push_back(std::move(*signal));
    }
    std::ranges::sort(catalogue.m_signals, {}, &Signal::number);
    return catalogue;
}

const ReportKind *SignalCatalogue::report(QStringView id) const
{
    for (const auto *kinds : {&m_reports, &m_files}) {
        if (const auto found = std::ranges::find(*kinds, id, &ReportKind::id); found != kinds->end())
            return &*found;
    }
    return nullptr;
}

const Signal *SignalCatalogue::signal(QStringView id) const
{
    const auto found = std::ranges::find(m_signals, id, &Signal::id);
    return found == m_signals.end() ? nullptr : &*found;
}

std::vector<Signal> SignalCatalogue::signalsOf(QStringView report) const
{
    std::vector<Signal> found;
    std::ranges::copy_if(m_signals, std::back_inserter(found),
                         [&](const Signal &signal) { return signal.report == report; });
    return found;
}

SignalSet SignalCatalogue::optionalOf(QStringView report) const
{
    SignalSet found;
    for (const Signal &signal : m_signals) {
        if (signal.optional && signal.report == report)
            found.insert(signal.number);
    }
    return found;
}

SetExpression::NumberOf SignalCatalogue::numberOf() const
{
    return [this](const QString &id) -> Result<SignalNumber> {
        const Signal *found = signal(id);
        if (found == nullptr)
            return fail(Fault::NotFound, Tr::tr("There is no signal of this name."), id);
        return found->number;
    };
}

} // namespace candela
