// The store of signed packs on this device: which pack is live, and one update.
#pragma once

#include "content/store/pack_source.hpp"
#include "content/sync/run.hpp"
#include "kiosk/app/options.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace musubi::app {

/// What came of an update.
struct SyncNews
{
    std::string report;                    ///< for a person; empty when it failed
    std::vector<std::string> problems;     ///< a sentence each: why it failed, what was left out
    bool hasFailed = false;                ///< in part: a release was refused, or something stood in the way
    std::optional<store::PackSource> pack; ///< when another release is live now
};

/// The packs that are live; nothing when there is none (yet). When the pack of the publisher who is to lead was taken
/// off the screens, one of those who are left leads; when nobody is left, a folder in which nothing can be shown.
[[nodiscard]] std::optional<store::PackSource> livePack(const StoreOptions& options);

/// Before a kiosk shows what is live: a release that has ended it too often is taken back for good, and the one that is
/// live then is on trial (promise R3). \return sentences for staff
[[nodiscard]] std::vector<std::string> beginTrial(const StoreOptions& options);
/// The kiosk has shown these packs for so long that their release is a good one.
inline constexpr std::chrono::seconds kTrialTime{60};
void passTrial(const StoreOptions& options, const store::PackSource& shown);

/// How an update is made.
struct SyncTask
{
    StoreOptions store;
    std::filesystem::path assets; ///< for the self-check of a new release
    std::optional<Instant> now;   ///< without it, what the system's clock says
    sync::LiveCheck liveCheck = sync::LiveCheck::Bytes;
};

/// Brings the store up to date. A deployed kiosk accepts Ed25519 keys only, and shows no release that fails its
/// self-check. \param told  a line now and then while files arrive
[[nodiscard]] SyncNews syncStore(const SyncTask& task, const std::stop_token& stop,
                                 const std::function<void(const std::string&)>& told = {});

/// The same as a command: the report on stdout. Failed when the update failed or was refused, which is told.
[[nodiscard]] Outcome syncOnce(const SyncTask& task);

/// Lets a release that was refused or taken back be tried again, as if it had never been: power cuts look like a
/// release that ends the kiosk. NotFound when no such release is refused.
[[nodiscard]] Outcome retryRelease(const StoreOptions& options);

/// How old the content is and when the repository was heard, on stdout.
[[nodiscard]] Outcome tellStatus(const StoreOptions& options, std::optional<Instant> now);

} // namespace musubi::app
