#include "disclosuresfrom.h"

#include "contract/disclosures.h"
#include "model/catalogues.h"

#include <QJsonDocument>

using namespace candela;

QByteArray disclosuresFrom(const QStringList &never)
{
    const SignalCatalogue known = builtInSignals();
    contract::Disclosures disclosures{.notTracked = never};
    for (const Signal &signal : known.entries())
        disclosures.fields.push_back({.id = signal.id,
                                      .source = known.report(signal.report)->title,
                                      .columns = signal.columns,
                                      .what = signal.what,
                                      .why = signal.why,
                                      .seenBy = signal.seenBy,
                                      .kept = signal.kept});
    const TechnologyCatalogue technology = builtInTechnology();
    for (const TechnologyReport &report : technology.reports()) {
        for (const TechnologyField &field : report.fields) {
            if (!field.what.isEmpty())
                disclosures.fields.push_back({.id = field.id,
                                              .source = report.title,
                                              .columns = field.columns,
                                              .what = field.what,
                                              .why = field.why,
                                              .seenBy = field.seenBy,
                                              .kept = field.kept});
        }
    }
    const ImportCatalogue imports = builtInImports();
    for (const ImportFormat &format : imports.formats()) {
        for (const ImportField &field : format.fields) {
            if (!field.what.isEmpty())
                disclosures.fields.push_back({.id = field.id,
                                              .source = format.title,
                                              .columns = {field.column},
                                              .what = field.what,
                                              .why = field.why,
                                              .seenBy = field.seenBy,
                                              .kept = field.kept});
        }
    }
    const MeasureCatalogue measures = builtInMeasures(known);
    for (const Measure &measure : measures.entries()) {
        disclosures.measures.push_back({.id = measure.id,
                                        .title = measure.title,
                                        .numerator = measure.numerator,
                                        .denominator = measure.denominator,
                                        .protection = measure.protection,
                                        .saysNot = measure.saysNot});
        for (const Successor &successor : measure.successors)
            disclosures.measures.push_back({.id = successor.id,
                                            .title = successor.title,
                                            .numerator = successor.numerator,
                                            .denominator = successor.denominator,
                                            .protection = successor.protection,
                                            .saysNot = successor.saysNot});
        for (const Measure &exact : measure.exact)
            disclosures.measures.push_back({.id = exact.id,
                                            .title = exact.title,
                                            .numerator = exact.numerator,
                                            .denominator = exact.denominator,
                                            .protection = exact.protection,
                                            .saysNot = exact.saysNot});
    }
    for (const SupportingMeasure &supporting : measures.supporting())
        disclosures.measures.push_back({.id = supporting.measure.id,
                                        .title = supporting.measure.title,
                                        .numerator = supporting.measure.numerator,
                                        .denominator = supporting.measure.denominator,
                                        .protection = supporting.measure.protection,
                                        .saysNot = supporting.measure.saysNot});
    for (const TechnologyMeasure &measure : technology.measures())
        disclosures.measures.push_back({.id = measure.id,
                                        .title = measure.title,
                                        .numerator = measure.numerator,
                                        .denominator = measure.denominator,
                                        .protection = measure.protection,
                                        .saysNot = measure.saysNot});
    return QJsonDocument(contract::toJson(disclosures)).toJson();
}
