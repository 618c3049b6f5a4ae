#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace candela::contract {

/// One field that is collected, and why, as told to people.
struct DisclosedField
{
    QString id;     ///< of the signal, e.g. "sent_email"
    QString source; ///< title of the report it is read from
    QStringList columns;
    QString what;
    QString why;
    QString seenBy;
    QString kept;

    friend bool operator==(const DisclosedField &, const DisclosedField &) = default;
};

/// One figure that is made of them.
struct DisclosedMeasure
{
    QString id;
    QString title;
    QString numerator;   ///< who is counted, in words
    QString denominator; ///< of whom, in words
    QString protection;
    QString saysNot;

    friend bool operator==(const DisclosedMeasure &, const DisclosedMeasure &) = default;
};

/// The document of `GET /v1/disclosures`, and what the transparency page is made of.
struct Disclosures
{
    std::vector<DisclosedField> fields;
    std::vector<DisclosedMeasure> measures;
    QStringList notTracked; ///< in words

    friend bool operator==(const Disclosures &, const Disclosures &) = default;
};

[[nodiscard]] QJsonObject toJson(const Disclosures &disclosures);
/// Fails with BadInput, naming the place.
[[nodiscard]] Result<Disclosures> disclosuresFromJson(const QJsonObject &document);

} // namespace candela::contract
