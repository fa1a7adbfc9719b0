// A repository with its keys and one publisher, in folders that vanish; and a workspace to publish.
#pragma once

#include "tests/admin/cli/command_line.hpp"
#include "tests/admin/cli/whole_release.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <map>
#include <string>
#include <vector>

namespace musubi::admin {

class RepositoryTest : public testing::Test
{
protected:
    using Words = std::vector<std::string>;
    static constexpr const char* kNow = "2026-11-21T09:00+09:00";

    RepositoryTest()
    {
        m_folder.write("passphrase", "four words apart\n");
        std::filesystem::permissions(at("passphrase"), std::filesystem::perms::owner_read);
        std::filesystem::copy(MUSUBI_SOURCE_DIR "/tests/packs/valid/small/workspace", at("workspace"),
                              std::filesystem::copy_options::recursive);
        for (const char* name : {"root-1", "root-2", "root-3", "targets", "snapshot", "timestamp", "small"})
            makeKey(name);
    }

    [[nodiscard]] std::string at(const std::string& name) const { return (m_folder.path() / name).string(); }
    [[nodiscard]] std::string repository() const { return at("repository"); }

    void makeKey(const std::string& name)
    {
        const Said said = run({"keys", "new", at(name + ".key"), "--trial", "--passphrase-file", at("passphrase")});
        EXPECT_EQ(said.status, 0) << said.error;
    }

    /// The words, with the keys by name, the passphrase and what counts as now.
    Said with(Words words, const Words& keys, const std::string& now = kNow)
    {
        for (const std::string& key : keys)
            words.insert(words.end(), {"--key", at(key + ".key")});
        words.insert(words.end(), {"--passphrase-file", at("passphrase")});
        if (!now.empty())
            words.insert(words.end(), {"--now", now});
        return run(words);
    }
    /// `sign` knows no time.
    Said sign(const std::string& file, const Words& keys) { return with({"sign", file}, keys, ""); }

    Said init(const Words& keys)
    {
        return with({"keys", "init", repository(), "--root", at("root-1.key.pub"), "--root", at("root-2.key.pub"),
                     "--root", at("root-3.key.pub"), "--targets", at("targets.key.pub"), "--snapshot",
                     at("snapshot.key.pub"), "--timestamp", at("timestamp.key.pub")},
                    keys);
    }
    /// Release 1 has no publisher, release 2 has one that has not published.
    void begin()
    {
        const Said made = init({"root-1", "root-2", "targets", "snapshot", "timestamp"});
        EXPECT_EQ(made.status, 0) << made.error;
        const Said added = with({"keys", "add", repository(), "--publisher", "small", "--public", at("small.key.pub")},
                                {"targets", "snapshot", "timestamp"});
        EXPECT_EQ(added.status, 0) << added.error;
    }

    Said publish(const Words& keys = {"small", "snapshot", "timestamp"}, const Words& more = {},
                 const std::string& now = kNow)
    {
        Words words{"publish", at("workspace"), "--to", repository(), "--schema", MUSUBI_SOURCE_DIR "/content/schema"};
        words.insert(words.end(), more.begin(), more.end());
        return with(words, keys, now);
    }

    void edit(const std::string& file, const std::string& from, const std::string& to) const
    {
        std::ifstream stream(at("workspace/" + file));
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        const std::size_t place = text.find(from);
        EXPECT_NE(place, std::string::npos) << file << " does not hold " << from;
        m_folder.write("workspace/" + file, text.replace(place, from.size(), to));
    }

    /// Every file below the repository, and which one it is on the disk.
    [[nodiscard]] std::map<std::string, ino_t> filesThere() const
    {
        std::map<std::string, ino_t> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(repository())) {
            struct stat status = {};
            if (entry.is_regular_file() && ::stat(entry.path().c_str(), &status) == 0)
                files.emplace(entry.path().lexically_relative(repository()).string(), status.st_ino);
        }
        return files;
    }

    [[nodiscard]] WholeRelease release() const { return WholeRelease(repository()); }

    test::TemporaryFolder m_folder;
};

} // namespace musubi::admin
