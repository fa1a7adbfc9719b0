// Brings the files of a planned release into the store: those that are missing, then every byte verified where it lies.
// Internal to this folder.
#pragma once

#include "content/sync/meter.hpp"
#include "content/sync/release_plan.hpp"

namespace musubi::sync {

/// Why a release is not here.
struct Unfetched
{
    Error error;
    std::string publisher; ///< whose promise cannot be kept, so that the rest may go on without it; mostly empty
};

using Fetched = Result<Done, Unfetched>;

/// After it all files of the plan are objects of the store. What was interrupted goes on from there next time.
/// TooLarge when the disk has not enough room, Unavailable when it was stopped, or what the transport or disk answers.
[[nodiscard]] Fetched fetchRelease(const store::ContentStore& store, const Client& client, Transport& targets,
                                   const ReleasePlan& plan, const SyncRules& rules, Meter& meter);

} // namespace musubi::sync
