#include "kiosk/app/catalogue_finder.hpp"

#include "kiosk/app/content_source.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace musubi::app {

namespace {

namespace fs = std::filesystem;

/// The default pack's catalogue and an empty cache.
class CatalogueFinderTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_catalogue =
            loadContent({fs::path(MUSUBI_SOURCE_DIR) / "content/packs/tsukuba"}, Extent::Whole).content.catalogue;
        ASSERT_NE(s_catalogue, nullptr);
    }
    static void TearDownTestSuite() { s_catalogue.reset(); }

    [[nodiscard]] fs::path cache() const { return m_folder.path() / "cache"; }
    [[nodiscard]] std::vector<fs::path> indexes() const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(cache()))
            files.push_back(entry.path());
        return files;
    }
    /// Whether `text` leads to the entry.
    [[nodiscard]] static testing::AssertionResult leads(const present::Finder& finder, const std::string& text,
                                                        const model::EntryId& id)
    {
        for (const present::FoundOfKind& kind :
             finder.find(text, Language("ja"), Date::parse("2026-11-21").value(), 20))
            for (const present::FoundEntry& hit : kind.hits)
                if (hit.id == id)
                    return testing::AssertionSuccess();
        return testing::AssertionFailure() << text << " does not lead to " << id.text();
    }

    static inline std::shared_ptr<const model::Catalogue> s_catalogue;
    test::TemporaryFolder m_folder;
};

const model::EntryId kMuseum{model::EntryKind::Institution, "gsj-museum"};

} // namespace

TEST_F(CatalogueFinderTest, FindsByKanjiKanaAndOtherLanguages)
{
    const auto finder = openFinder(s_catalogue, cache());
    ASSERT_TRUE(finder.ok()) << describe(finder.error());
    for (const char* const text :
         {"地質", "ちしつ", "チシツ", "質標", "Geological", "ＧＥＯＬＯＧＩＣＡＬ", "地质", "지질"})
        EXPECT_TRUE(leads(*finder.value(), text, kMuseum));
    EXPECT_TRUE(finder.value()->find("  。", Language("ja"), Date::parse("2026-11-21").value(), 20).empty());
}

TEST_F(CatalogueFinderTest, OffersThePacksOwnNames)
{
    const auto finder = openFinder(s_catalogue, cache());
    ASSERT_TRUE(finder.ok()) << describe(finder.error());
    const auto names = finder.value()->candidates("ちしつ", 5);
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.front().text, "地質標本館");
}

TEST_F(CatalogueFinderTest, KeepsItsIndexForTheNextStart)
{
    ASSERT_TRUE(openFinder(s_catalogue, cache()).ok());
    ASSERT_EQ(indexes().size(), 1U);
    const auto written = fs::last_write_time(indexes().front());
    ASSERT_TRUE(openFinder(s_catalogue, cache()).ok());
    EXPECT_EQ(fs::last_write_time(indexes().front()), written);
}

TEST_F(CatalogueFinderTest, WorksWhereNothingCanBeKept)
{
    m_folder.write("cache", "a file where the folder should be");
    for (const fs::path& unusable : {cache(), fs::path()}) {
        const auto finder = openFinder(s_catalogue, unusable);
        ASSERT_TRUE(finder.ok()) << describe(finder.error());
        EXPECT_TRUE(leads(*finder.value(), "ちしつ", kMuseum));
    }
}

TEST_F(CatalogueFinderTest, GivesUpWhenAskedTo)
{
    std::stop_source stop;
    stop.request_stop();
    const auto finder = openFinder(s_catalogue, cache(), stop.get_token());
    ASSERT_TRUE(finder.ok()) << describe(finder.error());
    EXPECT_EQ(finder.value(), nullptr);
}

} // namespace musubi::app
