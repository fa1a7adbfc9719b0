#include "content/sync/release_plan.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace musubi::sync {

namespace {

using trust::Targets;
using trust::TrustedPtr;
using trust::Verdict;
using Edge = std::pair<std::string, std::string>; ///< delegator, role

/// Every role that can be reached, each asked once for each of its delegators.
class Roles
{
public:
    explicit Roles(Client& client) : m_client(&client) {}

    [[nodiscard]] Verdict<TrustedPtr<Targets>> ask(const std::string& delegator, const trust::Delegation& delegation,
                                                   const trust::Keys& keys)
    {
        const Edge edge(delegator, delegation.name);
        if (const auto known = m_answers.find(edge); known != m_answers.end())
            return known->second;
        Result<TrustedPtr<Targets>> role = m_client->role(delegator, delegation, keys);
        Verdict<TrustedPtr<Targets>> answer =
            role ? Verdict<TrustedPtr<Targets>>(std::move(role).value())
                 : trust::Refused{trust::Refusal::NoSuchTarget, delegation.name, musubi::describe(role.error())};
        if (!answer)
            m_failed.emplace(delegation.name, answer.error().message);
        return m_answers.emplace(edge, std::move(answer)).first->second;
    }

    /// All paths that anybody speaks of, from the top down.
    [[nodiscard]] std::set<std::string> paths(const TrustedPtr<Targets>& top)
    {
        std::set<std::string> paths;
        std::set<std::string> visited;
        std::vector<std::pair<std::string, TrustedPtr<Targets>>> waiting{{"targets", top}};
        while (!waiting.empty()) {
            const auto [name, role] = std::move(waiting.back());
            waiting.pop_back();
            for (const auto& [path, target] : role->content.targets)
                paths.insert(path);
            for (const trust::Delegation& delegation : role->content.delegations) {
                const bool isTooMany = visited.size() >= static_cast<std::size_t>(trust::kMostRolesVisited);
                if (visited.contains(delegation.name) || isTooMany) {
                    if (isTooMany && !visited.contains(delegation.name))
                        m_failed.emplace(delegation.name, "there are more roles than can be asked.");
                    continue;
                }
                visited.insert(delegation.name);
                if (auto answer = ask(name, delegation, role->content.keys))
                    waiting.emplace_back(delegation.name, answer.value());
            }
        }
        return paths;
    }

    [[nodiscard]] const std::map<std::string, std::string>& failed() const { return m_failed; }

private:
    Client* m_client;
    std::map<Edge, Verdict<TrustedPtr<Targets>>> m_answers;
    std::map<std::string, std::string> m_failed; ///< role → why
};

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

} // namespace

ReleasePlan planRelease(Client& client, const std::optional<store::Release>& live)
{
    const trust::TrustedState& trusted = client.trusted();
    ReleasePlan plan;
    plan.release.number = trusted.snapshot->version;
    plan.release.root = trusted.root->version;
    Roles roles(client);
    const auto ask = [&](const std::string& delegator, const trust::Delegation& delegation, const trust::Keys& keys) {
        return roles.ask(delegator, delegation, keys);
    };
    std::set<std::string> taken;
    for (const std::string& path : roles.paths(trusted.targets)) {
        const Verdict<trust::FoundTarget> found = trust::searchTarget(path, trusted.targets, ask);
        if (!found)
            continue; // nobody who is trusted for it speaks of it; a failed role is told of below
        if (const auto reason = reasonAgainst(found.value())) {
            plan.dropped.push_back("\"" + path + "\": " + *reason + ".");
            continue;
        }
        plan.release.files.push_back(fileOf(found.value()));
        plan.found.emplace(plan.release.files.back().sha256, found.value());
        taken.insert(path);
    }
    for (const auto& [role, why] : roles.failed()) {
        plan.dropped.push_back("What \"" + role + "\" publishes stays as it was: " + why);
        if (!live)
            continue;
        for (const store::ReleaseFile& file : live->files)
            if (file.role == role && taken.insert(file.path).second)
                plan.release.files.push_back(file);
    }
    dropClashes(plan);
    return plan;
}

} // namespace musubi::sync
