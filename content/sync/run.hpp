// One update of this device: metadata, plan, files, verify, self-check, switch. It applies as a whole or not at all.
//
// Whatever fails, at whatever moment, the live release stays the old one or becomes the new one, byte for byte, and the
// next run goes on from there. Only what keys that are no longer trusted have signed does not wait for the rest: once
// root and delegations say so, it goes off the screens, and nothing leads back to it.
// Threads: one at a time; the kiosk gives it a thread of its own.
#pragma once

#include "content/store/content_store.hpp"
#include "content/sync/transport.hpp"
#include "content/trust/public_key.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::sync {

/// How the live release is looked at when there is nothing new.
enum class LiveCheck
{
    Lengths, ///< whether every file is there
    Bytes,   ///< whether it is still the one that came
};

struct SyncRules
{
    Instant now;                                        ///< of the device's clock, right or wrong
    trust::Schemes accepted = trust::schemesOfAKiosk(); ///< keys
    std::function<std::int64_t()> milliseconds;         ///< of a clock that only runs forward; for the rate
    std::stop_token stop;                               ///< ends the run between two files
    LiveCheck liveCheck = LiveCheck::Lengths;
    Instant oldest{};                      ///< no moment before this is believed, whatever the clock says
    std::chrono::milliseconds patience{0}; ///< for the whole update, by `milliseconds`; 0: no end
    /// Tries a release that lies ready in a folder before visitors see it. Failed, with why, when it must not be shown;
    /// any other error puts the question off until the next run. Without it nothing is tried.
    std::function<Outcome(const std::filesystem::path& release)> selfCheck;
};

struct SyncProgress
{
    std::int64_t bytes = 0;
    std::int64_t bytesInAll = 0;
    std::int64_t files = 0;
    std::int64_t filesInAll = 0;
    std::int64_t bytesPerSecond = 0;              ///< 0 while unknown
    std::optional<std::int64_t> secondsRemaining; ///< at that rate
};

struct SyncReport
{
    std::optional<std::string> before; ///< name of the release that was live
    std::string live;                  ///< name of the one that is now
    std::vector<std::string> added;    ///< paths
    std::vector<std::string> changed;
    std::vector<std::string> removed;
    std::vector<std::string> dropped;   ///< a sentence each: what was left out, and why
    std::vector<std::string> withdrawn; ///< a sentence each: what is no longer shown, nobody vouching for it
    bool isMended = false;              ///< the live release was damaged on the disk, and is whole again
    std::string refused;                ///< a sentence: the release that failed its self-check or a trial; mostly empty
    std::string stopped;                ///< a sentence: why the update went no further after that; mostly empty
    SyncProgress fetched;               ///< at the end

    [[nodiscard]] bool isNews() const { return before != live; }
};

/// "12 of 40 files, 1.5 of 8.0 MB, 800 kB a second, 8 s left"
[[nodiscard]] std::string describe(const SyncProgress& progress);

/// Tells a person how far an update is, a line a second.
class EverySecond
{
public:
    /// \param milliseconds  of a clock that only runs forward
    EverySecond(std::function<std::int64_t()> milliseconds, std::function<void(const std::string& line)> told);
    void operator()(const SyncProgress& progress);

private:
    std::function<std::int64_t()> m_milliseconds;
    std::function<void(const std::string& line)> m_told;
    std::int64_t m_last;
};

/// Lines for a person: what changed, how much was fetched and how fast, what was left out and why.
[[nodiscard]] std::string describe(const SyncReport& report);

/// Trusts `root` from now on, when nothing is trusted yet. Untrusted when it is not whole.
[[nodiscard]] Outcome beginTrust(const store::ContentStore& store, std::string_view root, const SyncRules& rules);

/// Brings the device up to date from a repository with its folders "metadata" and "targets".
/// Untrusted with the reason's name when something is not trusted; Unavailable while another update is under way; what
/// the transport or the disk answers otherwise. \param told  called while files arrive
[[nodiscard]] Result<SyncReport> runSync(const store::ContentStore& store, Transport& repository,
                                         const SyncRules& rules,
                                         const std::function<void(const SyncProgress&)>& told = {});

} // namespace musubi::sync
