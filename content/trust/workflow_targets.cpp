// §5.6.2–5.6.5: what the publishers say, at the top and below.
#include "content/trust/client_workflow.hpp"

#include "content/trust/workflow_checks.hpp"

#include <cassert>

namespace musubi::trust {

namespace {

Verdict<TrustedPtr<Targets>> verifyTargets(const TrustedState& trusted, const std::string& role, const Signers& signers,
                                           const Keys& keys, std::string_view bytes, const Update& update)
{
    const Verdict<MetaFile> said = listedInSnapshot(trusted, role);
    if (!said)
        return said.error();
    // 5.6.2: against what the snapshot says; before anything is parsed.
    if (const auto check = checkBytes(role, bytes, said.value()); !check)
        return check.error();
    auto targets = readTargetsUntrusted(bytes, update.accepted);
    if (!targets)
        return unreadRole(role, targets.error());
    // 5.6.3: arbitrary software attack.
    if (!isSignedBy(signers, keys, targets.value().canonical, targets.value().signatures))
        return refusedRole(Refusal::TooFewSignatures, role,
                           "is not signed by as many keys of its delegator as have to.");
    // 5.6.4
    if (targets.value().version != said.value().version)
        return refusedRole(Refusal::WrongVersion, role,
                           "has version " + std::to_string(targets.value().version) + " instead of " +
                               std::to_string(said.value().version) + ".");
    // 5.6.5: freeze attack.
    if (const auto check = checkExpiry(role, targets.value().expires, update); !check)
        return check.error();
    return trustedOf(std::move(targets).value(), bytes);
}

} // namespace

Verdict<MetaFile> listedInSnapshot(const TrustedState& trusted, const std::string& role)
{
    assert(trusted.snapshot);
    const auto& meta = trusted.snapshot->content.meta;
    const auto said = meta.find(role + ".json");
    if (said == meta.end())
        return refusedRole(Refusal::RoleNotListed, role, "is not listed in the snapshot.");
    return said->second;
}

Verdict<TrustedState> updateTargets(const TrustedState& trusted, std::string_view bytes, const Update& update)
{
    const Root& root = trusted.root->content;
    auto targets = verifyTargets(trusted, "targets", root.roles.at(RootRole::Targets), root.keys, bytes, update);
    if (!targets)
        return targets.error();
    TrustedState next = trusted;
    next.targets = std::move(targets).value();
    return next;
}

Verdict<TrustedPtr<Targets>> verifyDelegated(const TrustedState& trusted, const Delegation& delegation,
                                             const Keys& keys, std::string_view bytes, const Update& update)
{
    return verifyTargets(trusted, delegation.name, delegation.signers, keys, bytes, update);
}

} // namespace musubi::trust
