// The store of signed packs on this device: which pack is live, and one update.
#pragma once

#include "kiosk/app/log.hpp"
#include "kiosk/app/options.hpp"

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
    std::string report;                        ///< for a person; empty when it failed
    std::vector<std::string> problems;         ///< a sentence each: why it failed, what was left out
    std::optional<std::filesystem::path> pack; ///< when another release is live now
};

/// The folder of the pack that is live; nothing when there is none (yet), or it is not of that publisher.
[[nodiscard]] std::optional<std::filesystem::path> livePack(const StoreOptions& options);

/// Brings the store up to date. A deployed kiosk accepts Ed25519 keys only.
/// \param now   without it, what the system's clock says
/// \param told  a line now and then while files arrive
[[nodiscard]] SyncNews syncStore(const StoreOptions& options, std::optional<Instant> now, const std::stop_token& stop,
                                 const std::function<void(const std::string&)>& told = {});

/// The same as a command: the report on stdout. Failed when the update failed, which is told.
[[nodiscard]] Outcome syncOnce(const StoreOptions& options, std::optional<Instant> now, Log& log);

} // namespace musubi::app
