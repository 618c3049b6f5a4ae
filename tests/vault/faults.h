#pragma once

namespace candela::vault::test {

/// What becomes of a call that writes, syncs, renames or removes.
enum class Fate { Killed, DiskFull, FullOnce };

/// From now on the `call`th such call of this process (from 1) ends it as kill -9 does; or fails for want of
/// space, and all after it too; or it alone fails. Not to be undone: for a child that ends soon.
void arm(Fate fate, int call);

/// Whether the process came as far as that call.
[[nodiscard]] bool wasReached();

} // namespace candela::vault::test
