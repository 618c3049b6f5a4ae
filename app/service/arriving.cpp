#include "service/arriving.h"

#include "base/tr.h"
#include "contract/problem.h"

namespace candela::service {

namespace {

QString whyRefused(Fault fault)
{
    if (fault == Fault::TooMuch)
        return Tr::tr("The request is too large.");
    if (fault == Fault::Storage)
        return Tr::tr("There is not enough memory for this file. Import it with `candelad import`.");
    return Tr::tr("The request cannot be read.");
}

} // namespace

Response refusalOf(int status)
{
    const Fault fault = contract::faultOf(status);
    Response response = problemResponse({.fault = fault, .what = whyRefused(fault)}, status);
    response.close = true;
    return response;
}

Response busyResponse()
{
    Response response = problemResponse(
        {.fault = Fault::Unreachable, .what = Tr::tr("The service is busy. Try again in a moment.")});
    response.fields.emplace_back("Retry-After", "1");
    return response;
}

int keepPiece(Admitted &admitted, QByteArrayView piece, qint64 taken)
{
    if (taken > admitted.mostBody)
        return 413;
    if (admitted.route->body != BodyKind::File) {
        admitted.call.body.append(piece);
        return 0;
    }
    if (!admitted.call.file) {
        auto made = MemoryFile::make();
        if (!made)
            return 507;
        admitted.call.file = std::move(*made);
    }
    return admitted.call.file->append(piece) ? 0 : 507;
}

} // namespace candela::service
