#include "model/insight.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace candela {

QString nameOf(WhyUnshown why)
{
    switch (why) {
    case WhyUnshown::NoSource:
        return u"no_source"_s;
    case WhyUnshown::NotChosen:
        return u"not_chosen"_s;
    }
    std::unreachable();
}

std::optional<WhyUnshown> whyUnshownFrom(QStringView name)
{
    for (const auto why : {WhyUnshown::NoSource, WhyUnshown::NotChosen}) {
        if (nameOf(why) == name)
            return why;
    }
    return std::nullopt;
}

} // namespace candela
