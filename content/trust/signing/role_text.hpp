// What each of the four roles says, written as TUF wants it: the opposite of metadata.hpp.
//
// Keys are written from a KeyBook (metadata.hpp keeps them in a form that only verifies). What people call them stands
// in a member of our own, "x-key-names", which the specification tells others to pass over.
// Source: TUF 1.0.34 §4.3 – §4.6.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/metadata.hpp"
#include "content/trust/signing/ed25519_key.hpp"

#include <nlohmann/json_fwd.hpp>

namespace musubi::trust::signing {

/// One edition of a role.
struct Term
{
    Version version = 1;
    Instant expires{};
};

/// \param keys  all that `root.roles` name; `root.keys` is not asked
[[nodiscard]] nlohmann::json bodyOf(const Root& root, const KeyBook& keys, const Term& term);
/// \param keys  all that the delegations name; `targets.keys` is not asked
[[nodiscard]] nlohmann::json bodyOf(const Targets& targets, const KeyBook& keys, const Term& term);
[[nodiscard]] nlohmann::json bodyOf(const Snapshot& snapshot, const Term& term);
[[nodiscard]] nlohmann::json bodyOf(const Timestamp& timestamp, const Term& term);

/// The keys of a root or targets body. Invalid when one is not Ed25519: publishing knows no other.
[[nodiscard]] Result<KeyBook> keysIn(const nlohmann::json& body);

/// "2030-01-01T00:00:00Z"
[[nodiscard]] std::string textOf(Instant instant);

} // namespace musubi::trust::signing
