// Takes off the screens what keys that are no longer trusted have signed, whatever else an update can or cannot do.
// Internal to this folder.
#pragma once

#include "content/sync/release_plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace musubi::sync {

/// Which of the files that nobody vouches for go now.
enum class Urgency
{
    NothingToCome, ///< those that nothing is to replace
    Everything,    ///< and those whose successors are here, or must not be shown
};

/// Those of the plan.
[[nodiscard]] std::vector<Unvouched> unvouched(const ReleasePlan& plan, Urgency urgency);
/// All of `live`, when the top of the delegations is not signed by keys that the root trusts now; else nothing.
[[nodiscard]] std::vector<Unvouched> unvouchedByTop(const trust::TrustedState& trusted, const store::Release& live,
                                                    Vouching& vouching);

/// Publisher → a sentence that says how many of its files go, and why.
[[nodiscard]] std::map<std::string, std::string> describe(const std::vector<Unvouched>& files);

/// The sentences alone.
[[nodiscard]] std::vector<std::string> sentences(const std::vector<Unvouched>& files);

/// `live` without these files.
[[nodiscard]] store::Release without(const store::Release& live, const std::vector<Unvouched>& files);

} // namespace musubi::sync
