// The letters of a RECUR value, before anybody asks what they mean. Internal to this folder.
#pragma once

#include "content/base/calendar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::model {

/// RFC 5545 §2: large and small letters are the same.
[[nodiscard]] std::string inCapitals(std::string_view written);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Of up to six letters, the sign included.
[[nodiscard]] std::optional<int> wholeNumber(std::string_view text);
/// "20261128", which is all of that day, or "20261128T133000", with or without a Z, which changes nothing here.
[[nodiscard]] std::optional<LocalDateTime> untilOf(std::string_view value);

} // namespace musubi::model
