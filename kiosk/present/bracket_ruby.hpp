// Readings as strings files write them: [石|いし], because braces belong to ICU there.
// "[[" is one bracket; "]" and "|" outside of brackets are themselves.
#pragma once

#include "content/base/ruby_text.hpp"

#include <string>
#include <string_view>

namespace musubi::present {

/// Malformed with the reason when brackets do not match, or a base or a reading is empty.
[[nodiscard]] Outcome checkBracketRuby(std::string_view text);
/// Malformed brackets are shown as they are.
[[nodiscard]] RubyText bracketRuby(std::string_view text);
[[nodiscard]] std::string escapeBrackets(std::string_view text);
/// `text` as messages write it.
[[nodiscard]] std::string bracketsOf(const RubyText& text);

} // namespace musubi::present
