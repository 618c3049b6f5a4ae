#include "publishing/slotkey.h"

#include "base/crypto.h"
#include "base/files.h"
#include "base/tr.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace candela::publishing {

namespace {

constexpr qsizetype keySize = 32;
constexpr qint64 daysOfKey = 28;

Failure neverAgain(Slot slot)
{
    return fail(Fault::Conflict,
                Tr::tr("%1 was released before with other figures, or can no longer be computed. It stays "
                       "missing; later "
                       "weeks are not affected.")
                    .arg(slot.name()),
                slot.name());
}

} // namespace

SampleKeys::SampleKeys(quint64 seed)
    : m_seed(seed)
{
}

Result<std::optional<Slot>> SampleKeys::newest() const
{
    return std::optional<Slot>();
}

Result<void> SampleKeys::settle(QDate)
{
    return {};
}

Result<QByteArray> SampleKeys::keyOf(Slot slot)
{
    return sha256(u"candela sample\n%1\n%2\n"_s.arg(m_seed).arg(slot.name()).toUtf8());
}

Result<void> SampleKeys::check(Slot, const QString &)
{
    return {};
}

Result<void> SampleKeys::released(Slot, const QString &, QDate, QDate)
{
    return {};
}

KeyFile::KeyFile(QString path, Random random)
    : m_path(std::move(path))
    , m_random(std::move(random))
{
}

Result<std::optional<KeyFile::Content>> KeyFile::read() const
{
    const auto bytes = readWhole(m_path);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return std::nullopt;
    if (!bytes)
        return fail(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    const auto slot = Slot::fromName(json["slot"_L1].toString());
    const QByteArray key = QByteArray::fromHex(json["key"_L1].toString().toLatin1());
    if (!slot || (!key.isEmpty() && key.size() != keySize))
        return fail(
            Fault::Storage,
            Tr::tr("The gate's key file is damaged. Nothing was released; restore the file or ask for help."),
            u"keys/gate.json"_s);
    return Content{.slot = *slot,
                   .key = key,
                   .digest = json["digest"_L1].toString(),
                   .releasedOn = QDate::fromString(json["released_on"_L1].toString(), Qt::ISODate),
                   .before = Slot::fromName(json["before"_L1].toString())};
}

Result<void> KeyFile::write(const Content &content) const
{
    QJsonObject json{{u"slot"_s, content.slot.name()}};
    if (!content.key.isEmpty())
        json[u"key"_s] = QString::fromLatin1(content.key.toHex());
    if (!content.digest.isEmpty())
        json[u"digest"_s] = content.digest;
    if (content.releasedOn.isValid())
        json[u"released_on"_s] = content.releasedOn.toString(Qt::ISODate);
    if (content.before)
        json[u"before"_s] = content.before->name();
    return replaceSecret(m_path, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool KeyFile::isDue(const Content &content, QDate today)
{
    return !content.key.isEmpty() && !content.digest.isEmpty() && content.releasedOn.isValid() &&
           content.releasedOn.daysTo(today) >= daysOfKey;
}

Result<std::optional<Slot>> KeyFile::newest() const
{
    const auto content = read();
    if (!content)
        return fail(content.error());
    if (!*content)
        return std::optional<Slot>();
    return (*content)->digest.isEmpty() ? (*content)->before : std::optional<Slot>((*content)->slot);
}

Result<void> KeyFile::settle(QDate today)
{
    auto content = read();
    if (!content)
        return fail(content.error());
    if (!*content || !isDue(**content, today))
        return {};
    (*content)->key.clear();
    return write(**content);
}

Result<QByteArray> KeyFile::keyOf(Slot slot)
{
    const auto content = read();
    if (!content)
        return fail(content.error());
    if (*content && (slot < (*content)->slot || (slot == (*content)->slot && (*content)->key.isEmpty())))
        return neverAgain(slot);
    if (*content && slot == (*content)->slot)
        return (*content)->key;
    Content fresh{.slot = slot, .key = m_random(keySize), .digest = {}};
    if (*content)
        fresh.before =
            (*content)->digest.isEmpty() ? (*content)->before : std::optional<Slot>((*content)->slot);
    if (auto written = write(fresh); !written)
        return fail(written.error());
    return fresh.key;
}

Result<void> KeyFile::check(Slot slot, const QString &digest)
{
    const auto content = read();
    if (!content)
        return fail(content.error());
    const bool wasReleased = *content && (*content)->slot == slot && !(*content)->digest.isEmpty();
    if (wasReleased && (*content)->digest != digest)
        return neverAgain(slot);
    return {};
}

Result<void> KeyFile::released(Slot slot, const QString &digest, QDate day, QDate today)
{
    const auto content = read();
    if (!content)
        return fail(content.error());
    if (*content && slot < (*content)->slot)
        return settle(today); // a later slot is on its way; its key has taken this one's place
    const bool isSame = *content && (*content)->slot == slot;
    Content kept{.slot = slot, .key = {}, .digest = digest, .releasedOn = day};
    if (isSame)
        kept.before = (*content)->before;
    if (isSame && day.daysTo(today) < daysOfKey)
        kept.key = (*content)->key;
    if (isSame && (*content)->key == kept.key && (*content)->digest == digest &&
        (*content)->releasedOn == day)
        return {};
    return write(kept);
}

} // namespace candela::publishing
