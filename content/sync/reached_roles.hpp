// Every role that somebody trusts today, from the top down, and whether it speaks. Internal to this folder.
#pragma once

#include "content/sync/client.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musubi::sync {

enum class Standing
{
    Speaks,       ///< its newest metadata is here and verified
    IsSilent,     ///< it cannot be asked: the way to the repository fails
    IsRefused,    ///< what the repository gives for it cannot be trusted
    StandsBehind, ///< it speaks, but a role on the way to it does not
};

/// A role as one of its delegators trusts it.
struct ReachedRole
{
    std::string name;
    std::vector<trust::Delegation> chain; ///< from the top down to it; empty for the top itself
    trust::Signers signers;
    trust::Keys keys; ///< of the delegator
    Standing standing = Standing::Speaks;
    std::string why;                        ///< it does not speak
    trust::TrustedPtr<trust::Targets> says; ///< null when it does not speak

    [[nodiscard]] bool isTop() const { return chain.empty(); }
    [[nodiscard]] bool isTrustedFor(std::string_view path) const;
};

/// What a role said earlier that the signers it has today have signed; null: nothing.
using Recall = std::function<std::shared_ptr<const trust::Targets>(const ReachedRole&)>;

/// What a repository answers when it is heard, and does not give what was promised; else the way to it fails.
[[nodiscard]] bool isAnswer(ErrorCode code);

/// Asks each role once for each of its delegators.
class Roles
{
public:
    /// \pre client.refresh() succeeded
    /// \param recall  leads on to the roles behind one that does not speak
    Roles(Client& client, const Recall& recall);

    /// For a search (TUF 1.0.34 §5.6.7).
    [[nodiscard]] trust::Verdict<trust::TrustedPtr<trust::Targets>>
    ask(const std::string& delegator, const trust::Delegation& delegation, const trust::Keys& keys);
    /// The top first.
    [[nodiscard]] const std::vector<ReachedRole>& reached() const { return m_reached; }
    /// All paths that anybody speaks of.
    [[nodiscard]] std::set<std::string> paths() const;

private:
    using Edge = std::pair<std::string, std::string>; ///< delegator, role
    struct Waiting
    {
        ReachedRole role;
        std::shared_ptr<const trust::Targets> delegates;
    };

    void visit(const Waiting& from, const trust::Delegation& delegation, const Recall& recall,
               std::vector<Waiting>& waiting);

    Client* m_client;
    std::map<Edge, trust::Verdict<trust::TrustedPtr<trust::Targets>>> m_answers;
    std::set<Edge> m_visited;
    std::set<Edge> m_silent;
    std::vector<ReachedRole> m_reached;
};

} // namespace musubi::sync
