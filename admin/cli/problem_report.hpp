// Problems for a terminal, or for another program.
#pragma once

#include "content/pack/problem.hpp"

#include <string>
#include <vector>

namespace musubi::admin {

/// Grouped by file, each problem with its fix.
/// \pre ordered by file
[[nodiscard]] std::string reportAsText(const std::vector<pack::Problem>& problems);

/// "2 errors, 1 warning, 0 hints in 3 files"
/// \param fileCount  files that were looked at
[[nodiscard]] std::string summaryOf(const std::vector<pack::Problem>& problems, std::size_t fileCount);

/// {"problems": […], "errors": 2, "warnings": 1, "hints": 0, "files": 3}
[[nodiscard]] std::string reportAsJson(const std::vector<pack::Problem>& problems, std::size_t fileCount);

/// The text with every control character but the end of a line spelt out: what stands in a pack must not steer a
/// terminal.
[[nodiscard]] std::string harmless(const std::string& text);

[[nodiscard]] std::size_t countOf(const std::vector<pack::Problem>& problems, pack::Severity severity);

} // namespace musubi::admin
