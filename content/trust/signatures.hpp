// Whether enough keys have signed.
#pragma once

#include "content/trust/metadata.hpp"

#include <string_view>
#include <vector>

namespace musubi::trust {

/// Whether as many different keys of `signers` as it asks for have signed `message`. A key counts once, whatever it is
/// called (TUF 1.0.34 §4.2, §4.3 THRESHOLD). Signatures that are wrong, or of others, are not counted and do no harm.
[[nodiscard]] bool isSignedBy(const Signers& signers, const Keys& keys, std::string_view message,
                              const std::vector<Signature>& signatures);

} // namespace musubi::trust
