#include "service/transparencypage.h"

#include "base/tr.h"

using namespace Qt::StringLiterals;

namespace candela::service {

namespace {

constexpr QLatin1StringView style =
    "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;vertical-align:top;padding:.5rem;"
    "border-bottom:1px solid #888}"_L1;

QString element(QLatin1StringView name, const QString &text)
{
    return u"<%1>%2</%1>\n"_s.arg(name, text.toHtmlEscaped());
}

QString row(QLatin1StringView cell, const QStringList &texts)
{
    QString cells;
    for (const QString &text : texts)
        cells += element(cell, text);
    return u"<tr>%1</tr>\n"_s.arg(cells);
}

QString fieldTable(const std::vector<contract::DisclosedField> &fields)
{
    QString rows = row("th"_L1, {Tr::tr("What is kept"), Tr::tr("Why"), Tr::tr("Read from"),
                                 Tr::tr("Who sees it"), Tr::tr("For how long")});
    for (const contract::DisclosedField &field : fields)
        rows += row("td"_L1, {field.what, field.why, field.source, field.seenBy, field.kept});
    return u"<table>%1</table>\n"_s.arg(rows);
}

QString measureTable(const std::vector<contract::DisclosedMeasure> &measures)
{
    QString rows = row("th"_L1, {Tr::tr("Figure"), Tr::tr("Who is counted"), Tr::tr("Of whom"),
                                 Tr::tr("Protection"), Tr::tr("What it does not tell")});
    for (const contract::DisclosedMeasure &measure : measures)
        rows += row("td"_L1, {measure.title, measure.numerator, measure.denominator, measure.protection,
                              measure.saysNot});
    return u"<table>%1</table>\n"_s.arg(rows);
}

QString list(const QStringList &texts)
{
    QString items;
    for (const QString &text : texts)
        items += element("li"_L1, text);
    return u"<ul>%1</ul>\n"_s.arg(items);
}

} // namespace

QByteArray transparencyPage(const contract::Disclosures &disclosures)
{
    const QString title = Tr::tr("What Candela measures");
    const QString body =
        element("h1"_L1, title) +
        element("p"_L1, Tr::tr("Measures the organization, not people. Figures about fewer than 20 people "
                               "are never shown.")) +
        element("h2"_L1, Tr::tr("What is read about people and devices")) + fieldTable(disclosures.fields) +
        element("h2"_L1, Tr::tr("What figures are made of it")) + measureTable(disclosures.measures) +
        element("h2"_L1, Tr::tr("What is not tracked")) + list(disclosures.notTracked);
    return u"<!doctype html>\n<html lang=\"en\"><head><meta "
           u"charset=\"utf-8\"><title>%1</title><style>%2</style>"
           "</head><body>\n%3</body></html>\n"_s.arg(title.toHtmlEscaped(), style, body)
               .toUtf8();
}

} // namespace candela::service
