// Who answers today for the files that are live: roles that are trusted now, with keys that are trusted now.
//
// The metadata that the live release was made from lies in the store (store::ReleaseRole); its signatures are counted
// anew against the signers of today. That it has expired says nothing against what is shown (promise T4).
// Internal to this folder.
#pragma once

#include "content/store/content_store.hpp"
#include "content/sync/reached_roles.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace musubi::sync {

/// What can be said for a file that is live; the more, the larger.
enum class Voice
{
    Nobody,   ///< nobody is trusted for it
    OldKeys,  ///< only keys that are no longer trusted have signed what is here
    Replaced, ///< the same, and the new keys have signed something else in its place
    Unasked,  ///< whether it is signed cannot be asked: the way to the repository fails
    Signed,   ///< keys that are trusted now have signed it
};

class Vouching
{
public:
    /// \param live  without files when nothing is live; both outlive this
    Vouching(const store::ContentStore& store, const store::Release& live, trust::Schemes accepted);

    /// The newest that this role said for the live release, if its signers of today have signed it.
    [[nodiscard]] std::shared_ptr<const trust::Targets> recall(const ReachedRole& role);
    /// Whether something that a role of this name said is there and cannot be read: a disk that fails is no revocation.
    [[nodiscard]] bool isUnreadable(const std::string& name) const;
    /// What one role has to say for a file.
    [[nodiscard]] Voice voiceOf(const ReachedRole& role, const store::ReleaseFile& file);
    /// What the most any of them has to say.
    [[nodiscard]] Voice voiceFor(const store::ReleaseFile& file, const std::vector<ReachedRole>& roles);

private:
    using Record = std::shared_ptr<const trust::Metadata<trust::Targets>>; ///< null when the disk has lost it
    using Heard = std::vector<Record>;

    [[nodiscard]] Record record(const store::ReleaseRole& role);
    [[nodiscard]] bool isKept(const store::ReleaseRole& role) const;
    /// All that it said for the live release and its signers of today have signed.
    [[nodiscard]] const Heard& signedBy(const ReachedRole& role);

    const store::ContentStore* m_store;
    const store::Release* m_live;
    trust::Schemes m_accepted;
    std::map<std::string, Record> m_records;           ///< by SHA-256
    std::set<std::string> m_unreadable;                ///< SHA-256 of roles that are here and could not be read
    std::map<std::vector<std::string>, Heard> m_heard; ///< by the names from the top down to the role
};

} // namespace musubi::sync
