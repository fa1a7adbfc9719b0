// §5.2 and §5.3: the trusted root and how a new one replaces it.
#include "content/trust/client_workflow.hpp"

#include "content/trust/workflow_checks.hpp"

#include <set>

namespace musubi::trust {

namespace {

constexpr const char* kName = "root";

bool isSignedAsAskedBy(const Metadata<Root>& root, const Root& asking)
{
    return isSignedBy(asking.roles.at(RootRole::Root), asking.keys, root.canonical, root.signatures);
}

/// The keys of a role, by what they are.
std::set<std::string> signersOf(const Root& root, RootRole role)
{
    std::set<std::string> identities;
    for (const KeyId& keyId : root.roles.at(role).keyIds)
        if (const auto key = root.keys.find(keyId); key != root.keys.end())
            identities.insert(key->second.identity());
    return identities;
}

bool hasRotated(const Root& before, const Root& after, RootRole role)
{
    return signersOf(before, role) != signersOf(after, role);
}

} // namespace

Verdict<TrustedState> trustRoot(std::string_view bytes, const Update& update)
{
    auto root = readRootUntrusted(bytes, update.accepted);
    if (!root)
        return unreadRole(kName, root.error());
    // 5.2: it came by a way that is trusted, but a damaged or half-signed one is found at once. Its expiry does not
    // matter yet.
    if (!isSignedAsAskedBy(root.value(), root.value().content))
        return refusedRole(Refusal::NotSignedByItself, kName, "is not signed by as many of its own keys as have to.");
    return TrustedState{trustedOf(std::move(root).value(), bytes), nullptr, nullptr, nullptr};
}

Verdict<TrustedState> updateRoot(const TrustedState& trusted, std::string_view bytes, const Update& update)
{
    auto root = readRootUntrusted(bytes, update.accepted);
    if (!root)
        return unreadRole(kName, root.error());
    const Root& before = trusted.root->content;
    // 5.3.4 (1): arbitrary software attack; the keys that are trusted now vouch for the new root …
    if (!isSignedAsAskedBy(root.value(), before))
        return refusedRole(Refusal::TooFewSignatures, kName, "is not signed by as many trusted keys as have to.");
    // 5.3.4 (2): … and so do its own.
    if (!isSignedAsAskedBy(root.value(), root.value().content))
        return refusedRole(Refusal::NotSignedByItself, kName, "is not signed by as many of its own keys as have to.");
    // 5.3.5: rollback attack; exactly the next version.
    if (root.value().version != trusted.root->version + 1)
        return refusedRole(Refusal::WrongVersion, kName,
                           "has version " + std::to_string(root.value().version) + " instead of " +
                               std::to_string(trusted.root->version + 1) + ".");
    // 5.3.6: the expiry of a root on the way does not matter.
    TrustedState next = trusted;
    // 5.3.7
    next.root = trustedOf(std::move(root).value(), bytes);
    // 5.3.11: recover from a fast-forward attack. Done at every rotation, so that a key that was changed and changed
    // back is noticed too.
    if (hasRotated(before, next.root->content, RootRole::Timestamp) ||
        hasRotated(before, next.root->content, RootRole::Snapshot))
    {
        next.timestamp = nullptr;
        next.snapshot = nullptr;
    }
    return next;
}

Verdict<Done> checkRoot(const TrustedState& trusted, const Update& update)
{
    // 5.3.10: freeze attack.
    return checkExpiry(kName, trusted.root->expires, update);
}

} // namespace musubi::trust
