#include "content/trust/canonical_json.hpp"
#include "content/trust/client_workflow.hpp"
#include "content/trust/path_pattern.hpp"
#include "content/trust/strict_json.hpp"
#include "content/trust/target_search.hpp"
#include "tests/fuzz/fuzzed.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/tuf_repository.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace musubi::test {

namespace {

using nlohmann::json;
using namespace trust;

const Update kUpdate{kTestNow, everyScheme()};

const TufRepository& repository()
{
    static const TufRepository kRepository;
    return kRepository;
}

const TrustedState& trusted()
{
    static const TrustedState kTrusted = [] {
        TrustedState state = trustRoot(repository().newest("root"), kUpdate).value();
        state = updateTimestamp(state, repository().newest("timestamp"), kUpdate).value();
        state = updateSnapshot(state, repository().newest("snapshot"), kUpdate).value();
        return updateTargets(state, repository().newest("targets"), kUpdate).value();
    }();
    return kTrusted;
}

/// What is read strictly is read in one way only.
std::optional<json> readAlone(std::string_view bytes)
{
    const auto value = parseStrict(bytes, kTargetsLimit);
    const bool isRead = readRootUntrusted(bytes, everyScheme()) || readTimestampUntrusted(bytes) ||
                        readSnapshotUntrusted(bytes) || readTargetsUntrusted(bytes, everyScheme());
    require(value || !isRead, "no role is read from what is no strict JSON");
    if (!value)
        return std::nullopt;
    const std::string canonical = canonicalJson(value.value());
    // Its texts may hold line ends, which only canonical JSON writes as they are.
    if (const auto again = parseStrict(canonical, 2 * kTargetsLimit))
        require(again.value() == value.value() && canonicalJson(again.value()) == canonical,
                "canonical JSON is the same value");
    return value.value();
}

/// Nothing but what was signed is taken.
void takeAsItIs(std::string_view bytes)
{
    require(!updateRoot(trusted(), bytes, kUpdate), "nobody makes a new root without its keys");
    if (updateTimestamp(trusted(), bytes, kUpdate))
        require(readTimestampUntrusted(bytes).value().canonical ==
                    readTimestampUntrusted(repository().newest("timestamp")).value().canonical,
                "nobody makes a timestamp without its key");
    if (updateSnapshot(trusted(), bytes, kUpdate))
        require(readSnapshotUntrusted(bytes).value().canonical ==
                    readSnapshotUntrusted(repository().newest("snapshot")).value().canonical,
                "nobody makes a snapshot without its key");
    if (updateTargets(trusted(), bytes, kUpdate))
        require(readTargetsUntrusted(bytes, everyScheme()).value().canonical ==
                    readTargetsUntrusted(repository().newest("targets"), everyScheme()).value().canonical,
                "nobody makes targets without their key");
}

void search(const TrustedState& state)
{
    for (const Delegation& delegation : state.targets->content.delegations)
        (void)isTrustedFor(delegation, "packs/city/pack.json");
    const AskRole nobody = [](const std::string&, const Delegation&, const Keys&) -> Verdict<TrustedPtr<Targets>> {
        return Refused{Refusal::RoleNotListed, {}, {}};
    };
    (void)searchTarget("packs/city/pack.json", state.targets, nobody);
}

/// Whoever holds all keys signs it, and still nothing goes back or is taken when it has expired.
void takeSigned(const json& body)
{
    TufRepository mean = repository();
    for (const char* const role : {"root", "timestamp", "snapshot", "targets"})
        mean.body(role) = body;
    if (const auto next = updateRoot(trusted(), mean.signedNow("root"), kUpdate))
        require(next.value().root->version == trusted().root->version + 1, "roots come one after the other");
    if (const auto next = updateTimestamp(trusted(), mean.signedNow("timestamp"), kUpdate)) {
        require(next.value().timestamp->version >= trusted().timestamp->version, "no timestamp goes back");
        require(next.value().timestamp->expires > kUpdate.start, "no timestamp has expired");
    }
    TrustedState listing = trusted(); // lists whatever is signed
    if (const auto next = updateSnapshot(listing, mean.signedNow("snapshot"), kUpdate))
        require(next.value().snapshot->version == listing.timestamp->content.snapshot.version,
                "a snapshot is the one that the timestamp names");
    if (const auto next = updateTargets(listing, mean.signedNow("targets"), kUpdate))
        search(next.value());
}

} // namespace

void fuzzMetadata(std::string_view bytes)
{
    const std::optional<json> value = readAlone(bytes);
    takeAsItIs(bytes);
    if (!value || !value->is_object())
        return;
    takeSigned(*value);
    if (const auto inside = value->find("signed"); inside != value->end() && inside->is_object())
        takeSigned(*inside);
}

} // namespace musubi::test
