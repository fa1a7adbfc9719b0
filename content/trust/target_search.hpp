// Finds who says what about a target: from the top-level role down through the delegations.
//
// Source: TUF 1.0.34 §5.6.7 (pre-order depth-first search).
#pragma once

#include "content/trust/client_workflow.hpp"

#include <functional>
#include <string>

namespace musubi::trust {

/// Promise T3; §5.6.7.1 leaves the number to the client. Delegated roles that one search asks.
inline constexpr int kMostRolesVisited = 32;

struct FoundTarget
{
    std::string path;
    Target target;
    std::string role; ///< that says so
};

/// Gets a delegated role and verifies it for this delegator.
/// \param delegator  the name of the role that delegates
/// \param keys       of the delegator
using AskRole = std::function<Verdict<TrustedPtr<Targets>>(const std::string& delegator, const Delegation& delegation,
                                                           const Keys& keys)>;

/// The first role in pre-order that has `path`, every delegation on the way to it being trusted for that path.
/// NoSuchTarget when nobody has it, TooManyRoles when the search gives up, and whatever `ask` refuses: a role that
/// cannot be had or verified ends the search, because another would otherwise speak in its place.
[[nodiscard]] Verdict<FoundTarget> searchTarget(const std::string& path, const TrustedPtr<Targets>& top,
                                                const AskRole& ask);

} // namespace musubi::trust
