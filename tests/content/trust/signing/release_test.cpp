#include "content/trust/signing/release.hpp"

#include "content/trust/canonical_json.hpp"
#include "content/trust/signing/digest.hpp"
#include "content/trust/signing/judges.hpp"
#include "content/trust/signing/key_changes.hpp"
#include "content/trust/signing/publishing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace musubi::trust::signing {
namespace {

using nlohmann::json;
using std::chrono::days;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

const Instant kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(9);

OpenedKey keyOf(const std::string& name)
{
    std::string seed = name;
    seed.resize(SigningKey::kSeedBytes, '.');
    return {name, SigningKey::fromSeed(SecretBytes::copyOf(seed)), kTrialCost};
}

std::vector<OpenedKey> keysOf(const std::vector<std::string>& names)
{
    std::vector<OpenedKey> keys;
    for (const std::string& name : names)
        keys.push_back(keyOf(name));
    return keys;
}

/// A repository in memory: what a folder would hold.
class Memory
{
public:
    [[nodiscard]] FindFile finder() const
    {
        return [this](const std::string& name) -> std::optional<std::string> {
            const auto file = m_files.find(name);
            return file == m_files.end() ? std::nullopt : std::optional(file->second);
        };
    }
    void write(const Release& release)
    {
        for (const NamedBytes& file : release.files)
            m_files[file.name] = file.bytes;
    }
    [[nodiscard]] std::string& operator[](const std::string& name) { return m_files[name]; }
    void erase(const std::string& name) { m_files.erase(name); }

private:
    std::map<std::string, std::string> m_files;
};

Terms terms()
{
    Terms made;
    made.now = kNow;
    return made;
}

FirstKeys firstKeys()
{
    const auto named = [](const std::string& name) { return keyOf(name).openHalf(); };
    return {{{named("root-1"), named("root-2"), named("root-3")}, 2},
            {{named("targets")}, 1},
            {{named("snapshot")}, 1},
            {{named("timestamp")}, 1}};
}

/// Release 1, with these keys.
Result<Release> first(const std::vector<std::string>& signers)
{
    Pending pending = firstEditions(firstKeys(), terms()).value();
    (void)signPending(std::nullopt, pending, keysOf(signers));
    return makeRelease(std::nullopt, pending, terms(), keysOf({"snapshot", "timestamp"}));
}

Memory firstRelease()
{
    Memory memory;
    memory.write(first({"root-1", "root-3", "targets"}).value());
    return memory;
}

std::vector<std::string> namesOf(const Release& release)
{
    std::vector<std::string> names;
    for (const NamedBytes& file : release.files)
        names.push_back(file.name);
    return names;
}

} // namespace

TEST(Sha256, IsTheOneOfTheStandardInOnePieceOrInMany)
{
    const std::string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4, "abc"
    EXPECT_EQ(sha256("abc"), abc);
    Sha256 hash;
    hash.add("a");
    hash.add("");
    hash.add("bc");
    EXPECT_EQ(hash.finish(), abc);
}

TEST(Release, WritesTheTimestampLast)
{
    const auto release = first({"root-1", "root-2", "targets"});
    ASSERT_TRUE(release) << describe(release.error());
    EXPECT_THAT(namesOf(release.value()),
                ElementsAre("1.targets.json", "1.snapshot.json", "1.root.json", "timestamp.json"));
    EXPECT_EQ(release.value().number, 1);
    EXPECT_EQ(release.value().expires, kNow + days(14));
}

TEST(Release, NeedsTwoOfTheThreeRootKeys)
{
    EXPECT_THAT(first({"root-2", "targets"}).error().message,
                HasSubstr("1.root.json is signed by 1 of the 2 keys it needs."));
    EXPECT_THAT(first({"root-2", "root-3"}).error().message, HasSubstr("1.targets.json is signed by 0 of the 1 keys"));
}

TEST(Release, IsReadBackWholeByWhoeverPublishesNext)
{
    const auto repository = readRepository(firstRelease().finder());
    ASSERT_TRUE(repository) << describe(repository.error());
    EXPECT_EQ(repository.value().snapshot.metadata.version, 1);
    EXPECT_EQ(repository.value().root.metadata.expires, kNow + days(365));
    EXPECT_EQ(repository.value().rootKeys.size(), 6U);
    EXPECT_EQ(
        listOf(repository.value().root.metadata.content.roles.at(RootRole::Root).keyIds, repository.value().rootKeys)
            .substr(0, 8),
        "root-1 (");
}

TEST(Release, IsWrittenInCanonicalForm)
{
    Memory memory = firstRelease();
    for (const char* name : {"1.root.json", "1.targets.json", "1.snapshot.json", "timestamp.json"})
        EXPECT_EQ(memory[name], canonicalJson(json::parse(memory[name]))) << name;
}

TEST(Release, GivesNoNumberTwiceEvenAfterOneThatWasCutShort)
{
    Terms after = terms();
    after.used = {{"city", 7}, {"root", 7}};
    EXPECT_EQ(after.next("city", 4).version, 8);
    EXPECT_EQ(after.next("city", 9).version, 10);
    EXPECT_EQ(after.next("snapshot", 4).version, 5);
    EXPECT_EQ(after.next("root", 4).version, 5) << "a kiosk asks for one root after the other";
}

