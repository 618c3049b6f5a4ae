#include "publishing/deviceids.h"

#include "base/crypto.h"

#include <array>

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

class OpaqueIds
{
public:
    OpaqueIds(const QByteArray &key, const QString &organization)
        : m_hash(key)
        , m_prefix(organization.toUtf8() + '\0')
    {
    }

    QString of(const QString &identifier)
    {
        constexpr qsizetype idBytes = 16;
        QByteArray folded = identifier.toLower().toUtf8();
        folded.replace('{', "").replace('}', "");
        m_hash.hash(m_prefix, folded, m_digest.data());
        const QByteArray bytes(reinterpret_cast<const char *>(m_digest.data()), idBytes);
        return QString::fromLatin1(bytes.toHex());
    }

private:
    KeyedHash m_hash;
    QByteArray m_prefix;
    std::array<unsigned char, 32> m_digest = {};
};

} // namespace

void setOpaqueIds(TechnologyRows &rows, const QByteArray &key, const QString &organization)
{
    OpaqueIds ids(key, organization);
    for (AppDevice &device : rows.appDevices) {
        device.id = ids.of(device.managedId);
        if (device.managedId.startsWith(hashedName))
            device.managedId = u""_s; // names can be guessed from a hash that has no key
    }
    for (EndpointDevice &device : rows.endpointDevices) {
        device.id = ids.of(device.managedId);
        if (!device.directoryId.isEmpty())
            device.directoryId = ids.of(device.directoryId);
    }
    for (DeviceStart &start : rows.starts)
        start.device = ids.of(start.device);
}

} // namespace candela::publishing
