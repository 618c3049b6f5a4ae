#include "vault/blockkeys.h"

#include "base/crypto.h"
#include "base/files.h"
#include "vault/envelope.h"

#include <QDir>

#include <limits>

using namespace Qt::StringLiterals;

namespace candela::vault {

namespace {

constexpr qsizetype keySize = 32;
constexpr auto prefix = "vault-"_L1;

QString fileOf(Block block)
{
    return prefix + QString::number(block);
}

QByteArray wrappingKey(const Place &place)
{
    return hkdfSha256(place.masterKey, place.organization, "candela/1/wrap");
}

/// The block of "vault-741" and of "vault-741.new", which a crash may leave while a key is written.
std::optional<Block> blockOfFile(const QString &name)
{
    const QString number = name.mid(prefix.size()).section(u'.', 0, 0);
    bool ok = false;
    const Block block = number.toLongLong(&ok);
    return name.startsWith(prefix) && ok ? std::optional(block) : std::nullopt;
}

} // namespace

Result<BlockKeys> readKeys(const Place &place, Block block)
{
    const QString file = fileOf(block);
    const auto wrapped = readWhole(QDir(place.keyFolder).filePath(file));
    if (!wrapped)
        return fail(wrapped.error());
    const auto keys = disclose(wrappingKey(place), *wrapped, boundToKeys(place.organization, file), file);
    if (!keys)
        return fail(keys.error());
    return BlockKeys{.person = keys->first(keySize), .sealing = keys->last(keySize)};
}

Result<BlockKeys> readOrMakeKeys(const Place &place, Block block, const Random &random)
{
    auto there = readKeys(place, block);
    if (there || there.error().fault != Fault::NotFound)
        return there;
    if (auto made = makeFolder(place.keyFolder); !made)
        return fail(made.error());
    BlockKeys keys{.person = random(keySize), .sealing = random(keySize)};
    const QString file = fileOf(block);
    const QByteArray both = keys.person + keys.sealing;
    const QByteArray wrapped =
        enclose(wrappingKey(place), random, both, boundToKeys(place.organization, file));
    if (auto written = writeWhole(QDir(place.keyFolder).filePath(file), wrapped); !written)
        return fail(written.error());
    return keys;
}

QStringList keyFilesBefore(const QString &keyFolder, Block block)
{
    QStringList files;
    for (const QString &name : QDir(keyFolder).entryList({prefix + u"*"_s}, QDir::Files | QDir::Hidden)) {
        const auto of = blockOfFile(name);
        if (of && *of < block)
            files.append(name);
    }
    return files;
}

QStringList endedKeyFiles(const QString &keyFolder, QDate today)
{
    return keyFilesBefore(keyFolder, blockOf(today));
}

Result<void> destroyEndedKeys(const QString &keyFolder, QDate today)
{
    return destroyKeysBefore(keyFolder, blockOf(today));
}

Result<void> destroyKeysBefore(const QString &keyFolder, Block block)
{
    Result<void> outcome;
    for (const QString &name : keyFilesBefore(keyFolder, block)) {
        auto destroyed = destroySecret(QDir(keyFolder).filePath(name));
        if (!destroyed && outcome)
            outcome = std::move(destroyed);
    }
    return outcome;
}

} // namespace candela::vault
