#pragma once

#include "candelad/commands.h"

#include <string>
#include <vector>

namespace candela {

/// Everything the command line can say.
struct Arguments
{
    std::string data;
    bool json = false;
    bool isForService = false;
    std::vector<std::string> paths;
    std::string templateKind;
    bool tellProgress = false;
    std::string asOf;
    std::string explain;
    bool partial = false;
    SampleArguments sample;
    std::string until;
    std::string filesTo;
    std::string config;
    std::string listen;
    bool hasTokenOnInput = false;
    std::string role;
    int tokenDays = 30;
    int patience = 1800;
    int meetingFeatures = 0; ///< 0 when not given
    bool forgetsBenchmarks = false;
};

} // namespace candela
