// What is wrong, in the language of the person at the workbench.
#pragma once

#include "admin/panels/words.hpp"
#include "content/pack/problem.hpp"

#include <string>

namespace musubi::panels {

/// A place in an entry by the words of its form: "題名 › 英語".
[[nodiscard]] std::string placeInWords(const Words& words, const std::string& pointer);
/// One line: where and what.
[[nodiscard]] std::string inShort(const Words& words, const pack::Problem& problem);
/// The same, with everything that `check` has to say.
[[nodiscard]] std::string inFull(const Words& words, const pack::Problem& problem);

} // namespace musubi::panels
