// What a client trusts at one moment. Values that never change: a step of the workflow makes a new state, and whoever
// holds the old one keeps it.
#pragma once

#include "content/trust/metadata.hpp"

#include <memory>
#include <string>

namespace musubi::trust {

/// A role that has passed its checks, with the bytes it came in: they are what is stored.
template <typename Content>
struct Trusted
{
    Content content;
    Version version = 1;
    Instant expires{};
    std::string bytes;
};

template <typename Content>
using TrustedPtr = std::shared_ptr<const Trusted<Content>>;

struct TrustedState
{
    TrustedPtr<Root> root;           ///< always there
    TrustedPtr<Timestamp> timestamp; ///< null until the first update
    TrustedPtr<Snapshot> snapshot;   ///< the same
    TrustedPtr<Targets> targets;     ///< the same; the top-level role
};

/// What stays the same from the first to the last step of an update.
struct Update
{
    Instant start; ///< §5.1: what is valid now is valid until the update is over
    Schemes accepted;
};

} // namespace musubi::trust
