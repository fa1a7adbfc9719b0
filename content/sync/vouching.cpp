#include "content/sync/vouching.hpp"

#include "content/store/workspace_files.hpp"
#include "content/trust/signatures.hpp"

#include <algorithm>
#include <utility>

namespace musubi::sync {

using trust::Targets;

Vouching::Vouching(const store::ContentStore& store, const store::Release& live, trust::Schemes accepted)
    : m_store(&store), m_live(&live), m_accepted(std::move(accepted))
{}

Vouching::Record Vouching::record(const store::ReleaseRole& role)
{
    const auto known = m_records.find(role.sha256);
    if (known != m_records.end())
        return known->second;
    const auto bytes = store::readUpTo(m_store->objectOf(role.sha256), trust::kTargetsLimit);
    if (!bytes && isKept(role))
        m_unreadable.insert(role.sha256); // a disk that fails once and then no more has still kept us from reading it
    auto metadata = trust::readTargetsUntrusted(bytes.value_or(""), m_accepted);
    Record record;
    if (metadata)
        record = std::make_shared<trust::Metadata<Targets>>(std::move(metadata).value());
    return m_records.emplace(role.sha256, std::move(record)).first->second;
}

const Vouching::Heard& Vouching::signedBy(const ReachedRole& role)
{
    std::vector<std::string> place{role.name};
    for (const trust::Delegation& delegation : role.chain)
        place.push_back(delegation.name);
    const auto known = m_heard.find(place);
    if (known != m_heard.end())
        return known->second;
    Heard heard;
    for (const store::ReleaseRole& one : m_live->roles) {
        Record said = one.name == role.name ? record(one) : nullptr;
        if (said && trust::isSignedBy(role.signers, role.keys, said->canonical, said->signatures))
            heard.push_back(std::move(said));
    }
    return m_heard.emplace(std::move(place), std::move(heard)).first->second;
}

std::shared_ptr<const Targets> Vouching::recall(const ReachedRole& role)
{
    const Heard& heard = signedBy(role);
    const auto newest = std::max_element(heard.begin(), heard.end(), [](const Record& one, const Record& other) {
        return one->version < other->version;
    });
    return newest == heard.end() ? nullptr : std::shared_ptr<const Targets>(*newest, &(*newest)->content);
}

bool Vouching::isKept(const store::ReleaseRole& role) const
{
    return m_store->has({"", role.sha256, role.length, ""});
}

bool Vouching::isUnreadable(const std::string& name) const
{
    const auto& roles = m_live->roles;
    return std::any_of(roles.begin(), roles.end(), [&](const store::ReleaseRole& role) {
        return role.name == name &&
               (m_unreadable.contains(role.sha256) ||
                (isKept(role) && !store::readUpTo(m_store->objectOf(role.sha256), trust::kTargetsLimit)));
    });
}

Voice Vouching::voiceOf(const ReachedRole& role, const store::ReleaseFile& file)
{
    const bool isItsOwn = role.name == file.role;
    if (!role.isTrustedFor(file.path) || (role.isTop() && !isItsOwn))
        return Voice::Nobody;
    const auto isListed = [&](const Record& said) {
        const auto found = said->content.targets.find(file.path);
        if (found == said->content.targets.end())
            return false;
        const auto hash = found->second.hashes.find("sha256");
        return hash != found->second.hashes.end() && hash->second == file.sha256;
    };
    if (const Heard& heard = signedBy(role); isItsOwn && std::any_of(heard.begin(), heard.end(), isListed))
        return Voice::Signed;
    if (isItsOwn && isUnreadable(role.name))
        return Voice::Unasked;
    if (role.standing == Standing::Speaks)
        return Voice::Replaced;
    if (!isItsOwn)
        return Voice::Nobody;
    // A release without roles was made before they were kept.
    return role.standing == Standing::IsSilent || m_live->roles.empty() ? Voice::Unasked : Voice::OldKeys;
}

Voice Vouching::voiceFor(const store::ReleaseFile& file, const std::vector<ReachedRole>& roles)
{
    Voice most = Voice::Nobody;
    for (const ReachedRole& role : roles)
        most = std::max(most, voiceOf(role, file));
    return most;
}

} // namespace musubi::sync
