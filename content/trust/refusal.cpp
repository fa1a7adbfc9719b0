#include "content/trust/refusal.hpp"

#include <array>

namespace musubi::trust {

std::string_view nameOf(Refusal refusal)
{
    constexpr std::array<std::string_view, 17> kNames{
        "too-large",      "malformed",       "wrong-content",  "too-few-signatures", "not-signed-by-itself",
        "wrong-version",  "older-timestamp", "older-snapshot", "older-targets",      "role-disappeared",
        "expired",        "wrong-hash",      "unknown-hash",   "wrong-length",       "role-not-listed",
        "too-many-roles", "no-such-target"};
    return kNames[static_cast<std::size_t>(refusal)];
}

Error errorOf(const Refused& refused)
{
    return {ErrorCode::Untrusted, refused.message + " (" + std::string(nameOf(refused.why)) + ")", {}};
}

} // namespace musubi::trust
