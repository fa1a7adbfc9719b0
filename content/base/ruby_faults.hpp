// What is wrong with a text's markup, all of it, for whoever mends it. Readers ask RubyText::parse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi {

/// Everything for which RubyText::parse would refuse the markup, in its order, `most` sentences at the most. After a
/// fault it goes on at the next brace.
[[nodiscard]] std::vector<std::string> rubyFaults(std::string_view markup, std::size_t most);

} // namespace musubi
