#include "publishing/deviceids.h"

#include "base/crypto.h"

#include <array>

namespace candela::publishing {

void setOpaqueIds(std::vector<AppDevice> &devices, const QByteArray &key, const QString &organization)
{
    constexpr qsizetype idBytes = 16;
    KeyedHash hash(key);
    const QByteArray prefix = organization.toUtf8() + '\0';
    std::array<unsigned char, 32> digest = {};
    for (AppDevice &device : devices) {
        QByteArray folded = device.managedId.toLower().toUtf8();
        folded.replace('{', "").replace('}', "");
        hash.hash(prefix, folded, digest.data());
        const QByteArray bytes(reinterpret_cast<const char *>(digest.data()), idBytes);
        device.id = QString::fromLatin1(bytes.toHex());
    }
}

} // namespace candela::publishing
