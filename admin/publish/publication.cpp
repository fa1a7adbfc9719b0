#include "admin/publish/publication.hpp"

#include "content/trust/signing/key_changes.hpp"

#include <algorithm>
#include <utility>

namespace musubi::admin {

namespace {

using trust::RootRole;
using trust::signing::OpenedKey;
using trust::signing::Pending;
using trust::signing::Repository;
using trust::signing::Terms;

Error refused(std::string why)
{
    return {ErrorCode::Invalid, std::move(why), {}};
}

Outcome requireNoChangeOfKeys(const Situation& situation, const std::string& folder)
{
    if (!situation.pending.root && !situation.pending.targets)
        return Done{};
    return refused("A change of keys waits in " + folder +
                   "/pending/. Finish it first (musubi-admin activate), or take its files away to drop it.");
}

/// Each key is the publisher's or an online one, and at least one is the publisher's.
Outcome requireRightKeys(const Repository& live, const std::string& publisher, const std::vector<OpenedKey>& keys)
{
    const auto* const delegation = trust::signing::findDelegation(live.targets.metadata.content, publisher);
    const auto& roles = live.root.metadata.content.roles;
    bool isOneOwn = false;
    for (const OpenedKey& key : keys) {
        const trust::KeyId id = key.key.openHalf().id();
        const bool isOwn = delegation->signers.keyIds.contains(id);
        const bool isOnline =
            roles.at(RootRole::Snapshot).keyIds.contains(id) || roles.at(RootRole::Timestamp).keyIds.contains(id);
        if (!isOwn && !isOnline)
            return refused("The key " + describe(key.openHalf()) + " may not sign for " + publisher +
                           ". These may: " + listOf(delegation->signers.keyIds, live.publisherKeys) + ".");
        isOneOwn = isOneOwn || isOwn;
    }
    if (isOneOwn)
        return Done{};
    return refused("No key of " + publisher + " was given. Name one of these with --key: " +
                   listOf(delegation->signers.keyIds, live.publisherKeys) + ".");
}

/// Whether what is in force holds for less than half of its time.
bool isDue(const Repository& live, const std::string& publisher, const Terms& terms)
{
    const auto held = live.publishers.find(publisher);
    return held == live.publishers.end() || held->second.metadata.expires - terms.now < terms.lifetimeOf(publisher) / 2;
}

} // namespace

Result<Publication> publishWorkspace(const PublishRequest& request, const Terms& terms,
                                     const std::vector<OpenedKey>& keys)
{
    const auto situation = loadSituation(request.repository);
    if (!situation)
        return situation.error();
    const std::string folder = request.repository.string();
    const std::optional<Repository>& live = situation.value().live;
    if (!live)
        return Error{ErrorCode::NotFound,
                     "There is no repository in " + folder + " yet. Begin with musubi-admin keys init " + folder + ".",
                     {}};
    if (Outcome quiet = requireNoChangeOfKeys(situation.value(), folder); !quiet)
        return quiet.error();
    const auto targets = targetsOf(request.files, request.workspace, request.publisher);
    if (!targets)
        return targets.error();
    auto edition = publisherEdition(*live, request.publisher, targets.value(), terms);
    if (!edition)
        return edition.error();
    if (Outcome right = requireRightKeys(*live, request.publisher, keys); !right)
        return right.error();

    Publication publication;
    publication.differences =
        trust::signing::differencesOf(publishedBy(*live, request.publisher), targets.value(), request.publisher);
    const auto stored =
        storeTargets(request.files, request.workspace, targets.value(), request.publisher, request.repository);
    if (!stored)
        return stored.error();
    publication.stored = stored.value();
    if (publication.differences.isNone() && !isDue(*live, request.publisher, terms))
        return publication;
    Pending pending;
    pending.put(request.publisher, std::move(edition).value());
    auto progress = proceed(request.repository, live, std::move(pending), terms, keys);
    if (!progress)
        return progress.error();
    publication.progress = std::move(progress).value();
    return publication;
}

} // namespace musubi::admin
