#pragma once

#include "tests/ui/fakescoringservice.h"
#include "tests/ui/figures.h"

namespace candela {

/// Answers every open question from `figures`, and those that the answers lead to.
void answerAll(FakeScoringService &service, const Figures &figures);

} // namespace candela
