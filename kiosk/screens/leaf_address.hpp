// Where a control leads that changes what the leaves of a page are about: not to the leaf of
// the same number, but to the beginning, or to where what it changes can be seen.
#pragma once

#include <string>

namespace musubi::screens {

[[nodiscard]] std::string onFirstLeaf(const std::string& address);
/// `address` at `leaf`, counted from 1; empty stays empty.
[[nodiscard]] std::string onLeaf(const std::string& address, int leaf);

} // namespace musubi::screens
