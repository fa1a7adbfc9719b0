#include "tests/admin/cli/repository_fixture.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <regex>
#include <set>

namespace musubi::admin {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

class PublishCommand : public RepositoryTest
{
protected:
    PublishCommand() { begin(); }

    /// New or replaced since, by name; a digest in a name is written as #.
    [[nodiscard]] std::set<std::string> writtenSince(const std::map<std::string, ino_t>& before) const
    {
        std::set<std::string> written;
        for (const auto& [name, node] : filesThere())
            if (!before.contains(name) || before.at(name) != node)
                written.insert(std::regex_replace(name, std::regex("[0-9a-f]{64}"), "#"));
        return written;
    }
};

} // namespace

TEST_F(PublishCommand, MakesAReleaseThatIsWholeFromItsRootToItsFiles)
{
    const Said said = publish();
    EXPECT_EQ(said.status, 0) << said.error;
    const WholeRelease made = release();
    EXPECT_EQ(made.number(), 3);
    EXPECT_EQ(made.targets().size(), 13U);
    std::ifstream original(at("workspace/media/sky.svg"), std::ios::binary);
    EXPECT_EQ(made.read("packs/small/media/sky.svg"), std::string(std::istreambuf_iterator<char>(original), {}));
    EXPECT_THAT(said.out, AllOf(HasSubstr("The pack of small: 13 new, 0 changed, 0 gone.\n"),
                                HasSubstr("  new      awards/prize-2025.json  石町賞2025\n"),
                                HasSubstr("Release 3 is out. The timestamp holds until 2026-12-05 00:00 UTC;")));
}

TEST_F(PublishCommand, WritesOnlyWhatChangedTheSecondTime)
{
    ASSERT_EQ(publish().status, 0);
    const auto before = filesThere();
    edit("events/craft.json", "いし}わり", "いし}みがき");
    std::filesystem::remove(at("workspace/awards/prize-2024.json"));
    const Said said = publish();
    EXPECT_EQ(said.status, 0) << said.error << said.out;
    EXPECT_THAT(writtenSince(before),
                UnorderedElementsAre("targets/packs/small/events/#.craft.json", "metadata/2.small.json",
                                     "metadata/4.snapshot.json", "metadata/timestamp.json"));
    EXPECT_THAT(said.out, AllOf(HasSubstr("0 new, 1 changed, 1 gone.\n  changed  events/craft.json  石みがき"),
                                HasSubstr("  gone     awards/prize-2024.json\nCopied 1 file, ")));
    EXPECT_EQ(release().number(), 4);
    EXPECT_EQ(release().targets().size(), 12U);
    for (const auto& [name, node] : before)
        EXPECT_TRUE(filesThere().contains(name)) << "a kiosk in the middle of release 3 still needs " << name;
}

TEST_F(PublishCommand, MakesNoReleaseWhenNothingChanged)
{
    ASSERT_EQ(publish().status, 0);
    const auto before = filesThere();
    const Said said = publish();
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(filesThere(), before);
    EXPECT_EQ(said.out, "Nothing has changed in the pack of small since the last release.\n"
                        "No release was made. To renew the timestamp: musubi-admin resign.\n");
}

TEST_F(PublishCommand, RenewsWhatHoldsForLessThanHalfOfItsTime)
{
    ASSERT_EQ(publish().status, 0);
    EXPECT_EQ(publish({"small", "snapshot", "timestamp"}, {}, "2027-06-01T09:00+09:00").status, 0);
    EXPECT_EQ(release().number(), 4);
}

TEST_F(PublishCommand, WritesADamagedFileOfTheRepositoryAgain)
{
    ASSERT_EQ(publish().status, 0);
    for (const auto& [name, node] : filesThere())
        if (name.ends_with("sky.svg"))
            m_folder.write("repository/" + name, "<svg/>");
    EXPECT_THROW((void)release(), std::runtime_error);
    EXPECT_EQ(publish().status, 0);
    EXPECT_EQ(release().number(), 3);
}

TEST_F(PublishCommand, RefusesAWorkspaceWithErrors)
{
    const auto before = filesThere();
    edit("events/craft.json", "\"state\"", "\"estate\"");
    const Said said = publish();
    EXPECT_EQ(said.status, 1);
    EXPECT_THAT(said.out, HasSubstr("events/craft.json\n  error schema"));
    EXPECT_THAT(said.error,
                HasSubstr("The workspace has errors, so nothing was published. Mend them and publish again."));
    EXPECT_EQ(filesThere(), before);
}

TEST_F(PublishCommand, RefusesAKeyThatIsNotThePublishers)
{
    makeKey("geopark");
    ASSERT_EQ(with({"keys", "add", repository(), "--publisher", "geopark", "--public", at("geopark.key.pub")},
                   {"targets", "snapshot", "timestamp"})
                  .status,
              0);
    const auto before = filesThere();
    const Said other = publish({"geopark", "snapshot", "timestamp"});
    EXPECT_EQ(other.status, 2);
    EXPECT_THAT(other.error,
                AllOf(HasSubstr("The key geopark ("), HasSubstr("may not sign for small. These may: small (")));
    const Said none = publish({"snapshot", "timestamp"});
    EXPECT_THAT(none.error, HasSubstr("No key of small was given. Name one of these with --key: small ("));
    const Said top = publish({"targets", "snapshot", "timestamp"});
    EXPECT_THAT(top.error, HasSubstr("may not sign for small."));
    EXPECT_EQ(filesThere(), before);
}

