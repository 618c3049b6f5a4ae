#pragma once

#include "sources/technologykeeper.h"
#include "sources/technologyrow.h"

namespace candela::sources {

/// Keeps what a row says, unless the row has a trouble then. One function a report of
/// resources/catalogue/technology.json, and no other place knows the ids of its fields.
using TakeTechnologyRow = void (*)(TechnologyRow &row, TechnologyKeeper &keeper);

void takeAppDevice(TechnologyRow &row, TechnologyKeeper &keeper);
void takeRelease(TechnologyRow &row, TechnologyKeeper &keeper);
void takeApp(TechnologyRow &row, TechnologyKeeper &keeper);
void takeStartup(TechnologyRow &row, TechnologyKeeper &keeper);
void takeStart(TechnologyRow &row, TechnologyKeeper &keeper);
void takeReliability(TechnologyRow &row, TechnologyKeeper &keeper);
void takeAnywhere(TechnologyRow &row, TechnologyKeeper &keeper);
void takeScores(TechnologyRow &row, TechnologyKeeper &keeper);
void takeSample(TechnologyRow &row, TechnologyKeeper &keeper);
void takeLocation(TechnologyRow &row, TechnologyKeeper &keeper);

/// The one for the rows of that report; nullptr when there is none.
[[nodiscard]] TakeTechnologyRow takerOf(QStringView report);

} // namespace candela::sources
