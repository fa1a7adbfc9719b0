#include "content/trust/target_search.hpp"

#include "content/trust/path_pattern.hpp"

#include <set>
#include <utility>
#include <vector>

namespace musubi::trust {

namespace {

/// A role that is still to be asked.
struct Question
{
    std::string delegator;
    TrustedPtr<Targets> delegating; ///< keeps `delegation` alive
    const Delegation* delegation;
};

/// Puts the delegations of `role` that are trusted for `path` on top of the stack, the first one uppermost.
void pushDelegations(const std::string& name, const TrustedPtr<Targets>& role, const std::string& path,
                     std::vector<Question>& stack)
{
    std::vector<Question> below;
    // 5.6.7.2: in order of appearance.
    for (const Delegation& delegation : role->content.delegations) {
        if (!isTrustedFor(delegation, path))
            continue;
        below.push_back({name, role, &delegation});
        // 5.6.7.2.1: after a terminating delegation nobody else is asked: neither here nor further up.
        if (delegation.search == Search::Ends) {
            stack.clear();
            break;
        }
    }
    stack.insert(stack.end(), below.rbegin(), below.rend());
}

} // namespace

Verdict<FoundTarget> searchTarget(const std::string& path, const TrustedPtr<Targets>& top, const AskRole& ask)
{
    std::string name = "targets";
    TrustedPtr<Targets> role = top;
    std::vector<Question> stack;
    std::set<std::string> visited;
    while (true) {
        // 5.6.7.1: whoever has it first, has it.
        if (const auto found = role->content.targets.find(path); found != role->content.targets.end())
            return FoundTarget{path, found->second, name};
        pushDelegations(name, role, path, stack);
        // 5.6.7.1: no role twice, so that a ring of delegations ends.
        while (!stack.empty() && visited.contains(stack.back().delegation->name))
            stack.pop_back();
        if (stack.empty())
            return Refused{Refusal::NoSuchTarget, {}, "There is no target \"" + path + "\"."};
        if (visited.size() == static_cast<std::size_t>(kMostRolesVisited))
            return Refused{Refusal::TooManyRoles,
                           {},
                           "The search for \"" + path + "\" was given up after " + std::to_string(kMostRolesVisited) +
                               " roles."};
        const Question question = std::move(stack.back());
        stack.pop_back();
        visited.insert(question.delegation->name);
        auto answer = ask(question.delegator, *question.delegation, question.delegating->content.keys);
        if (!answer)
            return answer.error();
        name = question.delegation->name;
        role = std::move(answer).value();
    }
}

} // namespace musubi::trust
