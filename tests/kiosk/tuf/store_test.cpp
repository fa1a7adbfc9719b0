// The program as a kiosk that shows what was published to its store.
#include "tests/support/program.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/tuf_repository.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace musubi::test {

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::string bytesOf(const fs::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

class KioskStore : public ::testing::Test
{
protected:
    KioskStore() : m_pack(fs::path(MUSUBI_SOURCE_DIR) / "tests/packs/valid/small/workspace")
    {
        repository.delegate("targets", "city", {"packs/city/*", "packs/city/*/*", "packs/city/*/*/*"},
                            trust::Search::Ends);
        for (const auto& entry : fs::recursive_directory_iterator(m_pack))
            if (entry.is_regular_file())
                repository.addTarget("city", "packs/city/" + fs::relative(entry.path(), m_pack).string(),
                                     bytesOf(entry.path()));
        repository.publishTargets({"city"});
        m_device.write("root.json", repository.version("root", 1));
    }

    [[nodiscard]] Ended kiosk(Words options) const
    {
        options.insert(options.begin(), {MUSUBI_KIOSK, "--now", "2026-06-01T09:00+09:00"});
        return runProgram(options, [](int /*untilReadable*/) {});
    }
    [[nodiscard]] Ended sync(const std::string& stick, const Words& more = {}) const
    {
        const fs::path folder = m_sticks.path() / stick;
        if (!fs::exists(folder))
            repository.writeTo(folder);
        Words words{"--store",       store(),        "--repository",
                    folder.string(), "--trust-root", (m_device.path() / "root.json").string(),
                    "--sync"};
        words.insert(words.end(), more.begin(), more.end());
        return kiosk(words);
    }
    [[nodiscard]] std::string store() const { return (m_device.path() / "store").string(); }
    [[nodiscard]] std::string pack() const { return m_pack.string(); }

    TufRepository repository; // NOLINT: the tests are about it

private:
    fs::path m_pack;
    TemporaryFolder m_device;
    TemporaryFolder m_sticks;
};

} // namespace

TEST_F(KioskStore, ShowsWhatWasPublished)
{
    const Ended synced = sync("1");
    EXPECT_EQ(synced.status, 0) << synced.said;
    EXPECT_NE(synced.said.find("Release 2-"), std::string::npos) << synced.said;
    const Ended fromStore = kiosk({"--store", store(), "--at", "events", "--dump", "reading"});
    const Ended fromPack = kiosk({"--pack", pack(), "--at", "events", "--dump", "reading"});
    EXPECT_EQ(fromStore.status, 0) << fromStore.said;
    EXPECT_EQ(fromStore.said, fromPack.said);
    const Ended other = kiosk({"--at", "events", "--dump", "reading"});
    EXPECT_NE(fromStore.said, other.said) << "which is not the pack that came with the program";
}

TEST_F(KioskStore, RefusesAnOlderStickAndSaysSo)
{
    ASSERT_EQ(sync("old").status, 0);
    repository.publishTargets({"city"});
    ASSERT_EQ(sync("new").status, 0);
    const Ended older = sync("old");
    EXPECT_EQ(older.status, 1);
    EXPECT_NE(older.said.find("older-timestamp"), std::string::npos) << older.said;
}

TEST_F(KioskStore, NeverShowsAReleaseThatItsSelfCheckCannotDraw)
{
    ASSERT_EQ(sync("good").status, 0);
    const std::string good = kiosk({"--store", store(), "--at", "events", "--dump", "reading"}).said;
    repository.addTarget("city", "packs/city/pack.json", "{}");
    repository.publishTargets({"city"});
    const Ended refused = sync("bad");
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.said.find(" is not shown: its self-check says: "), std::string::npos) << refused.said;
    EXPECT_EQ(kiosk({"--store", store(), "--at", "events", "--dump", "reading"}).said, good);
    const Ended status = kiosk({"--store", store(), "--status"});
    EXPECT_EQ(status.status, 0);
    EXPECT_TRUE(status.said.starts_with("content as of 2026-06-01 09:00\nlast contact 2026-06-01 09:00\nrelease 2-"))
        << status.said;
    EXPECT_NE(status.said.find("\nnot shown: 3-"), std::string::npos) << status.said;
}

TEST_F(KioskStore, TriesATakenBackReleaseAgainWhenStaffSaySo)
{
    ASSERT_EQ(sync("good").status, 0);
    repository.addTarget("city", "packs/city/pack.json", "{}");
    repository.publishTargets({"city"});
    ASSERT_EQ(sync("bad").status, 1);
    const Ended other = kiosk({"--store", store(), "--retry-release", "2"});
    EXPECT_NE(other.status, 0);
    EXPECT_NE(other.said.find("No release 2 is refused here"), std::string::npos) << other.said;
    const Ended said = kiosk({"--store", store(), "--retry-release", "3"});
    EXPECT_EQ(said.status, 0) << said.said;
    EXPECT_TRUE(said.said.starts_with("Release 3-")) << said.said;
    EXPECT_EQ(kiosk({"--store", store(), "--status"}).said.find("not shown"), std::string::npos);
    EXPECT_NE(sync("bad").said.find("its self-check says: "), std::string::npos) << "it is asked about again";
}

