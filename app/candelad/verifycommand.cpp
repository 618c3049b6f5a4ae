#include "candelad/commands.h"

#include "base/tr.h"
#include "candelad/opened.h"

using namespace Qt::StringLiterals;

namespace candela {

Result<Answer> runVerify(const Common &common)
{
    const auto viewed = view(common);
    if (!viewed)
        return fail(viewed.error());
    const auto broken = viewed->store->releases().firstBrokenLink(viewed->organization.id);
    if (!broken)
        return fail(broken.error());
    if (*broken) {
        const QString sentence =
            Tr::tr("The chain of releases is broken at %1: %2.").arg((*broken)->slot, (*broken)->what);
        return Answer{
            .document = {{u"whole"_s, false}, {u"slot"_s, (*broken)->slot}, {u"what"_s, (*broken)->what}},
            .text = sentence,
            .exit = Exit::Failed};
    }
    const auto releases = viewed->store->releases().all(viewed->organization.id);
    if (!releases)
        return fail(releases.error());
    const auto count = static_cast<int>((*releases)->size());
    return Answer{.document = {{u"whole"_s, true}, {u"releases"_s, count}},
                  .text = Tr::tr("The chain of releases is whole: %1 of them.").arg(count)};
}

} // namespace candela
