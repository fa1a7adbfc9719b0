#include "content/trust/signing/terms.hpp"

#include <algorithm>

namespace musubi::trust::signing {

std::chrono::days Terms::lifetimeOf(const std::string& role) const
{
    if (role == "root")
        return lifetimes.root;
    if (role == "targets")
        return lifetimes.targets;
    if (role == "snapshot")
        return lifetimes.snapshot;
    return role == "timestamp" ? lifetimes.timestamp : lifetimes.publisher;
}

Term Terms::next(const std::string& role, Version live) const
{
    const auto highest = used.find(role);
    // A root's number is asked for one by one (TUF 1.0.34 §5.3.3), so that none may be left out.
    const bool mayLeaveOut = role != "root" && highest != used.end();
    return {std::max(live, mayLeaveOut ? highest->second : 0) + 1, now + lifetimeOf(role)};
}

} // namespace musubi::trust::signing
