#include "content/sync/release_plan.hpp"

#include "content/trust/path_pattern.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace musubi::sync {

namespace {

using trust::Targets;
using trust::TrustedPtr;
using trust::Verdict;
using Edge = std::pair<std::string, std::string>; ///< delegator, role

/// From the top down to a role that cannot be had: who it is, and for what it was trusted on the way.
struct Failure
{
    std::vector<trust::Delegation> chain;
    std::string why;

    [[nodiscard]] const std::string& role() const { return chain.back().name; }
    [[nodiscard]] bool isTrustedFor(const std::string& path) const
    {
        return std::all_of(chain.begin(), chain.end(),
                           [&](const trust::Delegation& delegation) { return trust::isTrustedFor(delegation, path); });
    }
};

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
        return m_answers.emplace(edge, std::move(answer)).first->second;
    }

    /// All paths that anybody speaks of, from the top down. A name says nothing about who bears it: two delegators may
    /// give the same one.
    [[nodiscard]] std::set<std::string> paths(const TrustedPtr<Targets>& top)
    {
        std::set<std::string> paths;
        std::set<Edge> visited;
        std::vector<Reached> waiting{{"targets", {}, top}};
        while (!waiting.empty()) {
            const Reached reached = std::move(waiting.back());
            waiting.pop_back();
            for (const auto& [path, target] : reached.role->content.targets)
                paths.insert(path);
            for (const trust::Delegation& delegation : reached.role->content.delegations)
                if (visited.insert({reached.name, delegation.name}).second)
                    visit(reached, delegation, visited.size(), waiting);
        }
        return paths;
    }

    [[nodiscard]] const std::vector<Failure>& failures() const { return m_failures; }

private:
    struct Reached
    {
        std::string name;
        std::vector<trust::Delegation> chain;
        TrustedPtr<Targets> role;
    };

    void visit(const Reached& from, const trust::Delegation& delegation, std::size_t visits,
               std::vector<Reached>& waiting)
    {
        std::vector<trust::Delegation> chain = from.chain;
        chain.push_back(delegation);
        const bool isTooMany = visits > static_cast<std::size_t>(trust::kMostRolesVisited);
        const trust::Refused tooMany{trust::Refusal::TooManyRoles, delegation.name,
                                     "there are more roles than can be asked."};
        const Verdict<TrustedPtr<Targets>> answer =
            isTooMany ? tooMany : ask(from.name, delegation, from.role->content.keys);
        if (answer)
            waiting.push_back({delegation.name, std::move(chain), answer.value()});
        else
            m_failures.push_back({std::move(chain), answer.error().message});
    }

    Client* m_client;
    std::map<Edge, Verdict<TrustedPtr<Targets>>> m_answers;
    std::vector<Failure> m_failures;
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

/// Takes the files of `live` that `keeps` speaks for and nobody has a newer word about.
template <typename Keeps>
void keep(const std::optional<store::Release>& live, std::set<std::string>& taken, ReleasePlan& plan,
          const Keeps& keeps)
{
    if (!live)
        return;
    for (const store::ReleaseFile& file : live->files)
        if (keeps(file) && taken.insert(file.path).second)
            plan.release.files.push_back(file);
}

} // namespace

std::string publisherOf(std::string_view path)
{
    constexpr std::string_view kPacks = "packs/";
    if (!path.starts_with(kPacks))
        return {};
    path.remove_prefix(kPacks.size());
    return std::string(path.substr(0, path.find('/')));
}

ReleasePlan planRelease(Client& client, const std::optional<store::Release>& live, const HeldBack& held)
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
        if (!found || held.contains(publisherOf(path)))
            continue; // nobody who is trusted for it speaks of it; a failed role is told of below
        if (const auto reason = reasonAgainst(found.value())) {
            plan.dropped.push_back("\"" + path + "\": " + *reason + ".");
            continue;
        }
        plan.release.files.push_back(fileOf(found.value()));
        plan.found.emplace(plan.release.files.back().sha256, found.value());
        taken.insert(path);
    }
    for (const Failure& failure : roles.failures()) {
        plan.dropped.push_back("What \"" + failure.role() + "\" publishes stays as it was: " + failure.why);
        keep(live, taken, plan, [&](const store::ReleaseFile& file) {
            return file.role == failure.role() && failure.isTrustedFor(file.path);
        });
    }
    for (const auto& one : held) {
        const std::string& publisher = one.first;
        plan.dropped.push_back("What \"" + publisher + "\" publishes stays as it was: " + one.second);
        keep(live, taken, plan, [&](const store::ReleaseFile& file) { return publisherOf(file.path) == publisher; });
    }
    dropClashes(plan);
    return plan;
}

} // namespace musubi::sync
