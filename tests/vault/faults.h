#pragma once

namespace candela::vault::test {

/// What becomes of a call that writes, syncs, renames or removes.
enum class Fate { Killed, DiskFull };

/// From now on the `call`th such call of this process (from 1) ends it as kill -9 does, or fails, and all
/// after it, for want of space. Not to be undone: for a child that ends soon.
void arm(Fate fate, int call);

} // namespace candela::vault::test
