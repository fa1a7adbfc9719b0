// Which target paths a delegation is trusted for.
#pragma once

#include "content/trust/metadata.hpp"

#include <string_view>

namespace musubi::trust {

/// TUF 1.0.34 §4.5, PATHPATTERN: `*` stands for any number of characters and `?` for one, neither for a "/".
[[nodiscard]] bool matchesPattern(std::string_view path, std::string_view pattern);

/// By its patterns, or by the beginnings of the path's SHA-256 (PATH_HASH_PREFIX).
[[nodiscard]] bool isTrustedFor(const Delegation& delegation, std::string_view path);

} // namespace musubi::trust
