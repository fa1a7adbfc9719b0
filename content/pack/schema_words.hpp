// From a validator's remarks to sentences that a curator can act on.
// Internal to this folder.
#pragma once

#include "content/pack/schema_check.hpp"
#include "content/pack/schema_guide.hpp"

#include <string>
#include <vector>

namespace musubi::pack {

/// As valijson gives it: "<root>", "[title]", "[0]" …, and its own words.
struct RawRemark
{
    std::vector<std::string> context;
    std::string description;
};

/// Each thing once, ordered by pointer; remarks that only wrap another one are left out.
[[nodiscard]] std::vector<SchemaRemark> putIntoWords(const std::vector<RawRemark>& raw, const SchemaGuide& guide,
                                                     const nlohmann::json& document);

} // namespace musubi::pack
