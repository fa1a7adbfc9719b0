// The published schemas on disk.
#pragma once

#include "content/pack/check.hpp"

#include <filesystem>

namespace musubi::store {

/// Every *.schema.json of the folder. NotFound when there is no folder or no schema in it.
[[nodiscard]] Result<pack::Schemas> loadSchemas(const std::filesystem::path& folder);

} // namespace musubi::store
