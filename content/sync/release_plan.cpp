#include "content/sync/release_plan.hpp"

#include "content/trust/digest.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace musubi::sync {

namespace {

/// Whether a target can be a file of a release; else the reason.
std::optional<std::string> reasonAgainst(const trust::FoundTarget& found)
{
    if (!store::isUsablePath(found.path))
        return "its name cannot be that of a file";
    if (!found.target.hashes.contains("sha256"))
        return "it has no SHA-256";
    return std::nullopt;
}

store::ReleaseFile fileOf(const trust::FoundTarget& found)
{
    store::ReleaseFile file;
    file.path = found.path;
    file.sha256 = found.target.hashes.at("sha256");
    file.length = found.target.length;
    file.role = found.role;
    return file;
}

/// Two files, or a file and a folder, cannot have one name: the first in the order of their names stays.
void dropClashes(ReleasePlan& plan)
{
    auto& files = plan.release.files;
    std::sort(files.begin(), files.end());
    std::set<std::string> taken;
    for (const store::ReleaseFile& file : files)
        taken.insert(file.path);
    std::erase_if(files, [&](const store::ReleaseFile& file) {
        for (std::size_t slash = file.path.find('/'); slash != std::string::npos;
             slash = file.path.find('/', slash + 1)) {
            if (taken.contains(file.path.substr(0, slash))) {
                plan.dropped.push_back("\"" + file.path + "\": there is a file where its folder would be.");
                return true;
            }
        }
        return false;
    });
}

/// What is planned for each path, and what becomes of the files that are live.
class Planning
{
public:
    Planning(const store::Release& live, Vouching& vouching, const Roles& roles, const HeldBack& held)
        : m_live(&live), m_vouching(&vouching), m_roles(&roles), m_held(&held)
    {}

    /// What the roles say today.
    void take(const trust::FoundTarget& found)
    {
        if (const auto reason = reasonAgainst(found)) {
            m_plan.dropped.push_back("\"" + found.path + "\": " + *reason + ".");
            return;
        }
        store::ReleaseFile file = fileOf(found);
        m_said.emplace(file.path, file.sha256);
        if (m_held->contains(publisherOf(found.path)))
            return;
        m_plan.found.emplace(file.sha256, found);
        m_taken.insert(file.path);
        m_plan.release.files.push_back(std::move(file));
    }

    /// What stays as it is because somebody does not speak, or is held back.
    void keepWhatStays()
    {
        for (const ReachedRole& role : m_roles->reached()) {
            if (role.standing == Standing::Speaks)
                continue;
            const bool isKept = keep([&](const store::ReleaseFile& file) {
                return file.role == role.name && m_vouching->voiceOf(role, file) >= Voice::Unasked;
            });
            if (role.standing != Standing::StandsBehind)
                m_plan.dropped.push_back("What \"" + role.name + "\" publishes " +
                                         (isKept ? "stays as it was: " : "is not shown: ") + role.why);
        }
        for (const auto& [publisher, why] : *m_held) {
            m_plan.dropped.push_back("What \"" + publisher + "\" publishes stays as it was: " + why);
            keep([&, name = publisher](const store::ReleaseFile& file) {
                return publisherOf(file.path) == name && (isSaid(file) || voiceFor(file) >= Voice::Unasked);
            });
        }
    }

    [[nodiscard]] ReleasePlan finish()
    {
        for (const store::ReleaseFile& file : m_live->files)
            if (const Voice voice = isSaid(file) ? Voice::Signed : voiceFor(file); voice < Voice::Unasked)
                m_plan.unvouched.push_back({file, voice});
        dropClashes(m_plan);
        recordRoles();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] Voice voiceFor(const store::ReleaseFile& file)
    {
        return m_vouching->voiceFor(file, m_roles->reached());
    }
    /// Whether what is live is what the roles say today.
    [[nodiscard]] bool isSaid(const store::ReleaseFile& file) const
    {
        const auto said = m_said.find(file.path);
        return said != m_said.end() && said->second == file.sha256;
    }

    /// Takes the live files that `keeps` speaks for and nobody has a newer word about. \return whether there were any
    template <typename Keeps>
    bool keep(const Keeps& keeps)
    {
        bool isKept = false;
        for (const store::ReleaseFile& file : m_live->files) {
            if (!keeps(file) || !m_taken.insert(file.path).second)
                continue;
            m_plan.release.files.push_back(file);
            m_keptRoles.insert(file.role);
            isKept = true;
        }
        return isKept;
    }

    void recordRoles()
    {
        std::set<store::ReleaseRole> roles;
        for (const ReachedRole& role : m_roles->reached()) {
            if (role.standing != Standing::Speaks) {
                m_keptRoles.insert(role.name);
                continue;
            }
            const std::string& bytes = role.says->bytes;
            const std::string sha256 = trust::sha256(bytes);
            m_plan.roleBytes.emplace(sha256, bytes);
            roles.insert({role.name, sha256, static_cast<std::int64_t>(bytes.size())});
        }
        for (const store::ReleaseRole& role : m_live->roles)
            if (m_keptRoles.contains(role.name))
                roles.insert(role);
        m_plan.release.roles.assign(roles.begin(), roles.end());
    }

    const store::Release* m_live;
    Vouching* m_vouching;
    const Roles* m_roles;
    const HeldBack* m_held;
    ReleasePlan m_plan;
    std::map<std::string, std::string> m_said; ///< path → SHA-256
    std::set<std::string> m_taken;             ///< paths
    std::set<std::string> m_keptRoles;
};

} // namespace

std::string publisherOf(std::string_view path)
{
    constexpr std::string_view kPacks = "packs/";
    if (!path.starts_with(kPacks))
        return {};
    path.remove_prefix(kPacks.size());
    return std::string(path.substr(0, path.find('/')));
}

ReleasePlan planRelease(Client& client, const store::Release& live, Vouching& vouching, const HeldBack& held)
{
    const trust::TrustedState& trusted = client.trusted();
    Roles roles(client, [&](const ReachedRole& role) { return vouching.recall(role); });
    const auto ask = [&](const std::string& delegator, const trust::Delegation& delegation, const trust::Keys& keys) {
        return roles.ask(delegator, delegation, keys);
    };
    Planning planning(live, vouching, roles, held);
    for (const std::string& path : roles.paths())
        // Not found: nobody who is trusted for it speaks of it; a failed role is told of below.
        if (const auto found = trust::searchTarget(path, trusted.targets, ask))
            planning.take(found.value());
    planning.keepWhatStays();
    ReleasePlan plan = planning.finish();
    plan.release.number = trusted.snapshot->version;
    plan.release.root = trusted.root->version;
    return plan;
}

} // namespace musubi::sync
