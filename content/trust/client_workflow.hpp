// The steps by which a client comes to trust new metadata. Each takes what is trusted and the bytes that arrived, and
// gives the new state or the reason of its refusal; the old state is untouched.
//
// Fetching, storing and their order are the caller's (`content/sync`). No function looks at a clock.
// Source: TUF 1.0.34 §5 (detailed client workflow).
#pragma once

#include "content/trust/trusted_state.hpp"
#include "content/trust/verdict.hpp"

#include <string>
#include <string_view>

namespace musubi::trust {

/// Promise T3; §5.3.3 leaves the number to the client.
inline constexpr int kMostRootRotations = 256;

// Root

/// §5.2: the root that came with the device, or that was stored. It has to be signed by its own keys.
[[nodiscard]] Verdict<TrustedState> trustRoot(std::string_view bytes, const Update& update);
/// §5.3.4–5.3.7 and 5.3.11: the root with the next version. Timestamp and snapshot are dropped when their keys changed.
[[nodiscard]] Verdict<TrustedState> updateRoot(const TrustedState& trusted, std::string_view bytes,
                                               const Update& update);
/// §5.3.10, after the last root.
[[nodiscard]] Verdict<Done> checkRoot(const TrustedState& trusted, const Update& update);

// Timestamp

/// A timestamp stored earlier. It may have expired: what it says still guards against older ones.
[[nodiscard]] Verdict<TrustedState> recallTimestamp(const TrustedState& trusted, std::string_view bytes);
/// §5.4.2–5.4.4. The state is unchanged when the version is that of the trusted one.
[[nodiscard]] Verdict<TrustedState> updateTimestamp(const TrustedState& trusted, std::string_view bytes,
                                                    const Update& update);

// Snapshot; both need a timestamp

/// A snapshot stored earlier; it may have expired, and be another than the timestamp's.
[[nodiscard]] Verdict<TrustedState> recallSnapshot(const TrustedState& trusted, std::string_view bytes);
/// Whether the trusted snapshot is the one that the timestamp names, so that none has to be fetched.
[[nodiscard]] Verdict<Done> checkSnapshot(const TrustedState& trusted, const Update& update);
/// §5.5.2–5.5.6
[[nodiscard]] Verdict<TrustedState> updateSnapshot(const TrustedState& trusted, std::string_view bytes,
                                                   const Update& update);

// Targets; both need a snapshot

/// §5.6.2–5.6.5 for the top-level role. What was stored earlier passes the same checks as what arrives.
[[nodiscard]] Verdict<TrustedState> updateTargets(const TrustedState& trusted, std::string_view bytes,
                                                  const Update& update);
/// The same for a delegated role, which only its delegator says who may sign. What was verified for one delegator says
/// nothing about another, so nothing is remembered here.
/// \param keys  of the delegator
[[nodiscard]] Verdict<TrustedPtr<Targets>> verifyDelegated(const TrustedState& trusted, const Delegation& delegation,
                                                           const Keys& keys, std::string_view bytes,
                                                           const Update& update);

/// What the snapshot says of a role. RoleNotListed when it says nothing.
[[nodiscard]] Verdict<MetaFile> listedInSnapshot(const TrustedState& trusted, const std::string& role);

} // namespace musubi::trust
