#include "contract/problem.h"

#include "base/tr.h"
#include "contract/fields.h"
#include "contract/write.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

constexpr std::array allFaults = {
    Fault::BadInput, Fault::SignedOut, Fault::Denied,      Fault::NotFound,  Fault::Conflict,
    Fault::TooMuch,  Fault::Storage,   Fault::Unreachable, Fault::Cancelled,
};

constexpr QLatin1StringView typePrefix = "urn:candela:"_L1;

/// RFC 9457: a title belongs to the type and says the same every time.
QString titleOf(Fault fault)
{
    switch (fault) {
    case Fault::BadInput:
        return Tr::tr("Not understood");
    case Fault::SignedOut:
        return Tr::tr("Signed out");
    case Fault::Denied:
        return Tr::tr("Not allowed");
    case Fault::NotFound:
        return Tr::tr("Not found");
    case Fault::Conflict:
        return Tr::tr("In conflict");
    case Fault::TooMuch:
        return Tr::tr("Too much");
    case Fault::Storage:
        return Tr::tr("Storage failed");
    case Fault::Unreachable:
        return Tr::tr("Not reachable");
    case Fault::Cancelled:
        return Tr::tr("Stopped");
    }
    std::unreachable();
}

std::optional<Fault> faultOfType(QStringView type)
{
    return type.startsWith(typePrefix) ? faultFrom(type.mid(typePrefix.size())) : std::nullopt;
}

} // namespace

int statusOf(Fault fault)
{
    switch (fault) {
    case Fault::BadInput:
        return 400;
    case Fault::SignedOut:
        return 401;
    case Fault::Denied:
        return 403;
    case Fault::NotFound:
        return 404;
    case Fault::Conflict:
        return 409;
    case Fault::TooMuch:
        return 429;
    case Fault::Storage:
        return 507;
    case Fault::Unreachable:
    case Fault::Cancelled:
        return 503;
    }
    std::unreachable();
}

Fault faultOf(int status)
{
    if (status == 413 || status == 431)
        return Fault::TooMuch;
    for (const Fault fault : allFaults) {
        if (statusOf(fault) == status)
            return fault;
    }
    return status >= 400 && status < 500 ? Fault::BadInput : Fault::Unreachable;
}

std::optional<Fault> faultFrom(QStringView name)
{
    for (const Fault fault : allFaults) {
        if (nameOf(fault) == name)
            return fault;
    }
    return std::nullopt;
}

Problem problemOf(const Error &error)
{
    return Problem{.error = error, .status = statusOf(error.fault)};
}

QJsonObject toJson(const Problem &problem)
{
    return QJsonObject{
        {u"type"_s, QString(typePrefix + nameOf(problem.error.fault))},
        {u"title"_s, titleOf(problem.error.fault)},
        {u"status"_s, problem.status},
        {u"detail"_s, problem.error.what},
        {u"where"_s, textOrNull(problem.error.where)},
    };
}

Result<Problem> problemFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    Problem problem{
        .error = {.fault = fields.word("type"_L1, &faultOfType),
                  .what = fields.text("detail"_L1),
                  .where = fields.textOrNothing("where"_L1)},
        .status = fields.whole<int>("status"_L1),
    };
    return complaint.orElse(std::move(problem));
}

} // namespace candela::contract
