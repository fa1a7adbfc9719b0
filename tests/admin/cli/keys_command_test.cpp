#include "content/trust/signing/document.hpp"
#include "content/trust/signing/key_file.hpp"
#include "content/trust/signing/role_text.hpp"
#include "tests/admin/cli/repository_fixture.hpp"

#include <chrono>

namespace musubi::admin {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class KeysCommand : public RepositoryTest
{
protected:
    [[nodiscard]] std::string textOf(const std::string& name) const
    {
        std::ifstream stream(at(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    [[nodiscard]] bool isThere(const std::string& name) const { return std::filesystem::exists(at(name)); }

    Said change(const std::string& act, std::vector<std::string> words, const Words& keys)
    {
        words.insert(words.begin(), {"keys", act, repository()});
        return with(words, keys);
    }
};

} // namespace

TEST_F(KeysCommand, MakesASecretFileForItsOwnerAndAnOpenOneForOthers)
{
    struct stat status = {};
    ASSERT_EQ(::stat(at("root-1.key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_THAT(textOf("root-1.key"), Not(HasSubstr("four words")));
    EXPECT_THAT(textOf("root-1.key.pub"), AllOf(HasSubstr("\"name\": \"root-1\""), Not(HasSubstr("sealed"))));
}

TEST_F(KeysCommand, OverwritesNoKey)
{
    const std::string before = textOf("root-1.key");
    const Said said = run({"keys", "new", at("root-1.key"), "--trial", "--passphrase-file", at("passphrase")});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("root-1.key is there already. A key is never overwritten: choose another file name."));
    EXPECT_EQ(textOf("root-1.key"), before);
}

TEST_F(KeysCommand, TakesNoShortPassphrase)
{
    m_folder.write("short", "elf letters\n");
    std::filesystem::permissions(at("short"), std::filesystem::perms::owner_read);
    const Said said = run({"keys", "new", at("new.key"), "--trial", "--passphrase-file", at("short")});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, HasSubstr("The passphrase is too short: take at least twelve letters"));
    EXPECT_FALSE(isThere("new.key"));
}

TEST_F(KeysCommand, TakesNoPassphraseAsAnArgument)
{
    EXPECT_EQ(run({"keys", "new", at("new.key"), "--passphrase", "four words apart"}).status, 2);
    EXPECT_FALSE(isThere("new.key"));
}

TEST_F(KeysCommand, BeginsOnlyWithThreeRootKeysOfWhichTwoSign)
{
    const auto initWith = [&](Words words) {
        words.insert(words.begin(), {"keys", "init", repository(), "--targets", at("targets.key.pub"), "--snapshot",
                                     at("snapshot.key.pub"), "--timestamp", at("timestamp.key.pub")});
        return with(words, {}).error;
    };
    const std::string one = at("root-1.key.pub");
    const std::string two = at("root-2.key.pub");
    const std::string three = at("root-3.key.pub");
    EXPECT_THAT(initWith({"--root", one, "--root", two}), HasSubstr("A root needs at least three keys"));
    EXPECT_THAT(initWith({"--root", one, "--root", two, "--root", two}), HasSubstr("is named twice for the role root"));
    EXPECT_THAT(initWith({"--root", one, "--root", two, "--root", three, "--root-threshold", "1"}),
                HasSubstr("A root that one person alone can change protects nobody"));
    EXPECT_THAT(initWith({"--root", one, "--root", two, "--root", three, "--root-threshold", "4"}),
                HasSubstr("4 keys have to sign for the role root, but it would have only 3."));
    EXPECT_THAT(initWith({"--root", one, "--root", two, "--root", at("targets.key.pub")}),
                HasSubstr("would be a root key and work for another role too. Make a key of its own for each."));
    EXPECT_THAT(initWith({"--root", one, "--root", two, "--root", at("small.key")}),
                HasSubstr("It is not the open half of a key; those files are called NAME.pub."));
    EXPECT_FALSE(isThere("repository/metadata"));
}

TEST_F(KeysCommand, TwoPeopleSignTheFirstRootOnMachinesOfTheirOwn)
{
    EXPECT_THAT(init({}).out, AllOf(HasSubstr("the root is signed by 2 of: root-1 ("),
                                    HasSubstr("pending/1.root.json waits for 2 more signatures. May sign: root-1 (")));
    std::filesystem::create_directory(at("stick"));
    std::filesystem::copy(at("repository/pending/1.root.json"), at("stick"));
    EXPECT_THAT(sign(at("stick/1.root.json"), {"root-2"}).out,
                AllOf(HasSubstr("This is root, version 1, good until 2027-11-21T00:00:00Z."),
                      HasSubstr("It has 1 signature now. Next: bring the file back into pending/")));
    std::filesystem::copy(at("stick/1.root.json"), at("repository/pending/1.root.json"),
                          std::filesystem::copy_options::overwrite_existing);
    EXPECT_THAT(sign(at("repository/pending/1.root.json"), {"root-2"}).out, HasSubstr("waits for 1 more signature."));
    const Said early = with({"activate", repository()}, {"snapshot", "timestamp"});
    EXPECT_EQ(early.status, 2);
    EXPECT_THAT(early.error, HasSubstr("Signatures are missing, so nothing was put into force."));
    EXPECT_FALSE(isThere("repository/metadata"));
    EXPECT_THAT(sign(at("repository/pending/1.root.json"), {"root-3"}).out, HasSubstr("Signed by all who have to"));
    EXPECT_EQ(sign(at("repository/pending/1.targets.json"), {"targets"}).status, 0);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().number(), 1);
}

TEST_F(KeysCommand, BeginsARepositoryOnce)
{
    begin();
    const Said again = init({});
    EXPECT_EQ(again.status, 2);
    EXPECT_THAT(again.error, HasSubstr("is a repository already. To change its keys: keys add, rotate or revoke."));
}

TEST_F(KeysCommand, LetsOnlyThoseSignWhoMay)
{
    (void)init({});
    const Said said = sign(at("repository/pending/1.root.json"), {"targets"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error, AllOf(HasSubstr("The key targets ("), HasSubstr(") may not sign for root.")));
    EXPECT_THAT(sign(at("workspace/pack.json"), {"targets"}).error, HasSubstr("is no edition that can be signed"));
}

TEST_F(KeysCommand, ASecondKeyOfAPublisherHasToSignToo)
{
    begin();
    makeKey("small-2");
    ASSERT_EQ(change("add", {"--publisher", "small", "--public", at("small-2.key.pub"), "--threshold", "2"},
                     {"targets", "snapshot", "timestamp"})
                  .status,
              0);
    const auto number = release().number();
    const Said waits = publish();
    EXPECT_EQ(waits.status, 0) << waits.error;
    EXPECT_THAT(waits.out, HasSubstr("pending/1.small.json waits for 1 more signature. May sign: small-2 ("));
    EXPECT_EQ(release().number(), number);
    EXPECT_TRUE(release().targets().empty());
    EXPECT_EQ(sign(at("repository/pending/1.small.json"), {"small-2"}).status, 0);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().number(), number + 1);
    EXPECT_EQ(release().targets().size(), 13U);
}

TEST_F(KeysCommand, RotatesARootKeySignedByTheOldRootAndTheNew)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    makeKey("root-4");
    const Said said =
        change("rotate", {"--role", "root", "--old", "root-2", "--new", at("root-4.key.pub")}, {"root-4", "root-1"});
    EXPECT_EQ(said.status, 0) << said.error;
    // root-4 counts for the new root only, so the old one lacks a signature.
    EXPECT_THAT(said.out,
                HasSubstr("pending/2.root.json waits for 1 more signature of the root before. May sign: root-2 ("));
    EXPECT_EQ(sign(at("repository/pending/2.root.json"), {"root-2"}).status, 0);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().rootVersion(), 2);
    EXPECT_EQ(release().targets().size(), 13U);
    const Said old = change("renew", {"--role", "root"}, {"root-1", "root-2"});
    EXPECT_THAT(old.out,
                HasSubstr("pending/3.root.json waits for 1 more signature of the root before. May sign: root-3 ("));
}

TEST_F(KeysCommand, RotatesTheOnlineKeys)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    makeKey("timestamp-2");
    const Said said =
        change("rotate", {"--role", "timestamp", "--old", at("timestamp.key.pub"), "--new", at("timestamp-2.key.pub")},
               {"root-1", "root-2", "timestamp-2"});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(release().rootVersion(), 2);
    const Said old = with({"resign", repository()}, {"timestamp", "snapshot"});
    EXPECT_EQ(old.status, 2);
    EXPECT_THAT(old.error, HasSubstr("The timestamp has to be signed by 1 of: timestamp-2 ("));
}