TEST_F(KioskStore, HoldsASlipInTheOptionsAgainstNoRelease)
{
    const Ended slip = sync("1", {"--publisher", "citty"});
    EXPECT_EQ(slip.status, 1);
    EXPECT_NE(slip.said.find("The new release has no pack of citty."), std::string::npos) << slip.said;
    EXPECT_EQ(sync("1").status, 0) << "the release itself is a good one";
}

TEST_F(KioskStore, ShowsThePacksOfSeveralPublishersTogether)
{
    repository.delegate("targets", "council", {"packs/council/*", "packs/council/*/*"}, trust::Search::Ends);
    std::string hill = bytesOf(fs::path(pack()) / "geosites/quarry.json");
    const std::string_view id = "\"id\": \"quarry\"";
    hill.replace(hill.find(id), id.size(), "\"id\": \"hill\"");
    repository.addTarget("council", "packs/council/pack.json", bytesOf(fs::path(pack()) / "pack.json"));
    repository.addTarget("council", "packs/council/geosites/hill.json", hill);
    repository.addTarget("council", "packs/council/geosites/quarry.json",
                         bytesOf(fs::path(pack()) / "geosites/quarry.json"));
    repository.publishTargets({"council"});
    const Ended leaderless = sync("both");
    EXPECT_NE(leaderless.status, 0);
    EXPECT_NE(leaderless.said.find("several publishers (city, council): say with --publisher whose leads"),
              std::string::npos)
        << leaderless.said;
    const Ended synced = sync("both", {"--publisher", "city"});
    ASSERT_EQ(synced.status, 0) << synced.said;
    EXPECT_NE(synced.said.find("The pack of city has an entry geosite/quarry already"), std::string::npos)
        << synced.said;
    for (const char* const page : {"geosite/hill", "geosite/quarry"}) {
        const Ended shown = kiosk({"--store", store(), "--publisher", "city", "--at", page, "--dump", "reading"});
        EXPECT_EQ(shown.status, 0) << shown.said;
        EXPECT_NE(shown.said.find("heading: 古い石切場"), std::string::npos) << shown.said;
        EXPECT_NE(shown.said.find("本物を 見る、石の博物館"), std::string::npos)
            << page << " leads to the city's museum: " << shown.said;
    }
    const Ended nobody = kiosk({"--store", store(), "--publisher", "nobody", "--at", "events", "--dump", "reading"});
    EXPECT_EQ(nobody.said, kiosk({"--at", "events", "--dump", "reading"}).said) << "nobody has no pack here";
}

TEST_F(KioskStore, ShowsOnlyWhatIsStillVouchedFor)
{
    repository.delegate("targets", "council", {"packs/council/*", "packs/council/*/*"}, trust::Search::Ends);
    repository.addTarget("council", "packs/council/pack.json", bytesOf(fs::path(pack()) / "pack.json"));
    repository.addTarget("council", "packs/council/geosites/quarry.json",
                         bytesOf(fs::path(pack()) / "geosites/quarry.json"));
    repository.publishTargets({"council"});
    const Words page{"--store", store(), "--publisher", "city", "--at", "events", "--dump", "reading"};
    ASSERT_EQ(sync("both", {"--publisher", "city"}).status, 0);
    const Ended both = kiosk(page);
    repository.body("targets")["delegations"]["roles"].erase(0);
    repository.publishTargets();
    const Ended one = sync("one", {"--publisher", "city"});
    EXPECT_EQ(one.status, 0) << one.said;
    EXPECT_NE(one.said.find("of \"city\": nobody is trusted for it any longer."), std::string::npos) << one.said;
    const Ended others = kiosk(page);
    EXPECT_NE(others.said, both.said);
    EXPECT_NE(others.said.find("The live release has no pack of city any longer."), std::string::npos) << others.said;
    EXPECT_EQ(kiosk({"--store", store(), "--publisher", "city", "--at", "geosite/quarry", "--dump", "reading"}).status,
              0);
    repository.body("targets")["delegations"]["roles"].erase(0);
    repository.publishTargets();
    const Ended none = sync("none", {"--publisher", "city"});
    EXPECT_EQ(none.status, 0) << none.said;
    const Ended builtIn = kiosk(page);
    const Ended shipped = kiosk({"--at", "events", "--dump", "reading"});
    EXPECT_NE(builtIn.said, shipped.said) << "what nobody signed is not replaced by what nobody asked for";
    EXPECT_EQ(builtIn.said.find("heading: 古い石切場"), std::string::npos) << builtIn.said;
    const Ended status = kiosk({"--store", store(), "--status"});
    EXPECT_NE(status.said.find("taken off the screens: "), std::string::npos) << status.said;
}

TEST_F(KioskStore, ShowsTheBuiltInPackUntilAFirstReleaseArrives)
{
    const Ended empty = kiosk({"--store", store(), "--at", "events", "--dump", "reading"});
    const Ended other = kiosk({"--at", "events", "--dump", "reading"});
    EXPECT_EQ(empty.status, 0) << empty.said;
    EXPECT_EQ(empty.said, other.said);
}

} // namespace musubi::test