TEST(Repository, IsRefusedWhateverFileIsForgedMissingOrOlder)
{
    const auto refusal = [](const auto& damage) {
        Memory memory = firstRelease();
        damage(memory);
        const auto read = readRepository(memory.finder());
        return read ? std::string("accepted") : read.error().message;
    };
    for (const char* name : {"1.targets.json", "1.snapshot.json"})
        EXPECT_EQ(refusal([&](Memory& memory) { memory[name] += ' '; }),
                  std::string(name) +
                      " is not the file that was published: it was changed. Bring the folder back from a "
                      "copy before you publish.");
    EXPECT_THAT(refusal([](Memory& memory) { memory.erase("1.targets.json"); }),
                HasSubstr("1.targets.json is missing."));
    EXPECT_EQ(refusal([](Memory& memory) { memory.erase("1.root.json"); }), "There is no repository here yet.");
    EXPECT_THAT(refusal([](Memory& memory) { memory["timestamp.json"] = "{}"; }), HasSubstr("timestamp.json: "));
    EXPECT_THAT(refusal([](Memory& memory) {
                    json file = json::parse(memory["timestamp.json"]);
                    file["signed"]["version"] = 9;
                    memory["timestamp.json"] = file.dump();
                }),
                HasSubstr("timestamp.json is signed by 0 of the 1 keys it needs."));
    EXPECT_THAT(refusal([](Memory& memory) { memory["2.root.json"] = memory["1.root.json"]; }),
                HasSubstr("2.root.json says that it is version 1."));
}

TEST(Tally, CountsAKeyUnderTwoIdsOnce)
{
    const OpenedKey key = keyOf("one");
    const auto open = PublicKey::read(key.key.openHalf().toJson(), schemesOfAKiosk());
    ASSERT_TRUE(open) << describe(open.error());
    const Keys keys{{"a", open.value()}, {"b", open.value()}};
    const std::string signature = key.key.sign("words");
    const Tally count = trust::tally({{"a", "b"}, 2}, keys, "words", {{"a", signature}, {"b", signature}});
    EXPECT_EQ(count.signedBy.size(), 1U);
    EXPECT_FALSE(count.isEnough());
}

TEST(Publisher, HoldsOnlyWhatLiesInItsOwnFolder)
{
    for (const char* path : {"packs/city/pack.json", "packs/city/events/a.json", "packs/city/media/a/b.png"})
        EXPECT_TRUE(mayHold("city", path)) << path;
    for (const char* path : {"packs/geopark/pack.json", "packs/cityhall/pack.json", "pack.json", "packs/city/",
                             "packs/city", "packs/city//a", "packs/city/media/a/b/c.png", "packs/city/events/"})
        EXPECT_FALSE(mayHold("city", path)) << path;
}

TEST(Publisher, IsNamedWithSmallLettersDigitsAndHyphens)
{
    EXPECT_TRUE(isPublisherName("kek-2"));
    for (const char* name : {"", "Kek", "a/b", "..", "-kek", "root", "targets", "snapshot", "timestamp", "\u3064"})
        EXPECT_FALSE(isPublisherName(name)) << name;
    EXPECT_FALSE(isPublisherName(std::string(65, 'a')));
}

TEST(Publisher, HearsThatItsListIsLongerThanAKioskReads)
{
    Memory memory = firstRelease();
    const Repository empty = readRepository(memory.finder()).value();
    KeyChange change{"city", {}, keyOf("city").openHalf(), {}};
    Pending pending = changeKeys(empty, change, terms()).value();
    (void)signPending(empty, pending, keysOf({"targets"}));
    memory.write(makeRelease(empty, pending, terms(), keysOf({"snapshot", "timestamp"})).value());
    const Repository repository = readRepository(memory.finder()).value();
    TargetList files;
    for (int number = 0; number < 40'000; ++number)
        files["packs/city/events/" + std::to_string(number) + ".json"] = {1, {{"sha256", std::string(64, '0')}}};
    const auto edition = publisherEdition(repository, "city", files, terms());
    ASSERT_FALSE(edition);
    EXPECT_EQ(edition.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(edition.error().message,
              "The list of the 40000 files of city is longer than a kiosk reads. Divide the pack "
              "between two publishers.");
}

TEST(Publisher, StoresAFileUnderItsDigestInItsFolder)
{
    const Target target{1, {{"sha256", "abcd"}}};
    EXPECT_EQ(storedNameOf("packs/city/events/a.json", target), "packs/city/events/abcd.a.json");
    EXPECT_EQ(storedNameOf("a.json", target), "abcd.a.json");
}

TEST(Judges, AreTheRootBeforeAndTheNewOne)
{
    const Repository live = readRepository(firstRelease().finder()).value();
    KeyChange change{"root", keyOf("root-2").key.openHalf().id(), keyOf("root-4").openHalf(), {}};
    Pending pending = changeKeys(live, change, terms()).value();
    EXPECT_THAT(signPending(live, pending, keysOf({"root-4", "root-1", "targets"})), ElementsAre("root-1", "root-4"));
    const auto waiting = waitingFor(live, pending);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].of, "the root before");
    EXPECT_THAT(waiting[0].mayBeFrom, AllOf(HasSubstr("root-2 ("), HasSubstr("root-3 (")));
}

} // namespace musubi::trust::signing
