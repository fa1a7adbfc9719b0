// What visitors type about themselves stays in the memory of this process.
#pragma once

#include <string>
#include <vector>

namespace musubi::app {

/// Once, before anybody can type: no core dumps, no swap area. \return sentences for staff, where the system refuses
[[nodiscard]] std::vector<std::string> guardTypedText();

} // namespace musubi::app
