// Bytes as text: two hexadecimal digits each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musubi {

/// Either case; nothing when it is not hexadecimal.
[[nodiscard]] std::optional<std::string> bytesFromHexadecimal(std::string_view text);
/// In small letters.
[[nodiscard]] std::string toHexadecimal(std::string_view bytes);

} // namespace musubi
