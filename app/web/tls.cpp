#include "web/tls.h"

#include "base/tr.h"

#include <QSslCertificate>

namespace candela::web {

QSslConfiguration systemTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

Result<QSslConfiguration> tlsTrusting(const QByteArray &pem)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(pem, QSsl::Pem);
    if (authorities.isEmpty())
        return fail(Fault::BadInput, Tr::tr("There is no certificate in PEM form in this file."));
    QSslConfiguration tls = systemTls();
    tls.setCaCertificates(authorities);
    return tls;
}

} // namespace candela::web
