#include "sources/graph/words.h"

#include "base/tr.h"
#include "sources/graph/verdict.h"

using namespace Qt::StringLiterals;

namespace candela::sources::graph {

QString notReached(const Heard &heard)
{
    if (!heard.noAnswer.isEmpty())
        return Tr::tr("%1 Check the connection of this computer to the internet. The next run goes on here.")
            .arg(heard.noAnswer);
    return Tr::tr("The service is busy (%1). The next run goes on here.").arg(heard.reply.status);
}

QString refusalOf(const Heard &heard)
{
    const QString code = errorCodeOf(heard.reply);
    const QString answer =
        code.isEmpty() ? QString::number(heard.reply.status) : u"%1 %2"_s.arg(heard.reply.status).arg(code);
    return Tr::tr(
               "The service refuses this report (%1). Until it gives it again, import the report as a file.")
        .arg(answer);
}

QString leftAloneUntil(const QDateTime &then)
{
    return Tr::tr("The service wants to be left alone until %1; the next run goes on there.")
        .arg(then.toString(Qt::ISODate));
}

QString sentElsewhere(const QUrl &address)
{
    return Tr::tr("The service sent this program to another server, %1; it does not go there. Check that the "
                  "setting base names the service that your organization uses.")
        .arg(address.host());
}

QString permissionMissing(QLatin1StringView permission)
{
    return Tr::tr("The application lacks the permission %1. Grant it in Microsoft Entra, as an application "
                  "permission, with an administrator's consent.")
        .arg(permission);
}

} // namespace candela::sources::graph
