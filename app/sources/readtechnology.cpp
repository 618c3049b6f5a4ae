#include "sources/readtechnology.h"

#include "base/tr.h"
#include "sources/fileformat.h"
#include "sources/technologycsv.h"
#include "sources/technologyjson.h"

namespace candela::sources {

Result<std::optional<ReadTechnology>>
readTechnology(QByteArrayView bytes, const TechnologyCatalogue &catalogue, const ReadOptions &options)
{
    if (options.stop.stop_requested())
        return fail(Fault::Cancelled, Tr::tr("The import was stopped."));
    if (isJson(bytes))
        return readTechnologyJson(bytes, catalogue, options);
    if (!checkIsCsv(bytes))
        return std::optional<ReadTechnology>(); // what it is instead is said once, with usage reports
    return readTechnologyCsv(bytes, catalogue, options);
}

} // namespace candela::sources
