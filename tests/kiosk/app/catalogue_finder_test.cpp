#include "kiosk/app/catalogue_finder.hpp"

#include "kiosk/app/content_source.hpp"
#include "kiosk/present/search_view.hpp"
#include "tests/support/kiosk_fixture.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

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

    [[nodiscard]] static present::SearchView pageOf(const present::Address& address, const present::Finder& finder)
    {
        return present::searchView(test::KioskParts::shared().context(address.text()).withFinder(&finder));
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

TEST_F(CatalogueFinderTest, ForgetsTheIndexesOfReleasesThatAreGone)
{
    for (int release = 0; release < 9; ++release)
        m_folder.write("cache/search-" + std::to_string(release) + ".sqlite", "of a release before");
    m_folder.write("cache/notes.txt", "somebody else's");
    ASSERT_TRUE(openFinder(s_catalogue, cache()).ok());
    EXPECT_EQ(indexes().size(), 4U + 1U);
    EXPECT_TRUE(fs::exists(cache() / "notes.txt"));
    const auto again = openFinder(s_catalogue, cache());
    EXPECT_TRUE(leads(*again.value(), "ちしつ", kMuseum)) << "its own is the newest";
}

TEST_F(CatalogueFinderTest, CountsTheSameOnEveryPageAndShowsEachHitOnce)
{
    const auto finder = openFinder(s_catalogue, cache());
    ASSERT_TRUE(finder.ok()) << describe(finder.error());
    for (const char* const address : {"search?q=いし&keys=none", "search?q=いし&keys=none&kind=showcase",
                                      "search?q=いし&keys=none&kind=geosite", "search?q=つくば&keys=none"})
    {
        present::Address at = present::Address::parse(address).value();
        std::set<std::string> shown;
        const present::SearchView first = pageOf(at, *finder.value());
        ASSERT_FALSE(first.hits.empty()) << address;
        for (int page = 1; page <= first.paging.pages; ++page) {
            const present::SearchView view = pageOf(at.with("page", std::to_string(page)), *finder.value());
            EXPECT_EQ(view.count.text.base(), first.count.text.base()) << address << page;
            ASSERT_EQ(view.kinds.size(), first.kinds.size()) << address << page;
            for (std::size_t kind = 0; kind < view.kinds.size(); ++kind)
                EXPECT_EQ(view.kinds[kind].choice.words.text.base(), first.kinds[kind].choice.words.text.base())
                    << address << page;
            for (const present::SearchHit& hit : view.hits)
                EXPECT_TRUE(shown.insert(hit.address).second) << address << page << hit.address;
        }
        const auto on = std::ranges::find_if(
            first.kinds, [](const present::KindChoice& kind) { return kind.choice.on == present::Switch::On; });
        ASSERT_NE(on, first.kinds.end());
        EXPECT_TRUE(on->choice.words.text.base().ends_with(" " + std::to_string(shown.size())))
            << address << ": " << on->choice.words.text.base() << ", shown " << shown.size();
    }
}

/// By its title, also as it is said, or by anything else on its page and in whatever language.
TEST_F(CatalogueFinderTest, ShowsOfEveryHitWhyItWasFound)
{
    const auto finder = openFinder(s_catalogue, cache());
    ASSERT_TRUE(finder.ok()) << describe(finder.error());
    std::size_t shown = 0;
    for (const std::string text : {"がっこう", "学校", "いし", "うちゅう", "宇宙 がく", "robot", "space", "つくば",
                                   "カピオ", "2026", "029", "地质", "로봇", "かがく こうえん", "s"})
        for (const char* const language : {"ja", "en", "ko"}) {
            present::Address at = present::Address("search", {{"q", text}, {"keys", "none"}});
            for (int page = 1, pages = 1; page <= pages; ++page) {
                const auto view =
                    present::searchView(test::KioskParts::shared()
                                            .context(at.with("page", std::to_string(page)).text(), language)
                                            .withFinder(finder.value().get()));
                pages = view.paging.pages;
                for (const present::SearchHit& hit : view.hits) {
                    ++shown;
                    EXPECT_FALSE(hit.marks.empty() && hit.pieceMarks.empty())
                        << text << " in " << language << ": " << hit.title.text.base() << " / "
                        << hit.piece.text.base();
                    for (const present::TextRange& mark : hit.pieceMarks)
                        EXPECT_LE(mark.until, hit.piece.text.base().size()) << text;
                }
            }
        }
    EXPECT_GT(shown, 300U);
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
