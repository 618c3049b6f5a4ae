#pragma once

#include "tests/endtoend/report.h"

#include <QDate>

namespace candela::endtoend {

/// People who do not exist, and the seven usage reports about them with the columns that the service writes
/// today. The same seed makes the same reports. Who does what differs from column to column, some are
/// deleted, names differ in case between reports.
class Organization
{
public:
    Organization(int people, quint32 seed);

    /// Puts this word into every name, address and free text of the reports.
    void mark(const QByteArray &word) { m_mark = word; }

    /// The six reports of use in the 30 days up to `refresh`.
    [[nodiscard]] std::vector<Report> period(QDate refresh, const QByteArray &days = "30") const;
    /// One of these, from 0 to 5: a large organization's are too much to hold at once.
    [[nodiscard]] Report periodOf(std::size_t index, QDate refresh, const QByteArray &days = "30") const;
    /// The six reports of use on one day.
    [[nodiscard]] std::vector<Report> day(QDate day) const;
    /// The licence report of a day.
    [[nodiscard]] Report licences(QDate day) const;
    /// All seven, as somebody downloads them on one day.
    [[nodiscard]] std::vector<Report> download(QDate refresh) const;

private:
    struct Row;

    [[nodiscard]] Report fill(const QByteArray &id, const QByteArrayList &columns, const Row &row) const;
    [[nodiscard]] QByteArray cell(const QByteArray &column, const Row &row) const;
    [[nodiscard]] QByteArray personal(const QByteArray &column, const Row &row) const;
    [[nodiscard]] QByteArray use(const QByteArray &column, const Row &row) const;
    [[nodiscard]] quint32 draw(const QByteArray &column, const Row &row, int day = 0) const;

    int m_people;
    quint32 m_seed;
    QByteArray m_mark = "person";
};

/// The Sunday up to which everything is over: today if it is one, else the last.
[[nodiscard]] QDate lastSunday();

} // namespace candela::endtoend
