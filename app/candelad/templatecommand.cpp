#include "candelad/commands.h"

#include "base/tr.h"
#include "model/catalogues.h"
#include "sources/declinedfile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela {

namespace {

Answer listOf(const std::vector<sources::FileTemplate> &templates)
{
    QJsonArray kinds;
    QStringList lines;
    for (const sources::FileTemplate &one : templates) {
        kinds << QJsonObject{{u"kind"_s, one.kind}, {u"title"_s, one.title}};
        lines << u"%1  %2"_s.arg(one.kind, -32).arg(one.title);
    }
    return {.document = {{u"kinds"_s, kinds}}, .text = lines.join(u'\n')};
}

Answer answerWith(const sources::FileTemplate &chosen)
{
    QJsonArray columns;
    QStringList lines{chosen.title, chosen.whereToGet};
    for (const sources::TemplateColumn &column : chosen.columns) {
        columns << QJsonObject{{u"name"_s, column.name}, {u"what"_s, column.what}};
        lines << u"%1: %2"_s.arg(column.name, column.what);
    }
    lines << Tr::tr(
        "Write it in UTF-8 with commas between the columns, not semicolons; their order and capitals "
        "do not count.");
    const QString csv = QString::fromUtf8(chosen.csv);
    return {.document = {{u"kind"_s, chosen.kind},
                         {u"title"_s, chosen.title},
                         {u"where_to_get"_s, chosen.whereToGet},
                         {u"columns"_s, columns},
                         {u"template"_s, csv}},
            .text = csv,
            .aside = lines.join(u'\n')};
}

} // namespace

Result<Answer> runTemplate(const Common &common, const TemplateArguments &arguments)
{
    auto templates = sources::fileTemplates(builtInSignals(), builtInTechnology(), builtInImports(),
                                            common.today.addDays(-1));
    templates.push_back(sources::declinedTemplate());
    if (arguments.kind == "help"_L1)
        return listOf(templates);
    const auto chosen = std::ranges::find(templates, arguments.kind, &sources::FileTemplate::kind);
    if (chosen == templates.end())
        return fail(Fault::NotFound,
                    Tr::tr("There is no such kind of file. \"import --template help\" lists them."),
                    arguments.kind);
    return answerWith(*chosen);
}

} // namespace candela