TEST_F(PublishCommand, NamesThePublishersThatThereAre)
{
    const Said said = publish({"small", "snapshot", "timestamp"}, {"--publisher", "geopark"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("There is no publisher geopark here, but: small. Name one with --publisher, or add it "
                          "(keys add --publisher geopark)."));
}

TEST_F(PublishCommand, RefusesFilesDeeperThanAPublisherMayGo)
{
    std::filesystem::create_directories(at("workspace/media/a/b"));
    std::filesystem::copy(at("workspace/media/sky.svg"), at("workspace/media/a/b/sky.svg"));
    const Said said = publish();
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("1.small.json names packs/small/media/a/b/sky.svg, but small may publish only what "
                          "lies in packs/small/, at most two folders deep."));
}

TEST_F(PublishCommand, NeedsTheOnlineKeysAndWaitsWithoutThem)
{
    const Said waits = publish({"small"});
    EXPECT_EQ(waits.status, 0);
    EXPECT_THAT(waits.out, HasSubstr("Signed by all who have to: 1.small.json."));
    EXPECT_EQ(release().number(), 2);
    const Said half = with({"activate", repository()}, {"timestamp"});
    EXPECT_EQ(half.status, 2);
    EXPECT_THAT(half.error, HasSubstr("The snapshot has to be signed by 1 of: snapshot ("));
    EXPECT_EQ(release().number(), 2);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().number(), 3);
    EXPECT_FALSE(std::filesystem::exists(at("repository/pending")));
}

TEST_F(PublishCommand, BuildsOnNothingThatSomebodyChanged)
{
    ASSERT_EQ(publish().status, 0);
    std::ifstream stream(at("repository/metadata/2.targets.json"));
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    m_folder.write("repository/metadata/2.targets.json", text + " ");
    const Said said = publish();
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("2.targets.json is not the file that was published: it was changed. Bring the folder "
                          "back from a copy before you publish."));
    std::filesystem::remove(at("repository/metadata/2.targets.json"));
    EXPECT_THAT(publish().error, HasSubstr("2.targets.json is missing. Bring the folder back"));
}

TEST_F(PublishCommand, WaitsForWhoeverElseIsPublishing)
{
    const int other = ::open(repository().c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_EQ(::flock(other, LOCK_EX), 0);
    const Said said = publish();
    ::close(other);
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("Somebody else is publishing into "));
}

TEST_F(PublishCommand, SaysHowToBeginWhereNothingIsYet)
{
    std::filesystem::remove_all(repository());
    EXPECT_THAT(publish().error, HasSubstr("Begin with musubi-admin keys init "));
}

TEST_F(PublishCommand, TakesNoPassphraseThatOthersMayRead)
{
    std::filesystem::permissions(at("passphrase"),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::group_read);
    const Said said = publish();
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("Others than its owner may read the passphrase file"));
    EXPECT_THAT(said.error, HasSubstr("Say: chmod 600 "));
}

TEST_F(PublishCommand, SaysWhichKeyAWrongPassphraseDoesNotOpen)
{
    m_folder.write("wrong", "four words together\n");
    std::filesystem::permissions(at("wrong"), std::filesystem::perms::owner_read);
    const Said said =
        run({"publish", at("workspace"), "--to", repository(), "--schema", MUSUBI_SOURCE_DIR "/content/schema", "--key",
             at("small.key"), "--passphrase-file", at("wrong"), "--now", kNow});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("small.key: The passphrase does not open the key \"small\". Type it again;"));
    EXPECT_THAT(said.error, Not(HasSubstr("four words")));
}

TEST_F(PublishCommand, RenewsTheTimestampAloneEveryWeek)
{
    ASSERT_EQ(publish().status, 0);
    const auto before = filesThere();
    const auto timestamp = release().timestamp();
    const Said said = with({"resign", repository()}, {"timestamp"}, "2026-11-28T09:00+09:00");
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(writtenSince(before), ElementsAre("metadata/timestamp.json"));
    EXPECT_EQ(release().timestamp(), timestamp + 1);
    EXPECT_EQ(release().number(), 3);
}

TEST_F(PublishCommand, SaysThatARootHasExpiredAndWhatToDo)
{
    ASSERT_EQ(publish().status, 0);
    const char* const later = "2027-12-01T09:00+09:00";
    const Said said = with({"resign", repository()}, {"snapshot", "timestamp"}, later);
    EXPECT_EQ(said.status, 1) << "kiosks take nothing of it";
    EXPECT_THAT(said.out, AllOf(HasSubstr("EXPIRED: root has expired, and until it is renewed no kiosk takes anything"),
                                HasSubstr("musubi-admin keys renew " + repository() + " --role root\n"),
                                HasSubstr("EXPIRED: the files of small have expired"), Not(HasSubstr("Soon:"))));
    const Said before = with({"resign", repository()}, {"snapshot", "timestamp"}, "2027-11-01T09:00+09:00");
    EXPECT_EQ(before.status, 0) << before.error;
    EXPECT_THAT(before.out, AllOf(HasSubstr("Soon: root expires."), Not(HasSubstr("EXPIRED"))));
}

TEST_F(PublishCommand, RenewsTheSnapshotBeforeItExpires)
{
    ASSERT_EQ(publish().status, 0);
    const Said alone = with({"resign", repository()}, {"timestamp"}, "2027-01-01T09:00+09:00");
    EXPECT_EQ(alone.status, 2);
    EXPECT_THAT(alone.error, HasSubstr("The snapshot has to be signed by 1 of: snapshot ("));
    EXPECT_EQ(with({"resign", repository()}, {"snapshot", "timestamp"}, "2027-01-01T09:00+09:00").status, 0);
    EXPECT_EQ(release().number(), 4);
}

} // namespace musubi::admin
