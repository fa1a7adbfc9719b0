// What the public conformance suite asks of a client: files.
#include "content/base/hexadecimal.hpp"
#include "content/trust/digest.hpp"
#include "tests/kiosk/tuf/client_fixture.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace musubi::test {

namespace {

std::string sha512(const std::string& bytes)
{
    std::array<unsigned char, SHA512_DIGEST_LENGTH> digest{};
    SHA512(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return toHexadecimal(std::string(digest.begin(), digest.end()));
}

std::size_t targetsIn(const Words& asked)
{
    return static_cast<std::size_t>(std::count_if(
        asked.begin(), asked.end(), [](const std::string& path) { return path.starts_with("targets/"); }));
}

} // namespace

TEST_F(TufClient, DownloadsAFileAlsoFromAFolderBelow)
{
    repository.addTarget("targets", "target_file.txt", "target file contents");
    repository.addTarget("targets", "path/to/a/target_file.txt", "deeper");
    repository.addTarget("targets", "empty", "");
    repository.publishTargets();
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(refresh(), 0) << said();
    EXPECT_TRUE(downloaded().empty());
    EXPECT_EQ(download({"target_file.txt"}), 0) << said();
    EXPECT_EQ(download({"path/to/a/target_file.txt", "empty"}), 0) << said();
    EXPECT_EQ(targetFiles(), (Words{"empty", "path%2Fto%2Fa%2Ftarget_file.txt", "target_file.txt"}));
    EXPECT_EQ(downloaded(), (Words{"target file contents", "deeper", ""}));
}

TEST_F(TufClient, DoesNotDownloadAgainWhatItHas)
{
    repository.addTarget("targets", "file", "content");
    repository.publishTargets();
    ASSERT_EQ(init(), 0);
    EXPECT_EQ(download({"file"}), 0) << said();
    EXPECT_EQ(targetsIn(asked()), 1U);
    EXPECT_EQ(download({"file"}), 0) << said();
    EXPECT_EQ(targetsIn(asked()), 0U);
    repository.addTarget("targets", "file", "other content");
    repository.publishTargets();
    EXPECT_EQ(download({"file"}), 0) << said();
    EXPECT_EQ(targetsIn(asked()), 1U);
    EXPECT_EQ(targetFiles(), Words{"file"});
    EXPECT_EQ(downloaded(), Words{"other content"});
}

TEST_F(TufClient, KeepsNothingOfAFileThatIsNotThePromisedOne)
{
    repository.addTarget("targets", "one", "target file contents");
    repository.addTarget("targets", "two", "content");
    repository.publishTargets();
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(download({"one"}), 0);
    for (const std::string& malicious :
         {std::string("malicious data, longer than promised"), std::string("no"), std::string("CONTENT")})
    {
        repository.setServed("one", malicious);
        repository.setServed("two", malicious);
        EXPECT_EQ(download({"one"}), 0) << "it is here";
        EXPECT_EQ(download({"two"}), 1);
        EXPECT_EQ(targetFiles(), Words{"one"});
        EXPECT_EQ(downloaded(), Words{"target file contents"});
    }
}

TEST_F(TufClient, FollowsAFileThroughManyVersions)
{
    repository.addTarget("targets", "target_file.txt", "target file contents");
    repository.publishTargets();
    ASSERT_EQ(init(), 0);
    ASSERT_EQ(download({"target_file.txt"}), 0);
    Words expected{"target file contents"};
    for (int i = 0; i < 11; ++i) {
        const std::string modified = "modified file contents " + std::to_string(i);
        const std::string added = "new file contents " + std::to_string(i);
        repository.addTarget("targets", "target_file.txt", modified);
        repository.addTarget("targets", "new-target-" + std::to_string(i), added);
        repository.publishTargets();
        if (i % 5 != 0)
            continue;
        EXPECT_EQ(download({"target_file.txt"}), 0) << said();
        EXPECT_EQ(download({"new-target-" + std::to_string(i)}), 0) << said();
        std::erase_if(expected, [](const std::string& text) { return !text.starts_with("new"); });
        expected.insert(expected.end(), {modified, added});
        EXPECT_EQ(downloaded(), expected);
        repository.setServed("target_file.txt", "malicious contents " + std::to_string(i));
        repository.publishTargets();
        (void)download({"target_file.txt"});
        EXPECT_EQ(downloaded(), expected);
    }
}

TEST_F(TufClient, KnowsBothHashesAndNeedsOneOfThem)
{
    const std::string content = "target file contents";
    const nlohmann::json both{{"sha256", trust::sha256(content)}, {"sha512", sha512(content)}};
    ASSERT_EQ(init(), 0);
    for (const char* const only : {"sha256", "sha512", ""}) {
        const std::string path = std::string("file ") + only;
        repository.addTarget("targets", path, content);
        repository.body("targets")["targets"][path]["hashes"] =
            *only == '\0' ? both : nlohmann::json{{only, both[only]}};
        repository.publishTargets();
        EXPECT_EQ(download({path}), 0) << said();
    }
    EXPECT_EQ(downloaded(), (Words{content, content, content}));
    repository.addTarget("targets", "unknown", content);
    repository.body("targets")["targets"]["unknown"]["hashes"] = {{"unknown-hash", sha512(content)}};
    repository.publishTargets();
    EXPECT_EQ(download({"unknown"}), 1);
    EXPECT_EQ(targetFiles().size(), 3U);
}

TEST_F(TufClient, TakesItsRepositoryFromAFolderTheSameWay)
{
    repository.delegate("targets", "city", {"packs/city/*"});
    repository.addTarget("city", "packs/city/pack.json", "{}");
    repository.publishTargets({"city"});
    const TemporaryFolder stick;
    repository.writeTo(stick.path());
    ASSERT_EQ(init(), 0);
    const std::string there = stick.path().string();
    const Words arguments{"--now",         daysFromTestNow(0),     "--metadata-url",    there + "/metadata",
                          "--target-dir",  there + "/downloaded",  "--target-base-url", there + "/targets",
                          "--target-name", "packs/city/pack.json", "download"};
    EXPECT_EQ(runTuf(arguments), 0) << said();
    EXPECT_TRUE(std::filesystem::exists(stick.path() / "downloaded" / "packs%2Fcity%2Fpack.json"));
    EXPECT_EQ(trustedRoles(), (Words{"city 1", "root 1", "snapshot 2", "targets 2", "timestamp 2"}));
    EXPECT_TRUE(asked().empty());
}

} // namespace musubi::test
