#include "content/store/pack_source.hpp"

#include "content/model/catalogue.hpp"
#include "tests/support/pack_generator.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::store {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// The small pack as the city's, and one site of a geopark's council, as they lie in a release.
class Publishers : public testing::Test
{
protected:
    void SetUp() override
    {
        const fs::path small = fs::path(MUSUBI_SOURCE_DIR) / "tests/packs/valid/small/workspace";
        fs::copy(small, m_folder.path() / "city", fs::copy_options::recursive);
        ASSERT_TRUE(test::writeWorkspace(test::generatePack(8), m_folder.path() / "council").ok());
    }

    [[nodiscard]] PackSource source() const { return {m_folder.path(), "city"}; }

    test::TemporaryFolder m_folder;
};

TEST_F(Publishers, AreFoundByTheirFolders)
{
    m_folder.write("empty/readme", "");
    fs::create_directory_symlink(m_folder.path() / "city", m_folder.path() / "link");
    EXPECT_THAT(publishersIn(m_folder.path()), ElementsAre("city", "council"));
    EXPECT_THAT(publishersIn(m_folder.path() / "nowhere"), IsEmpty());
}

TEST_F(Publishers, AreShownTogetherUnderTheLeader)
{
    const auto alone = loadPack({m_folder.path() / "city", ""});
    const auto whole = loadPack(source());
    ASSERT_TRUE(alone && whole);
    EXPECT_EQ(whole.value().parts.info.id, alone.value().parts.info.id);
    EXPECT_EQ(whole.value().parts.entries.size(), alone.value().parts.entries.size() + 8);
    EXPECT_EQ(whole.value().parts.root, m_folder.path());
    const auto first = loadFirstFrame(source());
    ASSERT_TRUE(first);
    EXPECT_EQ(first.value().parts.root, m_folder.path());
    EXPECT_FALSE(first.value().parts.complete);
}

TEST_F(Publishers, LoseTheirPackAloneWhenItIsBroken)
{
    const std::size_t alone = loadPack({m_folder.path() / "city", ""}).value().parts.entries.size();
    m_folder.write("council/pack.json", "{");
    const auto whole = loadPack(source());
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole.value().parts.entries.size(), alone);
    ASSERT_FALSE(whole.value().problems.empty());
    EXPECT_EQ(whole.value().problems.back().where.file, "council/pack.json");
    EXPECT_TRUE(whole.value().problems.back().message.starts_with("The pack of council is left out: "))
        << whole.value().problems.back().message;
    m_folder.write("city/pack.json", "{");
    EXPECT_EQ(loadPack(source()).error().code, ErrorCode::Malformed) << "without the leader there is nothing to lead";
}

} // namespace
} // namespace musubi::store
