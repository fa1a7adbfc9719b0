// The workflow as a client walks it, for tests of single steps.
#pragma once

#include "content/trust/client_workflow.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <string>

namespace musubi::trust {

inline const Update kUpdate{test::kTestNow, everyScheme()};

/// The name of the reason, or "accepted".
template <typename T>
std::string refusalOf(const Verdict<T>& verdict)
{
    return verdict ? "accepted" : std::string(nameOf(verdict.error().why));
}

/// Trust in version 1 of everything.
inline TrustedState trustAll(const test::TufRepository& repository)
{
    TrustedState state = trustRoot(repository.version("root", 1), kUpdate).value();
    state = updateTimestamp(state, repository.newest("timestamp"), kUpdate).value();
    state = updateSnapshot(state, repository.newest("snapshot"), kUpdate).value();
    return updateTargets(state, repository.newest("targets"), kUpdate).value();
}

} // namespace musubi::trust
