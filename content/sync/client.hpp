// The client of a repository: brings metadata here step by step, trusts what passes, stores it as it came, and finds
// who says what about a target.
//
// One code path: the kiosk's sync and the conformance command are both made of this.
// Source: TUF 1.0.34 §5 (detailed client workflow); the checks themselves are in `content/trust`.
// Threads: one at a time.
#pragma once

#include "content/store/metadata_folder.hpp"
#include "content/sync/transport.hpp"
#include "content/trust/client_workflow.hpp"
#include "content/trust/target_search.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::sync {

class Client
{
public:
    /// §5.1 and §5.2, with the root that is stored. NotFound when there is none, Untrusted when it is not whole.
    /// \param metadata  leads to the folder of the metadata; outlives this
    [[nodiscard]] static Result<Client> open(store::MetadataFolder folder, Transport& metadata, trust::Update update);

    /// §5.3–5.6.6. What passed is stored although a later step fails.
    /// Untrusted with the reason's name, Unreadable or Unwritable when the disk refuses, or whatever the transport
    /// answers.
    [[nodiscard]] Outcome refresh();

    /// §5.6.7. \pre refresh() succeeded
    [[nodiscard]] Result<trust::FoundTarget> find(const std::string& path);
    /// A delegated role for the delegator that asks, fetched when what is stored is not the one the snapshot lists.
    [[nodiscard]] Result<trust::TrustedPtr<trust::Targets>>
    role(const std::string& delegator, const trust::Delegation& delegation, const trust::Keys& keys);

    /// Where a target lies below the folder of the targets (§5.7.3).
    /// \pre one of its hashes is known here
    [[nodiscard]] std::string addressOf(const trust::FoundTarget& found) const;
    /// Whether the repository itself has answered, not somebody on the way to it: what it said was signed as it should
    /// be, although it may be old.
    [[nodiscard]] bool hasHeard() const { return m_hasHeard; }
    [[nodiscard]] const trust::TrustedState& trusted() const { return m_trusted; }

private:
    Client(store::MetadataFolder folder, Transport& metadata, trust::Update update, trust::TrustedState trusted);

    [[nodiscard]] Outcome refreshRoot();
    [[nodiscard]] Outcome nextRoot(std::string_view bytes);
    [[nodiscard]] Outcome recall();
    [[nodiscard]] Outcome refreshTimestamp();
    [[nodiscard]] Outcome refreshSnapshot();
    [[nodiscard]] Outcome refreshTargets();
    /// The newest of a role that the timestamp or the snapshot lists.
    [[nodiscard]] Result<std::string> fetchListed(const std::string& role, const trust::MetaFile& said,
                                                  std::size_t limit);

    store::MetadataFolder m_folder;
    Transport* m_metadata;
    trust::Update m_update;
    trust::TrustedState m_trusted;
    bool m_hasHeard = false;
    /// By delegator and role: what one delegator vouches for says nothing about another's.
    std::map<std::pair<std::string, std::string>, trust::TrustedPtr<trust::Targets>> m_delegated;
};

} // namespace musubi::sync
