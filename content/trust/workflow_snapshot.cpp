// §5.4 and §5.5: timestamp and snapshot, which say what the newest state of the repository is.
#include "content/trust/client_workflow.hpp"

#include "content/trust/workflow_checks.hpp"

#include <cassert>

namespace musubi::trust {

namespace {

constexpr const char* kTimestamp = "timestamp";
constexpr const char* kSnapshot = "snapshot";

Verdict<Metadata<Timestamp>> signedTimestamp(const TrustedState& trusted, std::string_view bytes)
{
    auto timestamp = readTimestampUntrusted(bytes);
    if (!timestamp)
        return unreadRole(kTimestamp, timestamp.error());
    // 5.4.2: arbitrary software attack.
    const auto check = checkSignedByRoot(trusted, RootRole::Timestamp, kTimestamp, timestamp.value());
    if (!check)
        return check.error();
    return std::move(timestamp).value();
}

Verdict<Metadata<Snapshot>> signedSnapshot(const TrustedState& trusted, std::string_view bytes)
{
    auto snapshot = readSnapshotUntrusted(bytes);
    if (!snapshot)
        return unreadRole(kSnapshot, snapshot.error());
    // 5.5.3: arbitrary software attack.
    const auto check = checkSignedByRoot(trusted, RootRole::Snapshot, kSnapshot, snapshot.value());
    if (!check)
        return check.error();
    return std::move(snapshot).value();
}

/// 5.5.4
Verdict<Done> checkSnapshotVersion(const TrustedState& trusted, Version version)
{
    const Version wanted = trusted.timestamp->content.snapshot.version;
    if (version == wanted)
        return Done{};
    return refusedRole(Refusal::WrongVersion, kSnapshot,
                       "has version " + std::to_string(version) + " instead of " + std::to_string(wanted) + ".");
}

/// 5.5.5
Verdict<Done> checkNothingOlder(const Snapshot& before, const Snapshot& after)
{
    for (const auto& [name, file] : before.meta) {
        const auto now = after.meta.find(name);
        if (now == after.meta.end())
            return refusedRole(Refusal::RoleDisappeared, kSnapshot, "no longer lists " + name + ".");
        if (now->second.version < file.version)
            return refusedRole(Refusal::OlderTargets, kSnapshot,
                               "lists version " + std::to_string(now->second.version) + " of " + name + " after " +
                                   std::to_string(file.version) + ".");
    }
    return Done{};
}

} // namespace

Verdict<TrustedState> recallTimestamp(const TrustedState& trusted, std::string_view bytes)
{
    auto timestamp = signedTimestamp(trusted, bytes);
    if (!timestamp)
        return timestamp.error();
    TrustedState next = trusted;
    next.timestamp = trustedOf(std::move(timestamp).value(), bytes);
    return next;
}

Verdict<TrustedState> updateTimestamp(const TrustedState& trusted, std::string_view bytes, const Update& update)
{
    auto timestamp = signedTimestamp(trusted, bytes);
    if (!timestamp)
        return timestamp.error();
    const Metadata<Timestamp>& after = timestamp.value();
    if (trusted.timestamp) {
        const Trusted<Timestamp>& before = *trusted.timestamp;
        // 5.4.3.1: rollback attack.
        if (after.version < before.version)
            return refusedRole(Refusal::OlderTimestamp, kTimestamp,
                               "has version " + std::to_string(after.version) + ", but " +
                                   std::to_string(before.version) + " is already trusted.");
        // 5.4.3.1: the same version is discarded, which is no error; but what is trusted may have expired meanwhile.
        if (after.version == before.version) {
            const auto check = checkExpiry(kTimestamp, before.expires, update);
            return check ? Verdict<TrustedState>(trusted) : check.error();
        }
        // 5.4.3.2
        if (after.content.snapshot.version < before.content.snapshot.version)
            return refusedRole(Refusal::OlderSnapshot, kTimestamp,
                               "names version " + std::to_string(after.content.snapshot.version) +
                                   " of the snapshot after " + std::to_string(before.content.snapshot.version) + ".");
    }
    // 5.4.4: freeze attack.
    if (const auto check = checkExpiry(kTimestamp, after.expires, update); !check)
        return check.error();
    TrustedState next = trusted;
    next.timestamp = trustedOf(std::move(timestamp).value(), bytes);
    return next;
}

Verdict<TrustedState> recallSnapshot(const TrustedState& trusted, std::string_view bytes)
{
    auto snapshot = signedSnapshot(trusted, bytes);
    if (!snapshot)
        return snapshot.error();
    TrustedState next = trusted;
    next.snapshot = trustedOf(std::move(snapshot).value(), bytes);
    return next;
}

Verdict<Done> checkSnapshot(const TrustedState& trusted, const Update& update)
{
    assert(trusted.timestamp && trusted.snapshot);
    const Trusted<Snapshot>& snapshot = *trusted.snapshot;
    if (auto check = checkBytes(kSnapshot, snapshot.bytes, trusted.timestamp->content.snapshot); !check)
        return check;
    if (auto check = checkSnapshotVersion(trusted, snapshot.version); !check)
        return check;
    return checkExpiry(kSnapshot, snapshot.expires, update);
}

Verdict<TrustedState> updateSnapshot(const TrustedState& trusted, std::string_view bytes, const Update& update)
{
    assert(trusted.timestamp);
    // 5.5.2: against what the timestamp says; before anything is parsed.
    if (const auto check = checkBytes(kSnapshot, bytes, trusted.timestamp->content.snapshot); !check)
        return check.error();
    // 5.5.3
    auto snapshot = signedSnapshot(trusted, bytes);
    if (!snapshot)
        return snapshot.error();
    // 5.5.4
    if (const auto check = checkSnapshotVersion(trusted, snapshot.value().version); !check)
        return check.error();
    // 5.5.5: rollback attack.
    if (trusted.snapshot)
        if (const auto check = checkNothingOlder(trusted.snapshot->content, snapshot.value().content); !check)
            return check.error();
    // 5.5.6: freeze attack.
    if (const auto check = checkExpiry(kSnapshot, snapshot.value().expires, update); !check)
        return check.error();
    TrustedState next = trusted;
    next.snapshot = trustedOf(std::move(snapshot).value(), bytes);
    return next;
}

} // namespace musubi::trust
