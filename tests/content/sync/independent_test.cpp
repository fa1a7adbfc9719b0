// Promise T7: a repository that another implementation made (made_by_tufjs/make.mjs says how) verifies with ours.
#include "content/trust/digest.hpp"
#include "tests/content/sync/device_fixture.hpp"
#include "tests/support/source_folder.hpp"

namespace musubi::sync {

namespace {

std::filesystem::path madeByTufjs()
{
    return std::filesystem::path(MUSUBI_SOURCE_DIR) / "tests/content/sync/made_by_tufjs";
}

std::string firstRoot()
{
    std::ostringstream bytes;
    bytes << std::ifstream(madeByTufjs() / "metadata/1.root.json", std::ios::binary).rdbuf();
    return bytes.str();
}

Result<SyncReport> syncFrom(Transport& transport, const test::TemporaryFolder& device, const trust::Schemes& accepted)
{
    SyncRules rules;
    rules.now = test::kTestNow;
    rules.accepted = accepted;
    const store::ContentStore store = std::move(store::ContentStore::open(device.path())).value();
    if (const Outcome begun = beginTrust(store, firstRoot(), rules); !begun)
        return begun.error();
    return runSync(store, transport, rules);
}

} // namespace

TEST(IndependentRepository, VerifiesWithOurs)
{
    const test::TemporaryFolder device;
    FolderTransport transport(madeByTufjs());
    const Result<SyncReport> report = syncFrom(transport, device, trust::everyScheme());
    ASSERT_TRUE(report) << musubi::describe(report.error());
    EXPECT_TRUE(report.value().dropped.empty());
    EXPECT_EQ(filesIn(device.path() / "releases" / report.value().live),
              (Files{{"packs/city/pack.json", R"({"city": "つくば"})"},
                     {"packs/city/events/a.json", "{}"},
                     {"packs/geopark/pack.json", R"({"geopark": true})"},
                     {"packs/geopark/museum-1.json", R"({"museum": 1})"}}))
        << "what the museum says of the city's files counts for nothing";
}

TEST(IndependentRepository, IsRefusedByAKioskThatAcceptsOneSchemeOnly)
{
    const test::TemporaryFolder device;
    FolderTransport transport(madeByTufjs());
    const Result<SyncReport> report = syncFrom(transport, device, trust::schemesOfAKiosk());
    ASSERT_FALSE(report) << "of the two trusted keys that signed the newer root a kiosk accepts one";
    EXPECT_NE(report.error().message.find("too-few-signatures"), std::string::npos) << report.error().message;
}

TEST(IndependentRepository, IsNotTakenAsItIsWhenOneSignedByteIsAnother)
{
    const test::TemporaryFolder copy;
    std::filesystem::copy(madeByTufjs(), copy.path(), std::filesystem::copy_options::recursive);
    for (const auto& entry : std::filesystem::directory_iterator(copy.path() / "metadata")) {
        if (entry.path().filename() == "1.root.json")
            continue; // that one came by another way
        const std::string bytes = filesIn(copy.path() / "metadata").at(entry.path().filename().string());
        const std::size_t begin = bytes.find("\"signed\":{") + 10;
        for (const std::size_t quarter : {1U, 2U, 3U}) {
            const std::size_t at = begin + (bytes.size() - begin) * quarter / 4;
            std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekg(static_cast<std::streamoff>(at));
            const int byte = file.get();
            file.seekp(static_cast<std::streamoff>(at));
            file.put(static_cast<char>(byte ^ 1));
            file.close();
            const test::TemporaryFolder device;
            FolderTransport transport(copy.path());
            const Result<SyncReport> report = syncFrom(transport, device, trust::everyScheme());
            EXPECT_TRUE(!report || !report.value().dropped.empty()) << entry.path() << " at " << at;
            std::filesystem::copy_file(madeByTufjs() / "metadata" / entry.path().filename(), entry.path(),
                                       std::filesystem::copy_options::overwrite_existing);
        }
    }
}

} // namespace musubi::sync
