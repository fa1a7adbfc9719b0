// Why a client of a repository refuses what it was given: one code a reason.
//
// The reasons are those of the client workflow (TUF 1.0.34 §5); each check there names its step.
#pragma once

#include "content/base/error.hpp"

#include <string>
#include <string_view>

namespace musubi::trust {

enum class Refusal
{
    TooLarge,          ///< more bytes than the role may have, or than was said of it
    Malformed,         ///< not JSON, or JSON that two readers may understand differently
    WrongContent,      ///< JSON, but not what the role has to be
    TooFewSignatures,  ///< the keys that are trusted for the role have not signed often enough
    NotSignedByItself, ///< a root that its own keys have not signed often enough
    WrongVersion,      ///< not the version that was asked for
    OlderTimestamp,    ///< a timestamp before the one that is trusted
    OlderSnapshot,     ///< a timestamp that names a snapshot before the one that is trusted
    OlderTargets,      ///< a snapshot that names targets before those that are trusted
    RoleDisappeared,   ///< a snapshot that no longer lists a role
    Expired,           ///< not valid at the start of this update
    WrongHash,         ///< other bytes than were promised
    UnknownHash,       ///< promised by a hash that nobody here can compute
    WrongLength,       ///< fewer bytes than were promised
    RoleNotListed,     ///< a role that the snapshot does not list
    TooManyRoles,      ///< the search for a target visits more roles than is reasonable
    NoSuchTarget,      ///< no role that is trusted for the path has it
};

struct Refused
{
    Refusal why = Refusal::Malformed;
    std::string role;    ///< "root", "timestamp", "snapshot", "targets" or a delegated one; empty for a target
    std::string message; ///< one sentence for a technician

    friend bool operator==(const Refused&, const Refused&) = default;
};

/// "too-few-signatures" … for logs and tests.
[[nodiscard]] std::string_view nameOf(Refusal refusal);

/// Untrusted, with the name of the reason.
[[nodiscard]] Error errorOf(const Refused& refused);

} // namespace musubi::trust
