#include "base/result.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

Failure fail(Fault fault, QString what, QString where)
{
    return Failure(Error{.fault = fault, .what = std::move(what), .where = std::move(where)});
}

Failure fail(Error error)
{
    return Failure(std::move(error));
}

QString nameOf(Fault fault)
{
    switch (fault) {
    case Fault::BadInput:
        return u"bad-input"_s;
    case Fault::SignedOut:
        return u"signed-out"_s;
    case Fault::Denied:
        return u"denied"_s;
    case Fault::NotFound:
        return u"not-found"_s;
    case Fault::Conflict:
        return u"conflict"_s;
    case Fault::TooMuch:
        return u"too-much"_s;
    case Fault::Storage:
        return u"storage"_s;
    case Fault::Unreachable:
        return u"unreachable"_s;
    case Fault::Cancelled:
        return u"cancelled"_s;
    }
    std::unreachable();
}

} // namespace candela
