// Checks that several steps of the workflow have in common.
// Internal to this folder.
#pragma once

#include "content/trust/digest.hpp"
#include "content/trust/signatures.hpp"
#include "content/trust/trusted_state.hpp"
#include "content/trust/verdict.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::trust {

/// A file that could not be read at all, as a refusal.
[[nodiscard]] Refused unreadRole(const std::string& role, const Error& error);

[[nodiscard]] Refused refusedRole(Refusal why, const std::string& role, const std::string& sentenceEnd);

/// Bytes against what another role says of them; nothing said is nothing to check.
[[nodiscard]] Verdict<Done> checkBytes(const std::string& role, std::string_view bytes, const MetaFile& said);

/// Freeze attack: valid strictly beyond the start of the update.
[[nodiscard]] Verdict<Done> checkExpiry(const std::string& role, Instant expires, const Update& update);

template <typename Content>
TrustedPtr<Content> trustedOf(Metadata<Content> metadata, std::string_view bytes)
{
    return std::make_shared<const Trusted<Content>>(
        Trusted<Content>{std::move(metadata.content), metadata.version, metadata.expires, std::string(bytes)});
}

/// One of the roles that the root names, signed as the root asks.
template <typename Content>
Verdict<Done> checkSignedByRoot(const TrustedState& trusted, RootRole role, const std::string& name,
                                const Metadata<Content>& metadata)
{
    const Root& root = trusted.root->content;
    if (isSignedBy(root.roles.at(role), root.keys, metadata.canonical, metadata.signatures))
        return Done{};
    return refusedRole(Refusal::TooFewSignatures, name, "is not signed by as many keys of the root as have to.");
}

} // namespace musubi::trust
