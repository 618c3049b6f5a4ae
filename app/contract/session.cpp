#include "contract/session.h"

#include "contract/fields.h"
#include "contract/write.h"

using namespace Qt::StringLiterals;

namespace candela::contract {

QJsonObject toJson(const Session &session)
{
    return QJsonObject{
        {u"subject"_s, session.subject},
        {u"roles"_s, jsonOf(session.roles)},
        {u"organization"_s, QJsonObject{{u"id"_s, session.organizationId},
                                        {u"name"_s, session.organization},
                                        {u"sample"_s, session.sample}}},
        {u"version"_s, session.version},
    };
}

Result<Session> sessionFromJson(const QJsonObject &document)
{
    Complaint complaint;
    Fields fields(document, complaint);
    Fields organization = fields.object("organization"_L1);
    Session session{
        .subject = fields.text("subject"_L1),
        .roles = fields.texts("roles"_L1),
        .organizationId = organization.text("id"_L1),
        .organization = organization.text("name"_L1),
        .sample = organization.flag("sample"_L1),
        .version = fields.text("version"_L1),
    };
    return complaint.orElse(std::move(session));
}

} // namespace candela::contract
