// A text as its sentences: where a paragraph that is higher than a leaf may be cut.
#pragma once

#include "content/base/ruby_text.hpp"

#include <vector>

namespace musubi::screens {

/// One sentence a text, readings kept; together they are the whole text.
[[nodiscard]] std::vector<RubyText> sentencesOf(const RubyText& text);

} // namespace musubi::screens
