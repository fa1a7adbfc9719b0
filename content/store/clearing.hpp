// What lies in a folder of the store, and taking it away. Internal to this folder.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace musubi::store {

/// The names in a folder. Unreadable when they cannot be had.
[[nodiscard]] Result<std::vector<std::string>> namesIn(const std::filesystem::path& folder);

/// With everything below it; no error when it is not there.
[[nodiscard]] Outcome removeAll(const std::filesystem::path& path);

} // namespace musubi::store
