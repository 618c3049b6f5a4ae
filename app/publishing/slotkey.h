#pragma once

#include "base/random.h"
#include "base/result.h"
#include "model/slot.h"

#include <QByteArray>
#include <QDate>

#include <optional>

namespace candela::publishing {

/// Gives the key of a slot's noise, and learns what was released with it (gate.md 5).
class SlotKeys
{
public:
    virtual ~SlotKeys() = default;

    /// The newest slot that is known to be released; nothing when none is, or for keys that do not remember.
    [[nodiscard]] virtual Result<std::optional<Slot>> newest() const = 0;

    /// Destroys a key that is due at `today`; known from the file alone, whatever the database says.
    [[nodiscard]] virtual Result<void> settle(QDate today) = 0;

    /// The key for this slot, 32 bytes. Fails with Conflict when the slot can never be released again.
    [[nodiscard]] virtual Result<QByteArray> keyOf(Slot slot) = 0;

    /// Whether a release of these bytes may be appended for the slot: Conflict when another was released
    /// before.
    [[nodiscard]] virtual Result<void> check(Slot slot, const QString &digest) = 0;

    /// The slot was released on `day`. Once four weeks old, its key is destroyed.
    [[nodiscard]] virtual Result<void> released(Slot slot, const QString &digest, QDate day, QDate today) = 0;
};

/// The sample organization's keys: computed from its seed, so that its figures repeat. They protect nobody,
/// and a data directory that uses them takes no other import.
class SampleKeys : public SlotKeys
{
public:
    explicit SampleKeys(quint64 seed);

    [[nodiscard]] Result<std::optional<Slot>> newest() const override;
    [[nodiscard]] Result<void> settle(QDate today) override;
    [[nodiscard]] Result<QByteArray> keyOf(Slot slot) override;
    [[nodiscard]] Result<void> check(Slot slot, const QString &digest) override;
    [[nodiscard]] Result<void> released(Slot slot, const QString &digest, QDate day, QDate today) override;

private:
    quint64 m_seed;
};

/// `keys/gate.json`: the newest slot, its key until it is destroyed, and its digest once released. Written
/// whole or not at all, mode 0600, and never in a backup.
class KeyFile : public SlotKeys
{
public:
    KeyFile(QString path, Random random);

    [[nodiscard]] Result<std::optional<Slot>> newest() const override;
    [[nodiscard]] Result<void> settle(QDate today) override;
    [[nodiscard]] Result<QByteArray> keyOf(Slot slot) override;
    [[nodiscard]] Result<void> check(Slot slot, const QString &digest) override;
    [[nodiscard]] Result<void> released(Slot slot, const QString &digest, QDate day, QDate today) override;

private:
    struct Content
    {
        Slot slot;
        QByteArray key; ///< empty once destroyed
        QString digest; ///< empty before the release
        QDate releasedOn = {};
        std::optional<Slot> before = {}; ///< the newest that was released before this one
    };

    [[nodiscard]] static bool isDue(const Content &content, QDate today);
    [[nodiscard]] Result<std::optional<Content>> read() const;
    [[nodiscard]] Result<void> write(const Content &content) const;

    QString m_path;
    Random m_random;
};

} // namespace candela::publishing
