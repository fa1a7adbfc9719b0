// One schema and all it refers to as a single document, because valijson 1.0 loses
// its way in references between files. Internal to this folder.
#pragma once

#include "content/base/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>

namespace musubi::pack {

/// Invalid when the schema refers to a file that is not among `documents`.
[[nodiscard]] Result<nlohmann::json> bundleSchema(const std::string& name,
                                                  const std::map<std::string, nlohmann::json>& documents);

} // namespace musubi::pack