TEST_F(KeysCommand, RotatingATargetsKeyMakesItsFileAnewForTheNewKey)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    makeKey("targets-2");
    const Said said = change("rotate", {"--role", "targets", "--old", "targets", "--new", at("targets-2.key.pub")},
                             {"root-1", "root-3"});
    EXPECT_THAT(said.out, HasSubstr("pending/3.targets.json waits for 1 more signature. May sign: targets-2 ("));
    EXPECT_EQ(sign(at("repository/pending/3.targets.json"), {"targets-2"}).status, 0);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().targets().size(), 13U);
}

TEST_F(KeysCommand, RevokesAPublishersKeyAndHasTheOthersSignItsFiles)
{
    begin();
    makeKey("small-2");
    ASSERT_EQ(publish().status, 0);
    ASSERT_EQ(
        change("add", {"--publisher", "small", "--public", at("small-2.key.pub")}, {"targets", "snapshot", "timestamp"})
            .status,
        0);
    const Said waits =
        change("revoke", {"--publisher", "small", "--old", "small"}, {"targets", "snapshot", "timestamp"});
    EXPECT_THAT(waits.out, HasSubstr("pending/2.small.json waits for 1 more signature. May sign: small-2 ("));
    EXPECT_THAT(publish({"small", "snapshot", "timestamp"}).error, HasSubstr("A change of keys waits in "));
    EXPECT_EQ(sign(at("repository/pending/2.small.json"), {"small-2"}).status, 0);
    EXPECT_EQ(with({"activate", repository()}, {"snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().targets().size(), 13U);
    EXPECT_THAT(publish({"small", "snapshot", "timestamp"}).error,
                HasSubstr("may not sign for small. These may: small-2 ("));
}

TEST_F(KeysCommand, LeavesEnoughKeysToSign)
{
    begin();
    const Said said = change("revoke", {"--publisher", "small", "--old", "small"}, {"targets"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("1 keys have to sign for the publisher small, but it would have only 0. Add a key "
                          "first, or put a new one in its place (keys rotate)."));
    EXPECT_THAT(change("revoke", {"--role", "root", "--old", "small"}, {}).error,
                HasSubstr("\"small\" is no file and names no key here. Name the file (NAME.key.pub) or the beginning"));
    EXPECT_THAT(change("revoke", {"--role", "root", "--old", at("small.key.pub")}, {}).error,
                HasSubstr("does not work for the role root. These do: root-1 ("));
    EXPECT_THAT(change("add", {"--publisher", "small", "--public", at("small.key.pub")}, {}).error,
                HasSubstr("already works for the publisher small."));
    EXPECT_THAT(change("add", {"--publisher", "Small Town", "--public", at("root-1.key.pub")}, {}).error,
                HasSubstr("cannot name a publisher: take small letters, digits and hyphens, such as geopark."));
    EXPECT_THAT(change("add", {"--publisher", "geopark", "--public", at("root-1.key.pub")}, {}).error,
                HasSubstr("is a root key; a publisher needs a key of its own."));
    EXPECT_THAT(change("add", {"--public", at("root-1.key.pub")}, {}).error, HasSubstr("Say for whom: --role root|"));
}

TEST_F(KeysCommand, RemovesAPublisherWithAllItHasPublished)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    EXPECT_EQ(change("remove", {"--publisher", "small"}, {"targets", "snapshot", "timestamp"}).status, 0);
    EXPECT_TRUE(release().targets().empty());
    EXPECT_THAT(publish().error, HasSubstr("There is no publisher small here. Name one with --publisher, or add it"));
}

TEST_F(KeysCommand, LetsAPublisherThatHadLeftComeBackWithAnotherKey)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    ASSERT_EQ(change("remove", {"--publisher", "small"}, {"targets", "snapshot", "timestamp"}).status, 0);
    makeKey("small-2");
    const Said back = change("add", {"--publisher", "small", "--public", at("small-2.key.pub")},
                             {"targets", "small-2", "snapshot", "timestamp"});
    EXPECT_EQ(back.status, 0) << back.error;
    EXPECT_THAT(back.out, HasSubstr("In force: 4.targets.json, 2.small.json."));
    EXPECT_TRUE(release().targets().empty());
    EXPECT_EQ(publish({"small-2", "snapshot", "timestamp"}).status, 0);
    EXPECT_EQ(release().targets().size(), 13U);
}

TEST_F(KeysCommand, APublisherCannotSignForAnother)
{
    begin();
    makeKey("geopark");
    ASSERT_EQ(change("add", {"--publisher", "geopark", "--public", at("geopark.key.pub")},
                     {"targets", "snapshot", "timestamp"})
                  .status,
              0);
    const auto number = release().number();
    // By hand, past all that publish refuses: a list of geopark's that names a file of small's.
    const auto key = trust::signing::openKeyFile(textOf("geopark.key"), trust::SecretBytes::copyOf("four words apart"));
    ASSERT_TRUE(key) << describe(key.error());
    trust::Targets stolen;
    stolen.targets["packs/small/pack.json"] = {1, {{"sha256", std::string(64, '0')}}};
    const Instant later = std::chrono::sys_days(std::chrono::year(2027) / 1 / 1);
    trust::signing::Document document(trust::signing::bodyOf(stolen, {}, {1, later}));
    document.sign(key.value().key);
    m_folder.write("repository/pending/1.geopark.json", document.encode());
    const Said said = with({"activate", repository()}, {"snapshot", "timestamp"});
    EXPECT_EQ(said.status, 2);
    EXPECT_THAT(said.error,
                HasSubstr("1.geopark.json names packs/small/pack.json, but geopark may publish only what lies in "
                          "packs/geopark/"));
    EXPECT_EQ(release().number(), number);
    // And under small's name with geopark's key.
    std::filesystem::rename(at("repository/pending/1.geopark.json"), at("repository/pending/1.small.json"));
    EXPECT_THAT(with({"activate", repository()}, {"snapshot", "timestamp"}).out,
                HasSubstr("pending/1.small.json waits for 1 more signature. May sign: small ("));
    EXPECT_EQ(release().number(), number);
}

TEST_F(KeysCommand, ShowsWhoMaySignWhatAndUntilWhen)
{
    begin();
    ASSERT_EQ(publish().status, 0);
    const Said said = run({"keys", "show", repository()});
    EXPECT_EQ(said.status, 0) << said.error;
    EXPECT_THAT(said.out,
                AllOf(HasSubstr("Release 3.\n"), HasSubstr("  the root is signed by 2 of: root-1 ("),
                      HasSubstr("  packs/small/ is signed by 1 of: small ("),
                      HasSubstr("small has published version 1: 13 files, good until 2027-11-21 00:00 UTC.")));
}

} // namespace musubi::admin
