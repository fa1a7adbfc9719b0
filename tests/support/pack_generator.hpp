// Packs of any size, for benchmarks and for tests that need many entries.
//
// The same count gives the same bytes on every machine. Every kind of entry is
// there in equal parts; ties, venues, sessions and references all lead somewhere,
// so that `check` finds no error.
#pragma once

#include "content/pack/files.hpp"

#include <cstddef>

namespace musubi::test {

/// pack.json, a map and `count` entries.
[[nodiscard]] pack::WorkspaceFiles generatePack(std::size_t count);

} // namespace musubi::test
