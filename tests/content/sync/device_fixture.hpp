// A repository of two publishers on a stick, and a device that is brought up to date from it.
#pragma once

#include "content/sync/folder_transport.hpp"
#include "content/sync/run.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace musubi::sync {

using Files = std::map<std::string, std::string>; ///< path → bytes

/// Brings files from a folder and remembers which.
class RememberingTransport : public FolderTransport
{
public:
    using FolderTransport::FolderTransport;

    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override
    {
        fetched.push_back(address);
        return FolderTransport::fetch(address, from, receiver);
    }
    /// How many targets among them.
    [[nodiscard]] int targets() const
    {
        int count = 0;
        for (const std::string& address : fetched)
            count += address.starts_with("targets/") ? 1 : 0;
        return count;
    }

    std::vector<std::string> fetched;
};

/// Every file below a folder.
inline Files filesIn(const std::filesystem::path& folder)
{
    Files files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, missing)) {
        if (!entry.is_regular_file())
            continue;
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        files[std::filesystem::relative(entry.path(), folder).string()] = bytes.str();
    }
    return files;
}

/// What visitors see of it as it is made.
inline const Files kFirst{{"packs/city/pack.json", "city 1"},
                          {"packs/city/events/a.json", "a"},
                          {"packs/city/events/same.json", "a"},
                          {"packs/geopark/pack.json", "geopark 1"}};

class Device : public ::testing::Test
{
protected:
    /// \param disk  where everything lies
    explicit Device(const std::filesystem::path& disk = std::filesystem::temp_directory_path())
        : device(disk), sticks(disk)
    {
        repository.delegate("targets", "city", {"packs/city/*", "packs/city/*/*"}, trust::Search::Ends);
        repository.delegate("targets", "geopark", {"packs/geopark/*", "packs/geopark/*/*"}, trust::Search::Ends);
        repository.addTarget("city", "packs/city/pack.json", "city 1");
        repository.addTarget("city", "packs/city/events/a.json", "a");
        repository.addTarget("city", "packs/city/events/same.json", "a");
        repository.addTarget("geopark", "packs/geopark/pack.json", "geopark 1");
        repository.publishTargets({"city", "geopark"});
    }

    [[nodiscard]] store::ContentStore openStore() const
    {
        return std::move(store::ContentStore::open(device.path() / "store")).value();
    }
    [[nodiscard]] SyncRules rules(Instant now = test::kTestNow) const
    {
        SyncRules made;
        made.now = now;
        return made;
    }
    /// Publishes to a fresh stick.
    [[nodiscard]] std::filesystem::path stick(const std::string& name) const
    {
        repository.writeTo(sticks.path() / name);
        return sticks.path() / name;
    }
    [[nodiscard]] Result<SyncReport> sync(Transport& transport, Instant now = test::kTestNow) const
    {
        const store::ContentStore store = openStore();
        if (const Outcome begun = beginTrust(store, repository.version("root", 1), rules(now)); !begun)
            return begun.error();
        return runSync(store, transport, rules(now));
    }
    [[nodiscard]] Result<SyncReport> sync(const std::filesystem::path& from, Instant now = test::kTestNow) const
    {
        FolderTransport transport(from);
        return sync(transport, now);
    }
    /// What visitors see.
    [[nodiscard]] Files live() const
    {
        const store::ContentStore store = openStore();
        const auto active = store.active();
        return active && active.value() ? filesIn(store.folderOf(active.value()->live)) : Files();
    }

    test::TufRepository repository; // NOLINT: the tests are about it
    test::TemporaryFolder device;   // NOLINT
    test::TemporaryFolder sticks;   // NOLINT
};

} // namespace musubi::sync
