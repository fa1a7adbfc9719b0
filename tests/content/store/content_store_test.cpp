#include "content/store/content_store.hpp"
#include "content/store/durable.hpp"
#include "content/store/metadata_folder.hpp"
#include "content/trust/digest.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace musubi::store {

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

class Store : public ::testing::Test
{
protected:
    [[nodiscard]] ContentStore open() const { return std::move(ContentStore::open(folder.path() / "store")).value(); }
    /// A file of a release, as an object.
    [[nodiscard]] ReleaseFile object(const std::string& path, const std::string& bytes) const
    {
        ReleaseFile file;
        file.path = path;
        file.sha256 = trust::sha256(bytes);
        file.length = static_cast<std::int64_t>(bytes.size());
        file.role = "city";
        EXPECT_TRUE(open().prepareObject(file.sha256));
        EXPECT_TRUE(replaceDurably(open().objectOf(file.sha256), bytes));
        return file;
    }
    [[nodiscard]] std::string shown(const std::string& path) const
    {
        const auto active = open().active();
        return active && active.value() ? bytesOf(open().folderOf(active.value()->live) / path) : "";
    }

    test::TemporaryFolder folder; // NOLINT: the tests are about it
};

} // namespace

TEST_F(Store, HasNothingLiveAtFirst)
{
    ASSERT_TRUE(open().active());
    EXPECT_FALSE(open().active().value().has_value());
    EXPECT_EQ(open().clockFloor(), Instant{});
    EXPECT_EQ(open().release("1-a").error().code, ErrorCode::NotFound);
    EXPECT_EQ(open().rollBack().error().code, ErrorCode::NotFound);
    EXPECT_TRUE(open().prune());
}

TEST_F(Store, SwitchesFromReleaseToReleaseAndBack)
{
    const Release one{1, 1, {object("packs/city/pack.json", "one")}};
    const Release two{2, 1, {object("packs/city/events/a.json", "a"), object("packs/city/pack.json", "two")}};
    ASSERT_TRUE(open().activate(one));
    EXPECT_EQ(shown("packs/city/pack.json"), "one");
    ASSERT_TRUE(open().activate(two));
    EXPECT_EQ(shown("packs/city/pack.json"), "two");
    EXPECT_EQ(open().active().value(), (ContentStore::Active{nameOf(two), nameOf(one)}));
    EXPECT_EQ(open().release(nameOf(two)).value(), two);
    ASSERT_TRUE(open().activate(two));
    EXPECT_EQ(open().active().value()->before, nameOf(one)) << "again is no change";
    ASSERT_TRUE(open().prune());
    ASSERT_TRUE(open().rollBack());
    EXPECT_EQ(shown("packs/city/pack.json"), "one");
}

TEST_F(Store, KeepsReleasesOfOneNumberApart)
{
    const Release one{1, 1, {object("a", "one")}};
    const Release other{1, 1, {object("a", "other")}};
    EXPECT_NE(nameOf(one), nameOf(other));
    ASSERT_TRUE(open().activate(one));
    ASSERT_TRUE(open().activate(other));
    EXPECT_EQ(bytesOf(open().folderOf(nameOf(one)) / "a"), "one");
    EXPECT_EQ(shown("a"), "other");
}

TEST_F(Store, PrunesWhatNobodyNeeds)
{
    for (const char* const text : {"one", "two", "three"})
        ASSERT_TRUE(open().activate({1, 1, {object("a", text)}}));
    folder.write("store/staging/half", "h");
    ASSERT_TRUE(open().prune());
    EXPECT_FALSE(std::filesystem::exists(open().objectOf(trust::sha256("one"))));
    EXPECT_TRUE(std::filesystem::exists(open().objectOf(trust::sha256("two"))));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "store/staging"));
    EXPECT_EQ(shown("a"), "three");
}

