// JSON that nobody can read in two ways: how metadata is read before its signatures count.
//
// What two parsers may understand differently is refused: members that occur twice, fractions, integers that a double
// does not hold, text that is not UTF-8, anything nested beyond reason. Limits are checked first.
// Source: TUF 1.0.34 §4.2 (canonical JSON has no fractions), RFC 8259 §4 and §6.
#pragma once

#include "content/base/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string_view>

namespace musubi::trust {

inline constexpr int kDeepest = 64;
inline constexpr long long kLargestInteger = 1LL << 53;

/// One JSON value and nothing behind it.
/// TooLarge: more bytes than `limit`. Malformed: everything else, with a sentence that says what.
[[nodiscard]] Result<nlohmann::json> parseStrict(std::string_view bytes, std::size_t limit);

} // namespace musubi::trust
