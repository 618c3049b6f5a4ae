#pragma once

#include "base/random.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace candela {

/// Where everything of one organization lies (design.md 8): candela.db, vault.db, keys/, lock, format.
class DataDirectory
{
public:
    /// Opens the directory, or makes it with a fresh master key. Fails with Storage when it is of another
    /// format or cannot be made; what is there stays as it is.
    [[nodiscard]] static Result<DataDirectory> openOrMake(const QString &path, const Random &random);

    /// Opens one that is there. Fails with NotFound when none is.
    [[nodiscard]] static Result<DataDirectory> open(const QString &path);

    /// $XDG_DATA_HOME/candela, or ~/.local/share/candela.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString storeFile() const { return m_path + QStringLiteral("/candela.db"); }
    [[nodiscard]] QString vaultFile() const { return m_path + QStringLiteral("/vault.db"); }
    [[nodiscard]] QString keyFolder() const { return m_path + QStringLiteral("/keys"); }
    [[nodiscard]] QString gateKeyFile() const { return keyFolder() + QStringLiteral("/gate.json"); }
    [[nodiscard]] QString masterKeyFile() const { return keyFolder() + QStringLiteral("/master"); }
    [[nodiscard]] QString lockFile() const { return m_path + QStringLiteral("/lock"); }
    /// 32 bytes.
    [[nodiscard]] QByteArray masterKey() const { return m_masterKey; }
    /// A key that lives as long as the directory, derived for one purpose: "device", "token", "cursor" or
    /// "audit-subject" (contract.md 6).
    [[nodiscard]] QByteArray derivedKey(const QString &purpose, const QString &organization) const;

private:
    DataDirectory(QString path, QByteArray masterKey);

    QString m_path;
    QByteArray m_masterKey;
};

} // namespace candela