TEST_F(Store, TakesADamagedLineForNothingAndNeverForAPath)
{
    ASSERT_TRUE(open().activate({1, 1, {object("a", "one")}}));
    for (const char* const line : {"", "1-a", "../../etc\n", "1-a ../x\n", "1-a \n", "\n", "1-a 1-b 1-c\n"}) {
        folder.write("store/ACTIVE", line);
        ASSERT_TRUE(open().active()) << line;
        EXPECT_FALSE(open().active().value().has_value()) << line;
    }
    std::filesystem::remove(folder.path() / "store/ACTIVE");
    std::filesystem::create_directory(folder.path() / "store/ACTIVE");
    EXPECT_EQ(open().active().error().code, ErrorCode::Unreadable) << "what cannot be read is not nothing";
}

TEST_F(Store, RaisesItsClockFloorAndNeverLowersIt)
{
    const Instant early = std::chrono::sys_days(std::chrono::year(2026) / 5 / 1) + std::chrono::hours(7);
    ASSERT_TRUE(open().raiseClockFloor(early));
    EXPECT_EQ(open().clockFloor(), early);
    ASSERT_TRUE(open().raiseClockFloor(early - std::chrono::hours(1)));
    EXPECT_EQ(open().clockFloor(), early);
    folder.write("store/CLOCK", "nonsense");
    EXPECT_EQ(open().clockFloor(), Instant{});
}

TEST_F(Store, KeepsMetadataUnderHarmlessNames)
{
    const MetadataFolder metadata(folder.path() / "deep/metadata");
    EXPECT_EQ(metadata.load("root", 100).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(metadata.save("../a role", "bytes\n"));
    EXPECT_EQ(bytesOf(folder.path() / "deep/metadata/..%2Fa%20role.json"), "bytes\n");
    EXPECT_EQ(metadata.load("../a role", 100).value(), "bytes\n");
    EXPECT_EQ(metadata.load("../a role", 3).value(), "byte") << "one byte more than the limit says that it is too long";
    ASSERT_TRUE(metadata.forget("../a role"));
    ASSERT_TRUE(metadata.forget("../a role"));
    EXPECT_EQ(metadata.load("../a role", 100).error().code, ErrorCode::NotFound);
    folder.write("deep/metadata/root.json/in a folder", "");
    EXPECT_EQ(metadata.load("root", 100).error().code, ErrorCode::Unreadable) << "what cannot be read is not nothing";
}

TEST(Release, ComesAfterAnotherOrUnderANewerRoot)
{
    EXPECT_TRUE(isOlder({4, 1, {}}, {5, 1, {}}));
    EXPECT_FALSE(isOlder({5, 1, {}}, {5, 1, {}}));
    EXPECT_FALSE(isOlder({1, 2, {}}, {5, 1, {}}));
    EXPECT_TRUE(isOlder({9, 1, {}}, {5, 2, {}}));
}

TEST(Release, HasOnlyPathsThatAreFilesOnEveryDisk)
{
    for (const char* const path : {"packs/city/pack.json", "a", "科学/石.json", "a b"})
        EXPECT_TRUE(isUsablePath(path)) << path;
    for (const char* const path : {"", "/a", "a/", "a//b", "../a", "a/..", "./a", "a/.hidden", "a\\b", "a\nb", "\xff"})
        EXPECT_FALSE(isUsablePath(path)) << path;
    EXPECT_FALSE(isUsablePath(std::string(201, 'a')));
}

TEST(Release, IsReadOnlyAsItIsWritten)
{
    const auto refusal = [](const std::string& bytes) {
        const auto release = parseRelease(bytes);
        return release ? "accepted" : std::string(nameOf(release.error().code));
    };
    EXPECT_EQ(refusal(encode(Release{1, 1, {}})), "accepted");
    EXPECT_EQ(refusal("{"), "malformed");
    EXPECT_EQ(refusal("{}"), "malformed");
    EXPECT_EQ(refusal(R"({"release":"1","root":1,"files":[]})"), "malformed");
    EXPECT_EQ(refusal(R"({"release":1,"root":1,"files":[{"path":"../a","sha256":"00","length":1,"role":""}]})"),
              "invalid");
}

} // namespace musubi::store
