// Who reads a page in their language is told why its text is in another one.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>

namespace musubi::present {

/// 正文只有英语: where `shown`, BCP 47 of the text, is not the page's language; else empty.
[[nodiscard]] Words onlyInWords(const Context& context, const std::string& shown);

} // namespace musubi::present
