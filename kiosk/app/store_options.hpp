// What the command line says of the store of signed packs.
#pragma once

#include "content/base/result.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
}

namespace musubi::app {

/// What is done with the store: brought up to date beside the kiosk, or instead of it; or only looked at; or a release
/// that was refused is let in again.
enum class StoreAct
{
    SyncBeside,
    SyncOnce,
    TellStatus,
    RetryRelease,
};

/// A kiosk that shows the live release of a store and keeps it up to date.
struct StoreOptions
{
    std::filesystem::path folder;
    std::string repository;     ///< folder, address or bucket; empty: what is in the store is shown and never changes
    std::filesystem::path root; ///< the root to begin trust with; empty when it has begun
    std::string publisher;      ///< whose pack leads; empty: the first by name
    std::optional<std::string> proxy;    ///< "" for none; without it, what the environment says
    std::filesystem::path s3Credentials; ///< the key of a bucket; empty: the repository is no bucket
    std::filesystem::path certificates;  ///< PEM of the authorities to trust; empty: the system's
    std::chrono::minutes every{15};      ///< between two updates
    std::chrono::minutes patience{360};  ///< for one update
    std::string retried;                 ///< number or name of the release to be tried again
    StoreAct act = StoreAct::SyncBeside;
};

/// The part of the command line that is about the store.
class StoreLine
{
public:
    void declare(CLI::App& line);
    /// Nothing without --store. WrongOption with one sentence.
    [[nodiscard]] Result<std::optional<StoreOptions>> read() const;

    [[nodiscard]] const std::string& publisher() const { return m_publisher; }

private:
    std::string m_store;
    std::string m_repository;
    std::string m_trustRoot;
    std::string m_publisher;
    std::optional<std::string> m_proxy;
    std::string m_certificates;
    std::string m_s3Credentials;
    std::string m_retried;
    int m_every = 15;
    int m_patience = 360;
    bool m_once = false;
    bool m_status = false;
};

} // namespace musubi::app
