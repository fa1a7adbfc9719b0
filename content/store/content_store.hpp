// The packs on this device's disk, and the release that is live.
//
//   <root>/objects/ab/cdef…     verified files by SHA-256, never changed once there
//   <root>/releases/<name>.json what a release is made of; its name is "12-1a2b3c4d5e6f"
//   <root>/releases/<name>/…    the same as a folder, its files the objects' own (hard links)
//   <root>/staging/             a download in progress, by SHA-256; completed next time
//   <root>/metadata/            what the client of the repository trusts
//   <root>/ACTIVE               one line: the live release, then the one before it
//   <root>/LOCK                 locked by the one who changes anything
//   <root>/CLOCK                one line: the newest time at which an update has succeeded
//   <root>/CONTACT              one line: the newest time at which the repository was heard
//   <root>/TRIAL, REJECTED      see release_trials.hpp
//   <root>/WITHDRAWN            see withdrawals.hpp
//
// ACTIVE is replaced by rename, so a power cut leaves the old release or the new one, and everything a release needs is
// on the disk before it is named there. Threads: one writer (sync). active() and folderOf() may be called from any
// thread.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/store/descriptor.hpp"
#include "content/store/release.hpp"
#include "content/store/release_trials.hpp"
#include "content/store/withdrawals.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace musubi::store {

class ContentStore
{
public:
    struct Active
    {
        std::string live;                  ///< name
        std::optional<std::string> before; ///< the last good one

        friend bool operator==(const Active&, const Active&) = default;
    };

    /// Makes the folders that are missing. Unwritable when the disk refuses.
    [[nodiscard]] static Result<ContentStore> open(std::filesystem::path root);

    /// Held by whoever changes anything below; given back when it goes. Unavailable while somebody else has it.
    [[nodiscard]] Result<Descriptor> lock() const;

    /// Nothing until a first release is activated, and when ACTIVE is damaged. Unreadable when the disk does not give
    /// it: whoever took that for "nothing" would throw away what is live.
    [[nodiscard]] Result<std::optional<Active>> active() const;
    /// NotFound, or why its list cannot be used.
    [[nodiscard]] Result<Release> release(const std::string& name) const;
    /// The folder of a release: below it lies "packs/…".
    [[nodiscard]] std::filesystem::path folderOf(const std::string& name) const;
    [[nodiscard]] std::filesystem::path metadataFolder() const { return m_root / "metadata"; }

    [[nodiscard]] std::filesystem::path objectOf(const std::string& sha256) const;
    [[nodiscard]] std::filesystem::path stagingOf(const std::string& sha256) const;
    /// Whether the object is there with that length.
    [[nodiscard]] bool has(const ReleaseFile& file) const;
    /// Puts a small object there that came as bytes, with this hash.
    [[nodiscard]] Outcome keepObject(const std::string& sha256, std::string_view bytes) const;
    /// The folder in which the object will lie, so that it can be moved there.
    [[nodiscard]] Outcome prepareObject(const std::string& sha256) const;
    /// Bytes that can still be written here.
    [[nodiscard]] std::int64_t room() const;

    /// Makes `release` the live one. \pre all its files are objects, verified
    /// The live one becomes the one before. Done again after a power cut it does no harm.
    /// \param approve  asked with the release's folder when all is ready; its error is returned and nothing switched
    [[nodiscard]] Outcome
    activate(const Release& release,
             const std::function<Outcome(const std::filesystem::path& folder)>& approve = {}) const;
    /// Makes `rest` the live one, what is left when something must no longer be shown: with none before it, so that no
    /// way leads back to what was taken away. \pre as for `activate`
    [[nodiscard]] Outcome withdrawTo(const Release& rest) const;
    /// Puts the files of the live release into its folder again, after the disk has spoiled it.
    /// \pre as for `activate`, and it is the live one
    [[nodiscard]] Outcome assembleAgain(const Release& release) const;
    /// Back to the release before, which then has none before it. NotFound when there is none.
    [[nodiscard]] Outcome rollBack() const;
    /// Removes whatever neither the live release nor the one before needs.
    [[nodiscard]] Outcome prune() const;

    /// The newest time at which an update has succeeded: a clock that says less is wrong (promise T4). Metadata that
    /// has expired is never trusted, so that a clock which was once ahead cannot raise this beyond what is valid.
    [[nodiscard]] Instant clockFloor() const;
    [[nodiscard]] Outcome raiseClockFloor(Instant instant) const;
    /// When the repository was last heard, by this device's clock; nothing before the first time.
    [[nodiscard]] std::optional<Instant> lastContact() const;
    [[nodiscard]] Outcome noteContact(Instant instant) const;

    /// What was learnt about releases by showing them.
    [[nodiscard]] ReleaseTrials trials() const { return ReleaseTrials(m_root); }
    /// What was taken off the screens.
    [[nodiscard]] Withdrawals withdrawals() const { return Withdrawals(m_root); }

private:
    explicit ContentStore(std::filesystem::path root) : m_root(std::move(root)) {}

    [[nodiscard]] std::filesystem::path listOf(const std::string& name) const;
    [[nodiscard]] Outcome assemble(const Release& release) const;
    [[nodiscard]] Outcome removeOthers(const std::set<std::string>& releases,
                                       const std::set<std::string>& objects) const;

    std::filesystem::path m_root;
};

} // namespace musubi::store
