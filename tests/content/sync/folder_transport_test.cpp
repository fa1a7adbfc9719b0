#include "content/sync/folder_transport.hpp"
#include "tests/content/sync/collector.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <sys/stat.h>

namespace musubi::sync {

namespace {

class Folder : public ::testing::Test
{
protected:
    [[nodiscard]] std::string outcome(const std::string& address)
    {
        FolderTransport transport(folder.path() / "stick");
        const Result<std::string> bytes = fetchBytes(transport, address, 1000);
        return bytes ? bytes.value() : std::string(nameOf(bytes.error().code));
    }

    test::TemporaryFolder folder; // NOLINT: the tests are about it
};

} // namespace

TEST_F(Folder, GivesFilesByTheirQuotedNames)
{
    folder.write("stick/metadata/1.root.json", "root");
    folder.write("stick/targets/packs/city/ab.科学 1.json", "file");
    folder.write("stick/empty", "");
    EXPECT_EQ(outcome("metadata/1.root.json"), "root");
    EXPECT_EQ(outcome("targets/packs/city/ab.%E7%A7%91%E5%AD%A6%201.json"), "file");
    EXPECT_EQ(outcome("empty"), "");
    EXPECT_EQ(outcome("metadata/2.root.json"), "not-found");
    EXPECT_EQ(outcome("metadata/1.root.json/deeper"), "not-found");
}

TEST_F(Folder, GivesNothingFromOutside)
{
    folder.write("secret", "secret");
    folder.write("stick/inside", "inside");
    folder.write("stick/folder/file", "file");
    std::filesystem::create_symlink("../secret", folder.path() / "stick/link");
    std::filesystem::create_symlink(folder.path(), folder.path() / "stick/up");
    std::filesystem::create_symlink("inside", folder.path() / "stick/harmless");
    for (const char* const address : {"../secret", "%2e%2e/secret", "..%2Fsecret", "folder/../../secret", "", "/",
                                      "folder//file", "./inside", "inside%00", "inside%", "inside%0"})
        EXPECT_EQ(outcome(address), "not-found") << address;
    EXPECT_EQ(outcome("link"), "unreadable");
    EXPECT_EQ(outcome("harmless"), "unreadable") << "no link is followed, wherever it leads";
    EXPECT_EQ(outcome("up/secret"), "not-found") << "what is not a folder leads nowhere";
    EXPECT_EQ(outcome("folder/file"), "file");
}

TEST_F(Folder, WaitsForNothingThatIsNotAFile)
{
    folder.write("stick/file", "");
    ASSERT_EQ(mkfifo((folder.path() / "stick/pipe").c_str(), 0600), 0);
    EXPECT_EQ(outcome("pipe"), "unreadable");
    std::filesystem::create_directory(folder.path() / "stick/folder");
    EXPECT_EQ(outcome("folder"), "unreadable");
}

TEST_F(Folder, StopsAtTheFirstByteTooMany)
{
    folder.write("stick/long", std::string(1001, 'a'));
    folder.write("stick/fits", std::string(1000, 'a'));
    EXPECT_EQ(outcome("long"), "too-large");
    EXPECT_EQ(outcome("fits"), std::string(1000, 'a'));
}

TEST_F(Folder, GoesOnFromAnyByte)
{
    folder.write("stick/file", "0123456789");
    FolderTransport transport(folder.path() / "stick");
    Collector collector;
    ASSERT_TRUE(transport.fetch("file", 7, collector));
    EXPECT_EQ(collector.begun, std::vector<std::int64_t>{7});
    EXPECT_EQ(collector.bytes, "789");
}

TEST_F(Folder, SaysWhichFileCannotBeRead)
{
    FolderTransport transport(folder.path() / "stick");
    const Result<std::string> bytes = fetchBytes(transport, "metadata/timestamp.json", 10);
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().where.file, (folder.path() / "stick/metadata/timestamp.json").string());
    EXPECT_EQ(bytes.error().message, "The file cannot be read: No such file or directory.");
}

} // namespace musubi::sync
