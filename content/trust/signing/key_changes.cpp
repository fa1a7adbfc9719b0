#include "content/trust/signing/key_changes.hpp"

#include "content/trust/signing/role_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace musubi::trust::signing {

namespace {

Error refused(std::string why)
{
    return {ErrorCode::Invalid, std::move(why), {}};
}

std::string titleOf(const std::string& role)
{
    return rootRoleNamed(role) ? "the role " + role : "the publisher " + role;
}

Outcome requireReach(const Signers& signers, const std::string& role)
{
    const int count = static_cast<int>(signers.keyIds.size());
    if (signers.threshold < 1)
        return refused("At least one key has to sign for " + titleOf(role) + ".");
    if (count < signers.threshold)
        return refused(fmt::format("{} keys have to sign for {}, but it would have only {}. Add a key first, or put a "
                                   "new one in its place (keys rotate).",
                                   signers.threshold, titleOf(role), count));
    if (role == "root" && signers.threshold < kLowestRootThreshold)
        return refused("A root that one person alone can change protects nobody: at least two keys have to sign.");
    return Done{};
}

/// A root key is taken out of the safe a few times in its life; it does no daily work beside.
Outcome requireApart(const Root& root, const KeyBook& book)
{
    const std::set<KeyId>& rootKeys = root.roles.at(RootRole::Root).keyIds;
    for (const auto& [role, signers] : root.roles)
        for (const KeyId& id : signers.keyIds)
            if (role != RootRole::Root && rootKeys.contains(id))
                return refused("The key " + describe(book, id) +
                               " would be a root key and work for another role too. Make a key of its own for each.");
    return Done{};
}

Outcome apply(const KeyChange& change, Signers& signers, KeyBook& book)
{
    if (change.out && signers.keyIds.erase(*change.out) == 0)
        return refused("The key " + describe(book, *change.out) + " does not work for " + titleOf(change.role) +
                       ". These do: " + listOf(signers.keyIds, book) + ".");
    if (change.in) {
        const KeyId id = change.in->key.id();
        if (!signers.keyIds.insert(id).second)
            return refused("The key " + describe(*change.in) + " already works for " + titleOf(change.role) + ".");
        book.insert_or_assign(id, *change.in);
    }
    signers.threshold = change.threshold.value_or(signers.threshold);
    return requireReach(signers, change.role);
}

Result<Signers> signersOf(const KeyHolders& holders, const std::string& role, KeyBook& book)
{
    Signers signers{{}, holders.threshold};
    for (const NamedKey& key : holders.keys) {
        if (!signers.keyIds.insert(key.key.id()).second)
            return refused("The key " + describe(key) + " is named twice for " + titleOf(role) + ".");
        book.insert_or_assign(key.key.id(), key);
    }
    if (Outcome reached = requireReach(signers, role); !reached)
        return reached.error();
    return signers;
}

Document rootDocument(const Root& root, const KeyBook& book, const Terms& terms, Version live)
{
    return Document(bodyOf(root, book, terms.next("root", live)));
}

Document renewedTargets(const Repository& repository, const Terms& terms)
{
    const auto& live = repository.targets.metadata;
    return Document(bodyOf(live.content, repository.publisherKeys, terms.next("targets", live.version)));
}

Document renewedPublisher(const Repository& repository, const std::string& name, const Terms& terms)
{
    const auto& live = repository.publishers.at(name).metadata;
    return Document(bodyOf(live.content, {}, terms.next(name, live.version)));
}

/// Keys as metadata.hpp wants them, to ask signatures.
Keys keysOf(const KeyBook& book)
{
    Keys keys;
    for (const auto& [id, key] : book)
        keys.emplace(id, PublicKey::read(key.key.toJson(), schemesOfAKiosk()).value());
    return keys;
}

template <typename Content>
bool isStillSigned(const Held<Content>& held, const KeyBook& book, const Signers& signers)
{
    return isSignedBy(signers, keysOf(book), held.metadata.canonical, held.metadata.signatures);
}

Result<Pending> changeRoot(const Repository& repository, const KeyChange& change, RootRole role, const Terms& terms)
{
    Root root = repository.root.metadata.content;
    KeyBook book = repository.rootKeys;
    if (Outcome done = apply(change, root.roles.at(role), book); !done)
        return done.error();
    if (Outcome apart = requireApart(root, book); !apart)
        return apart.error();
    Pending pending;
    pending.root = rootDocument(root, book, terms, repository.root.metadata.version);
    if (!isStillSigned(repository.targets, book, root.roles.at(RootRole::Targets)))
        pending.targets = renewedTargets(repository, terms);
    return pending;
}

Pending withTargets(const Repository& repository, const Targets& targets, const KeyBook& book, const Terms& terms)
{
    Pending pending;
    pending.targets = Document(bodyOf(targets, book, terms.next("targets", repository.targets.metadata.version)));
    const auto& listed = repository.snapshot.metadata.content.meta;
    for (const Delegation& delegation : targets.delegations) {
        const auto live = repository.publishers.find(delegation.name);
        const auto left = listed.find(delegation.name + ".json");
        if (live != repository.publishers.end() && !isStillSigned(live->second, book, delegation.signers))
            pending.put(delegation.name, renewedPublisher(repository, delegation.name, terms));
        else if (live == repository.publishers.end() && left != listed.end()) // it had left, and comes back empty
            pending.put(delegation.name,
                        Document(bodyOf(Targets{}, {}, terms.next(delegation.name, left->second.version))));
    }
    return pending;
}

Result<Pending> changePublisher(const Repository& repository, const KeyChange& change, const Terms& terms)
{
    Targets targets = repository.targets.metadata.content;
    KeyBook book = repository.publisherKeys;
    if (findDelegation(targets, change.role) == nullptr) {
        if (!change.in || change.out)
            return refused("There is no publisher " + change.role + ". Add it first (keys add --publisher).");
        if (!isPublisherName(change.role))
            return refused("\"" + change.role +
                           "\" cannot name a publisher: take small letters, digits and hyphens, such as geopark.");
        targets.delegations.push_back({change.role, {{}, 1}, Search::Ends, pathsOf(change.role), {}});
    }
    const auto delegation = std::find_if(targets.delegations.begin(), targets.delegations.end(),
                                         [&](const Delegation& one) { return one.name == change.role; });
    if (change.in && repository.root.metadata.content.roles.at(RootRole::Root).keyIds.contains(change.in->key.id()))
        return refused("The key " + describe(*change.in) + " is a root key; a publisher needs a key of its own.");
    if (Outcome done = apply(change, delegation->signers, book); !done)
        return done.error();
    return withTargets(repository, targets, book, terms);
}

} // namespace

