#include "sources/declinedfile.h"

#include "base/tr.h"
#include "sources/csvreader.h"
#include "sources/fileformat.h"
#include "sources/separators.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace candela::sources {

namespace {

bool isOfPeople(std::span<const CsvCell> header)
{
    return std::ranges::any_of(header, [](const CsvCell &cell) {
        return cell.unescaped().trimmed().compare("user_principal_name", Qt::CaseInsensitive) == 0;
    });
}

} // namespace

Result<void> checkIsWanted(QByteArrayView bytes)
{
    if (!checkIsCsv(bytes))
        return {}; // what it is instead is said once, with usage reports
    CsvReader csv(bytes);
    const auto header = csv.next();
    if (!header || !*header)
        return {};
    if (isOfPeople(csv.cells()) || !checkSeparator(bytes, isOfPeople))
        return fail(Fault::BadInput, Tr::tr("This is a directory of people: figures are of the whole "
                                            "organization, without groups or exclusions, so no row of it was "
                                            "read and nothing was kept."));
    return {};
}

FileTemplate declinedTemplate()
{
    const QString group = Tr::tr("Where somebody belongs. Not read.");
    return {.kind = u"directory"_s,
            .title = Tr::tr("Directory of people, which is declined"),
            .whereToGet = Tr::tr("Nothing needs it here: figures are of the whole organization. Groups and "
                                 "exclusions need a team service; until then a file with these columns is "
                                 "declined in one sentence, and no row of it is read."),
            .columns = {{.name = u"user_principal_name"_s, .what = Tr::tr("Whom a row is about. Not read.")},
                        {.name = u"company"_s, .what = group},
                        {.name = u"department"_s, .what = group},
                        {.name = u"country"_s, .what = group},
                        {.name = u"state"_s, .what = group},
                        {.name = u"city"_s, .what = group},
                        {.name = u"excluded"_s,
                         .what = Tr::tr("Whether somebody is left out of all figures. Not read.")}},
            .csv = "user_principal_name,company,department,country,state,city,excluded\r\n"
                   "person@example.org,Contoso,Sales,Germany,Bavaria,Munich,no\r\n"};
}

} // namespace candela::sources
