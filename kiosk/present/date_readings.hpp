// Readings for the dates that ICU writes: 11{月|がつ}21{日|にち}({土|ど}). A day that is read as one word has
// its reading over the number, too: {1日|ついたち}.
#pragma once

#include "content/base/ruby_text.hpp"

#include <string_view>

namespace musubi::present {

/// \param date  as Japanese is written; of another text nothing is changed but its years, months and days
[[nodiscard]] RubyText withDateReadings(std::string_view date);

} // namespace musubi::present