std::string listOf(const std::set<KeyId>& ids, const KeyBook& book)
{
    std::set<std::string> names; // in the order of what people call them
    for (const KeyId& id : ids)
        names.insert(describe(book, id));
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

Result<Pending> firstEditions(const FirstKeys& first, const Terms& terms)
{
    if (first.root.keys.size() < kFewestRootKeys)
        return refused("A root needs at least three keys, so that one may be lost. Make one for each of three people.");
    Root root;
    root.consistentSnapshot = true;
    KeyBook book;
    using Row = std::pair<const char*, const KeyHolders*>;
    for (const auto& [name, holders] : {Row{"root", &first.root}, Row{"targets", &first.targets},
                                        Row{"snapshot", &first.snapshot}, Row{"timestamp", &first.timestamp}})
    {
        Result<Signers> signers = signersOf(*holders, name, book);
        if (!signers)
            return signers.error();
        root.roles.emplace(*rootRoleNamed(name), std::move(signers).value());
    }
    if (Outcome apart = requireApart(root, book); !apart)
        return apart.error();
    Pending pending;
    pending.root = rootDocument(root, book, terms, 0);
    pending.targets = Document(bodyOf(Targets{}, {}, terms.next("targets", 0)));
    return pending;
}

Result<Pending> changeKeys(const Repository& repository, const KeyChange& change, const Terms& terms)
{
    if (const auto role = rootRoleNamed(change.role))
        return changeRoot(repository, change, *role, terms);
    return changePublisher(repository, change, terms);
}

Result<Pending> removePublisher(const Repository& repository, const std::string& publisher, const Terms& terms)
{
    Targets targets = repository.targets.metadata.content;
    if (std::erase_if(targets.delegations, [&](const Delegation& one) { return one.name == publisher; }) == 0)
        return refused("There is no publisher " + publisher + ".");
    return withTargets(repository, targets, repository.publisherKeys, terms);
}

Result<Pending> renew(const Repository& repository, const std::string& role, const Terms& terms)
{
    Pending pending;
    if (role == "root")
        pending.root = rootDocument(repository.root.metadata.content, repository.rootKeys, terms,
                                    repository.root.metadata.version);
    else if (role == "targets")
        pending.targets = renewedTargets(repository, terms);
    else if (repository.publishers.contains(role))
        pending.put(role, renewedPublisher(repository, role, terms));
    else
        return refused("Nothing of the publisher " + role + " is there to be renewed.");
    return pending;
}

} // namespace musubi::trust::signing
