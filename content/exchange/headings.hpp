// Names of columns, alike however they are written: full or half width, with or without spaces.
#pragma once

#include <string>
#include <string_view>

namespace musubi::exchange {

/// Letters that mean the same become the same (NFKC, case), and white space goes: 料金（基本） is 料金(基本).
[[nodiscard]] std::string foldHeading(std::string_view heading);

} // namespace musubi::exchange
