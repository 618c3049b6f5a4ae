#pragma once

#include <QtGlobal>

#include <chrono>

namespace candela::service {

/// How much one asker may take (trust.md 4.2). Deadlines are parts of it so that a test need not wait.
struct Limits
{
    qsizetype headBytes = 16'384; ///< request line and header together
    int headFields = 100;
    qint64 jsonBytes = 1 << 20;
    qint64 fileBytes = 256 << 20;
    int connections = 512;     ///< alive at once; one more is answered with 503
    int readsPerMinute = 1200; ///< by one subject

    std::chrono::milliseconds idle = std::chrono::seconds(60); ///< to the first byte of a request
    std::chrono::milliseconds head =
        std::chrono::seconds(10); ///< from the first byte to the end of the header
    std::chrono::milliseconds body = std::chrono::seconds(60);
    std::chrono::milliseconds answer = std::chrono::seconds(60); ///< until the asker has taken the answer
    std::chrono::milliseconds linger =
        std::chrono::seconds(2); ///< to read on after a refusal, so that it arrives
    std::chrono::milliseconds drain =
        std::chrono::seconds(3); ///< for requests in flight when the service stops
};

} // namespace candela::service
