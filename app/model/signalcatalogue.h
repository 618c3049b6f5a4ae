#pragma once

#include "base/result.h"
#include "model/setexpression.h"
#include "model/signalset.h"

#include <QStringList>

#include <vector>

namespace candela {

/// How a signal follows from the columns of one row.
enum class SignalRule {
    Listed,   ///< the row is there, and does not say that the person is deleted
    True,     ///< one of the columns says true or yes
    Positive, ///< one of the columns is a whole number above zero, or a duration longer than none
    Deleted,  ///< how many days before the report's date the person was deleted; `span` numbers
    Made,     ///< made at import of all rows of a file of ours: no row alone tells it
};

/// A kind of file that tells of people: what it is called, and what it is recognised by.
struct ReportKind
{
    QString id;           ///< Microsoft's function name, e.g. "getEmailActivityUserDetail", or "file_events"
    QString title;        ///< e.g. "Email activity"
    bool licence = false; ///< a snapshot of licences; any other is activity of a day or a period
    QStringList required; ///< columns without which a file is not this report, spaces collapsed; of a file
                          ///< of ours they stand in the catalogue of imports
    QString whereToGet;   ///< where an administrator finds it, in words

    friend bool operator==(const ReportKind &, const ReportKind &) = default;
};

/// One thing a person did or not on a day, as declared in resources/catalogue/signals.json.
struct Signal
{
    SignalNumber number = 0; ///< written to disk: add, never renumber
    SignalNumber span = 1;   ///< how many numbers from `number` on belong to it; 1 but for Deleted
    QString id;              ///< e.g. "sent_email"
    QString report;          ///< the ReportKind it comes from
    QStringList columns;     ///< those of them that a file has are read; nothing else of the row is
    SignalRule rule = SignalRule::Listed;
    bool optional =
        false;      ///< a file without its columns is taken all the same; then it is not known, not "nobody"
    QString what;   ///< exactly what is kept, as told to people
    QString why;    ///< the question it answers
    QString seenBy; ///< who sees it
    QString kept;   ///< for how long, and how

    friend bool operator==(const Signal &, const Signal &) = default;
};

/// All that is read about people. What is not in here is never parsed.
class SignalCatalogue
{
public:
    /// `json`: resources/catalogue/signals.json. Fails with BadInput, naming the entry, when an id or number
    /// stands twice, a report is unknown, a number does not fit a SignalSet or any text is empty.
    [[nodiscard]] static Result<SignalCatalogue> read(const QByteArray &json);

    /// Usage reports, of which a row is a person.
    [[nodiscard]] const std::vector<ReportKind> &reports() const { return m_reports; }
    /// Files of ours, of which signals are made; each is a format of the catalogue of imports.
    [[nodiscard]] const std::vector<ReportKind> &files() const { return m_files; }
    [[nodiscard]] const std::vector<Signal> &entries() const { return m_signals; }

    /// A report or a file; nullptr when there is none with this id.
    [[nodiscard]] const ReportKind *report(QStringView id) const;
    [[nodiscard]] const Signal *signal(QStringView id) const;
    /// The signals of one report, in the order of their numbers.
    [[nodiscard]] std::vector<Signal> signalsOf(QStringView report) const;

    /// Those of them that a file can be without.
    [[nodiscard]] SignalSet optionalOf(QStringView report) const;

    /// For SetExpression::read. Refers to this catalogue.
    [[nodiscard]] SetExpression::NumberOf numberOf() const;

private:
    SignalCatalogue() = default;

    std::vector<ReportKind> m_reports;
    std::vector<ReportKind> m_files;
    std::vector<Signal> m_signals;
};

} // namespace candela
