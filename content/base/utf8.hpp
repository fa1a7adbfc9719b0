// UTF-8 as code points. Invalid bytes become U+FFFD, one for each byte.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace musubi {

[[nodiscard]] bool isValidUtf8(std::string_view bytes);
[[nodiscard]] std::u32string decodeUtf8(std::string_view bytes);
[[nodiscard]] std::string encodeUtf8(std::u32string_view codePoints);

} // namespace musubi
