#pragma once

#include "model/coverage.h"
#include "model/technologyrows.h"

#include <QHash>
#include <QSet>

#include <array>

namespace candela::sources {

/// From power-on to the sign-in prompt, and from the sign-in to a desktop that reacts.
enum class TimeOf { Boot, SignIn };

/// Holds what the rows of one file bring. What stands in it twice is as it was on the later day, and on the
/// same day as the later row says.
class TechnologyKeeper
{
public:
    void keep(AppDevice device);
    void keep(AppRelease release);
    void keep(EndpointDevice device);
    void keep(DeviceStart start);
    void keep(EndpointApp app);
    void keep(NetworkSample sample);
    void keep(NetworkLocation location, QDate day);

    /// The same text, held once however many rows say it.
    [[nodiscard]] QString shared(const QString &text) { return *m_texts.insert(text); }
    /// One time, which tells the unit of the file; also of a row that is left out.
    void noteTime(TimeOf what, qint64 milliseconds, bool isInSeconds);
    /// A device that only its name tells apart.
    void noteName() { m_hasNames = true; }
    /// A device whose channel is none that is known; `text` is shown when it is the first one.
    void noteChannel(const QString &text);
    /// A device whose build cannot be read.
    void noteBuild() { ++m_unknownBuilds; }

    /// From the first to the last day that was kept; no day without a row.
    [[nodiscard]] Window days() const { return m_days; }
    /// What to say of what was kept all the same, in sentences.
    [[nodiscard]] QStringList remarks() const;
    /// What to say when the times cannot be in the unit that their column promises: half of the devices start
    /// in less than a second, or take more than an hour, or half of the sign-ins do. Empty otherwise.
    [[nodiscard]] QString wrongUnit();

    [[nodiscard]] TechnologyRows take() && { return std::move(m_rows); }

private:
    /// Puts `row` among `rows`, in place of an older one of the same `key`; `day` is a member of Row.
    template<typename Row>
    void keepOnce(std::vector<Row> &rows, Row &&row, const QString &key, QDate Row::*day);
    void cover(QDate day);

    TechnologyRows m_rows;
    QHash<QString, std::size_t> m_places; ///< of what stands once, by its key
    QSet<QString> m_texts;
    std::array<std::vector<qint64>, 2> m_times; ///< by TimeOf
    std::array<bool, 2> m_isInSeconds = {};     ///< likewise
    Window m_days;
    bool m_hasNames = false;
    QString m_unknownChannel;
    qint64 m_unknownChannels = 0;
    qint64 m_unknownBuilds = 0;
};

} // namespace candela::sources
