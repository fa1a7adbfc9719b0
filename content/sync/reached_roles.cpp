#include "content/sync/reached_roles.hpp"

#include "content/trust/path_pattern.hpp"

#include <algorithm>

namespace musubi::sync {

using trust::Targets;
using trust::TrustedPtr;
using trust::Verdict;

namespace {

/// What it delegates, without its metadata's other parts.
std::shared_ptr<const Targets> contentOf(const TrustedPtr<Targets>& role)
{
    return {role, &role->content};
}

} // namespace

bool ReachedRole::isTrustedFor(std::string_view path) const
{
    return std::all_of(chain.begin(), chain.end(),
                       [&](const trust::Delegation& delegation) { return trust::isTrustedFor(delegation, path); });
}

bool isAnswer(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Untrusted || code == ErrorCode::TooLarge;
}

Roles::Roles(Client& client, const Recall& recall) : m_client(&client)
{
    const trust::TrustedState& trusted = client.trusted();
    const trust::Root& root = trusted.root->content;
    ReachedRole top{"targets",      {}, root.roles.at(trust::RootRole::Targets), root.keys, Standing::Speaks, {},
                    trusted.targets};
    m_reached.push_back(top);
    std::vector<Waiting> waiting{{std::move(top), contentOf(trusted.targets)}};
    while (!waiting.empty()) {
        const Waiting from = std::move(waiting.back());
        waiting.pop_back();
        for (const trust::Delegation& delegation : from.delegates->delegations)
            if (m_visited.insert({from.role.name, delegation.name}).second)
                visit(from, delegation, recall, waiting);
    }
}

// A name says nothing about who bears it: two delegators may give the same one.
void Roles::visit(const Waiting& from, const trust::Delegation& delegation, const Recall& recall,
                  std::vector<Waiting>& waiting)
{
    ReachedRole role{delegation.name, from.role.chain, delegation.signers, from.delegates->keys, Standing::Speaks, {},
                     nullptr};
    role.chain.push_back(delegation);
    const bool isTooMany = m_visited.size() > static_cast<std::size_t>(trust::kMostRolesVisited);
    const trust::Refused tooMany{trust::Refusal::TooManyRoles, delegation.name,
                                 "there are more roles than can be asked."};
    const Verdict<TrustedPtr<Targets>> answer = isTooMany ? tooMany : ask(from.role.name, delegation, role.keys);
    std::shared_ptr<const Targets> delegates;
    if (answer) {
        role.says = answer.value();
        role.standing = from.role.standing == Standing::Speaks ? Standing::Speaks : Standing::StandsBehind;
        delegates = contentOf(role.says);
    } else {
        role.standing = m_silent.contains({from.role.name, delegation.name}) ? Standing::IsSilent : Standing::IsRefused;
        role.why = answer.error().message;
        delegates = recall(role);
    }
    m_reached.push_back(role);
    if (delegates)
        waiting.push_back({std::move(role), std::move(delegates)});
}

Verdict<TrustedPtr<Targets>> Roles::ask(const std::string& delegator, const trust::Delegation& delegation,
                                        const trust::Keys& keys)
{
    const Edge edge(delegator, delegation.name);
    if (const auto known = m_answers.find(edge); known != m_answers.end())
        return known->second;
    Result<TrustedPtr<Targets>> role = m_client->role(delegator, delegation, keys);
    if (!role && !isAnswer(role.error().code))
        m_silent.insert(edge);
    Verdict<TrustedPtr<Targets>> answer =
        role ? Verdict<TrustedPtr<Targets>>(std::move(role).value())
             : trust::Refused{trust::Refusal::NoSuchTarget, delegation.name, musubi::describe(role.error())};
    return m_answers.emplace(edge, std::move(answer)).first->second;
}

std::set<std::string> Roles::paths() const
{
    std::set<std::string> paths;
    for (const ReachedRole& role : m_reached)
        if (role.standing == Standing::Speaks)
            for (const auto& [path, target] : role.says->content.targets)
                paths.insert(path);
    return paths;
}

} // namespace musubi::sync
