#include "ui/privacy/privacycontent.h"

#include "ui/widgets/numbers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using candela::scoring::CategoryScore;
using candela::scoring::Status;

namespace candela::ui {

namespace {

struct PrivacyWords
{
    Q_DECLARE_TR_FUNCTIONS(Privacy)
};

QString fieldsInWords(qint64 count, const QLocale &locale)
{
    return count == 1 ? PrivacyWords::tr("1 field")
                      : PrivacyWords::tr("%1 fields").arg(number(count, locale));
}

/// "Meetings: are they held ...?" -> "Meetings"; a purpose without a category stays as it is.
QString shortPurpose(const QString &why)
{
    return why.section(u": "_s, 0, 0);
}

bool isBand(const CategoryScore &score)
{
    return score.band ||
           std::ranges::any_of(score.parts, [](const scoring::Part &part) { return part.band.has_value(); });
}

QString stateOf(const CategoryScore &score)
{
    switch (score.status) {
    case Status::Measured:
        return PrivacyWords::tr("shown");
    case Status::NotMeasured:
        return PrivacyWords::tr("not measured");
    case Status::Withheld:
        return isBand(score) ? PrivacyWords::tr("as a third") : PrivacyWords::tr("not shown");
    }
    std::unreachable();
}

} // namespace

std::vector<Told> trackedOf(const contract::Disclosures &disclosures, const QLocale &locale)
{
    std::vector<Told> tracked;
    QStringList told;
    for (const contract::DisclosedField &field : disclosures.fields) {
        if (told.contains(field.source))
            continue;
        told << field.source;
        const auto count =
            std::ranges::count(disclosures.fields, field.source, &contract::DisclosedField::source);
        //: How many fields, and the question they answer.
        tracked.push_back(
            {.what = field.source,
             .more = PrivacyWords::tr("%1 · %2").arg(fieldsInWords(count, locale), shortPurpose(field.why))});
    }
    return tracked;
}

std::vector<Told> neverOf(const contract::Disclosures &disclosures)
{
    std::vector<Told> never;
    for (const QString &sentence : disclosures.notTracked) {
        const qsizetype colon = sentence.indexOf(u": "_s);
        QString more = colon < 0 ? QString() : sentence.mid(colon + 2);
        if (!more.isEmpty())
            more[0] = more[0].toUpper();
        never.push_back({.what = colon < 0 ? sentence : sentence.left(colon), .more = more});
    }
    return never;
}

Withheld withheldOf(const scoring::Score &score)
{
    Withheld withheld;
    for (const CategoryScore &category : score.categories) {
        if (kindOf(category.id) != CategoryKind::People)
            continue;
        withheld.categories.push_back({.what = titleOf(category.id), .more = stateOf(category)});
        if (category.status == Status::Withheld && !withheld.rules.contains(category.reason))
            withheld.rules << category.reason;
    }
    return withheld;
}

QString countOf(int fields, int shown, const QLocale &locale)
{
    if (shown == fields)
        return fieldsInWords(fields, locale);
    return PrivacyWords::tr("%1 · %2 shown").arg(fieldsInWords(fields, locale), number(shown, locale));
}

QString detailOf(const contract::DisclosedField &field)
{
    return PrivacyWords::tr("%1 %2 Seen by: %3 %4 Read from %5: %6.")
        .arg(field.what, field.why, field.seenBy, field.kept, field.source, field.columns.join(u", "_s));
}

} // namespace candela::ui
