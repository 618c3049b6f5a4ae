#pragma once

#include "model/signalcatalogue.h"

#include <QByteArrayList>
#include <QDate>

namespace candela::sources {

/// Writes a usage report as readReport reads it: every column that is read, and those that the report is
/// recognised by. Of real people nothing is ever written: this is for the sample organization and for
/// templates.
class WrittenReport
{
public:
    /// `report` is one of `catalogue`.
    WrittenReport(const ReportKind &report, const SignalCatalogue &catalogue);

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    /// The columns, as the first row of a file with its byte-order mark.
    [[nodiscard]] QByteArray header() const;
    /// A row of `day` from which exactly these signals follow.
    [[nodiscard]] QByteArray row(QByteArrayView name, const SignalSet &found, QDate day) const;

private:
    void set(QByteArrayList &cells, const QString &column, const QByteArray &text) const;
    void setDeletion(QByteArrayList &cells, const Signal &signal, const SignalSet &found, QDate day) const;

    QStringList m_columns;
    std::vector<Signal> m_read;
};

} // namespace candela::sources
