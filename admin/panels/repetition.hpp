// A rule of repetition (RFC 5545 §3.3.10) in the words of the person at the workbench. Pure.
#pragma once

#include "admin/panels/words.hpp"

#include <string>

namespace musubi::panels {

/// "毎週 9・10・11月の 土曜"; empty for a rule that has parts this has no words for, which is better than half of it.
[[nodiscard]] std::string repetitionInWords(const Words& words, const std::string& rule);

} // namespace musubi::panels
