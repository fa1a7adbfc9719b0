// Texts with readings, built run by run.
// Internal to this folder.
#pragma once

#include "content/base/ruby_text.hpp"

#include <string>

namespace musubi::pack {

/// One run; plain text when there is no reading.
[[nodiscard]] RubyText rubyRun(const std::string& base, const std::string& reading);

} // namespace musubi::pack
