#include "contract/releaselist.h"

#include "contract/coverage.h"
#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

namespace {

QJsonObject writeEntry(const ReleaseEntry &entry)
{
    return QJsonObject{
        {u"slot"_s, entry.slot},
        {u"window"_s, jsonOf(std::optional(entry.window))},
        {u"digest"_s, entry.digest},
        {u"previous"_s, entry.previous},
        {u"released_on"_s, entry.releasedOn.toString(Qt::ISODate)},
        {u"sample"_s, entry.sample},
        {u"inputs"_s, arrayOf<Coverage>(entry.inputs, &toJson)},
    };
}

ReleaseEntry readEntry(Fields &fields)
{
    return {
        .slot = fields.text("slot"_L1),
        .window = fields.window("window"_L1),
        .digest = fields.text("digest"_L1),
        .previous = fields.text("previous"_L1),
        .releasedOn = fields.date("released_on"_L1),
        .sample = fields.flag("sample"_L1),
        .inputs = fields.list("inputs"_L1, &readCoverage),
    };
}

} // namespace

ReleaseEntry entryOf(const privacy::FrozenRelease &release)
{
    return {
        .slot = release.release.slot.name(),
        .window = release.release.window,
        .digest = release.digest,
        .previous = release.release.previous,
        .releasedOn = release.releasedOn,
        .sample = release.release.sample,
        .inputs = release.release.inputs,
    };
}

QJsonObject toJson(const ReleaseList &list)
{
    return QJsonObject{{u"releases"_s, arrayOf(list.releases, &writeEntry)}};
}

Result<ReleaseList> releaseListFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    return complaint.orElse(ReleaseList{.releases = fields.list("releases"_L1, &readEntry)});
}

} // namespace candela::contract
