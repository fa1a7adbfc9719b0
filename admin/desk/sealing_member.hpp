// The member "sealing" of a pack.json, put in or replaced where it stands: the rest of the file stays as people wrote
// it, byte for byte.
#pragma once

#include "content/base/result.hpp"

#include <string>
#include <string_view>

namespace musubi::admin {

/// Malformed when the bytes are no JSON object, or one that names a member twice.
/// \param keyId, publicKey  as content/schema/pack.schema.json wants them
[[nodiscard]] Result<std::string> withSealing(std::string_view packJson, const std::string& keyId,
                                              const std::string& publicKey);

} // namespace musubi::admin
