#include "kiosk/present/geopark_view.hpp"
#include "kiosk/present/geosite_view.hpp"
#include "tests/kiosk/screens/made_up_pack.hpp"

#include <algorithm>
#include <set>

namespace musubi::test {

namespace {

using present::geoparkView;
using present::Switch;

model::Entry site(const std::string& slug, bool official = true,
                  std::optional<model::Coordinates> at = model::Coordinates{36.2, 140.1, model::Accuracy::Point})
{
    model::Geosite details;
    details.official = official;
    details.coordinates = at;
    return madeUp("geosite/" + slug, details);
}

std::vector<std::string> listed(const present::GeoparkView& view)
{
    std::vector<std::string> slugs;
    for (const present::SiteChoice& choice : view.sites)
        slugs.push_back(choice.mark.id);
    return slugs;
}

} // namespace

TEST(Geopark, ListsOfficialSitesBeforeWellKnownSpots)
{
    const MadeUpPack pack({site("a", false), site("b"), site("c")});
    EXPECT_EQ(listed(geoparkView(pack.at("geopark"))), (std::vector<std::string>{"b", "c", "a"}));
}

TEST(Geopark, ListsWhatThePackFeaturesFirst)
{
    model::PackInfo info;
    info.featured = {model::EntryId{model::EntryKind::Geosite, "c"}};
    const MadeUpPack pack({site("a"), site("b"), site("c")}, info);
    EXPECT_EQ(listed(geoparkView(pack.at("geopark"))), (std::vector<std::string>{"c", "a", "b"}));
}

TEST(Geopark, ChoosesTheFirstSiteOfAPageUntilAnotherIsAskedFor)
{
    const MadeUpPack pack({site("a"), site("b"), site("c"), site("d"), site("e"), site("f")});
    EXPECT_EQ(geoparkView(pack.at("geopark")).panel->id, "a");
    EXPECT_EQ(geoparkView(pack.at("geopark?page=2")).panel->id, "f");
    const auto view = geoparkView(pack.at("geopark?site=c"));
    EXPECT_EQ(view.panel->id, "c");
    EXPECT_EQ(view.sites[2].on, Switch::On);
}

TEST(Geopark, OpensThePageThatListsTheChosenSite)
{
    const MadeUpPack pack({site("a"), site("b"), site("c"), site("d"), site("e"), site("f")});
    const auto view = geoparkView(pack.at("geopark?site=f"));
    EXPECT_EQ(view.paging.page, 2);
    EXPECT_EQ(listed(view), std::vector<std::string>{"f"});
    EXPECT_EQ(view.otherSites.size(), 5U) << "those of the other page are small marks";
}

TEST(Geopark, PagesThroughEverySiteOnce)
{
    std::multiset<std::string> seen;
    for (std::string address = "geopark"; !address.empty();) {
        const auto view = geoparkView(KioskParts::shared().context(address));
        for (const std::string& slug : listed(view))
            seen.insert(slug);
        address = view.paging.nextAddress;
    }
    const auto all = KioskParts::shared().catalogue().ofKind(model::EntryKind::Geosite, saturdayMorning().date);
    EXPECT_EQ(seen.size(), all.size());
    for (const model::Entry* entry : all)
        EXPECT_EQ(seen.count(entry->id.slug), 1U) << entry->id.slug;
}

TEST(Geopark, TurnsTheZoomedMapToTheChosenSite)
{
    const MadeUpPack pack({site("a"), site("b", true, model::Coordinates{36.3, 140.3, model::Accuracy::Point})});
    const auto near = geoparkView(pack.at("geopark?site=b&zoom=3"));
    EXPECT_EQ(near.map.zoom, 3);
    EXPECT_NEAR(near.map.centre.longitude, 140.3, 1e-6);
    const auto whole = geoparkView(pack.at("geopark?site=b"));
    EXPECT_NEAR(whole.map.centre.longitude, 140.2, 1e-6);
}

TEST(Geopark, ShowsAllOfTheLakeThatItsSitesLieBy)
{
    const KioskParts& kiosk = KioskParts::shared();
    const auto view = geoparkView(kiosk.context("geopark"));
    const auto lake = std::ranges::find(view.map.features, "kasumigaura", &present::MapFeature::id);
    ASSERT_NE(lake, view.map.features.end());
    for (const present::GeoPoint& point : lake->points)
        EXPECT_TRUE(view.map.area.contains(point)) << point.longitude << " " << point.latitude;
}

TEST(Geopark, WritesNoNameOverALineOfItsMap)
{
    for (const char* language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        const auto scene = KioskParts::shared().draw("geopark", language);
        std::vector<scene::Point> drawn;
        for (const scene::Node* node : scene::allNodes(scene))
            if (const auto* line = std::get_if<scene::LineContent>(&node->content);
                line != nullptr && node->id.find(".shape.") != std::string::npos)
                for (const scene::LineStop& stop : line->stops)
                    drawn.push_back(stop.at);
        for (const scene::Node* node : scene::allNodes(scene))
            if (node->id.starts_with("geopark.map.name.") && scene::findNode(scene, node->id + ".plate") == nullptr &&
                !node->id.ends_with(".plate"))
                EXPECT_TRUE(
                    std::ranges::none_of(drawn, [&](const scene::Point& point) { return node->rect.contains(point); }))
                    << language << ": " << node->id;
    }
}

TEST(Geopark, ZoomsThroughTheAddressAndStopsAtBothEnds)
{
    const MadeUpPack pack({site("a"), site("b")});
    std::string address = "geopark";
    EXPECT_EQ(geoparkView(pack.at(address)).map.zoomOutAddress, "");
    for (int zoom = 2; zoom <= present::kFurthestZoom; ++zoom) {
        address = geoparkView(pack.at(address)).map.zoomInAddress;
        EXPECT_EQ(geoparkView(pack.at(address)).map.zoom, zoom);
    }
    EXPECT_EQ(geoparkView(pack.at(address)).map.zoomInAddress, "");
    for (int zoom = present::kFurthestZoom; zoom > 1; --zoom)
        address = geoparkView(pack.at(address)).map.zoomOutAddress;
    EXPECT_EQ(address, "geopark");
}

TEST(Geopark, ToleratesNonsenseInTheAddress)
{
    const MadeUpPack pack({site("a")});
    for (const char* address :
         {"geopark?zoom=99&x=nan&y=12abc", "geopark?page=-3", "geopark?site=nowhere", "geopark?x=1e9&y=-1e9&zoom=0"})
    {
        const auto view = geoparkView(pack.at(address));
        EXPECT_EQ(view.panel->id, "a") << address;
        drawnWithoutFlaw(pack.at(address));
    }
}

TEST(Geopark, ShowsASiteWithoutAPlaceInTheListButNotOnTheMap)
{
    const MadeUpPack pack({site("a", true, std::nullopt)});
    const auto view = geoparkView(pack.at("geopark"));
    ASSERT_TRUE(view.panel);
    EXPECT_FALSE(view.panel->unplaced.empty());
    EXPECT_FALSE(view.chosen);
    const auto scene = drawnWithoutFlaw(pack.at("geopark"));
    EXPECT_EQ(scene::findNode(scene, "geopark.map.pin.a"), nullptr);
}

TEST(Geopark, SaysSoWhenThereIsNoSite)
{
    const MadeUpPack pack;
    const auto scene = drawnWithoutFlaw(pack.at("geopark"));
    EXPECT_NE(scene::findNode(scene, "geopark.nothing.words"), nullptr);
}

TEST(Geopark, NeverLaysTwoTargetsOverEachOther)
{
    const KioskParts& kiosk = KioskParts::shared();
    for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Geosite))
        for (const char* zoom : {"", "&zoom=2", "&zoom=4"}) {
            const auto scene = kiosk.draw("geopark?site=" + entry->id.slug + zoom);
            std::vector<const scene::Node*> targets;
            for (const scene::Node* node : scene::allNodes(scene))
                if (node->intent)
                    targets.push_back(node);
            for (std::size_t one = 0; one < targets.size(); ++one)
                for (std::size_t two = one + 1; two < targets.size(); ++two)
                    EXPECT_FALSE(scene::hitArea(*targets[one]).overlaps(scene::hitArea(*targets[two]), 1))
                        << entry->id.slug << zoom << ": " << targets[one]->id << " and " << targets[two]->id;
        }
}

TEST(Geopark, LeadsFromAFlagOfTheTimeStripToItsSite)
{
    const auto scene = KioskParts::shared().draw("geopark");
    EXPECT_EQ(targetOf(scene, "geopark.time.mark.1.0"), "geopark?site=inada-fukuhara");
    const auto view = geoparkView(KioskParts::shared().context("geopark?site=inada-fukuhara"));
    EXPECT_EQ(view.panel->id, "inada-fukuhara");
    EXPECT_EQ(view.time.eras[1].marks[0].on, Switch::On);
}

TEST(Geopark, NamesEveryHeightOfASite)
{
    const KioskParts& kiosk = KioskParts::shared();
    for (const std::string language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const model::Entry* entry : kiosk.catalogue().allOfKind(model::EntryKind::Geosite)) {
            const auto scene = kiosk.draw("geopark?site=" + entry->id.slug, language);
            const auto heights = entry->as<model::Geosite>().heights.size();
            for (std::size_t index = 0; index < heights; ++index)
                EXPECT_NE(scene::findNode(scene, "geopark.panel.height." + std::to_string(index)), nullptr)
                    << entry->id.slug << " " << language;
        }
}

TEST(Geosite, ShowsTheMountainOnlyBehindItsPeaks)
{
    const KioskParts& kiosk = KioskParts::shared();
    const auto summit = kiosk.draw("geosite/summit");
    EXPECT_NE(scene::findNode(summit, "ground.hero"), nullptr);
    EXPECT_NE(scene::findNode(summit, "geosite.arc"), nullptr);
    const auto river = kiosk.draw("geosite/sakuragawa-river");
    EXPECT_EQ(scene::findNode(river, "ground.hero"), nullptr);
    EXPECT_EQ(scene::findNode(river, "geosite.arc"), nullptr);
    EXPECT_NE(scene::findNode(river, "ground.picture"), nullptr);
}

TEST(Geosite, TellsItsStoryPageByPage)
{
    model::Entry entry = site("a");
    entry.summary = words("Short.");
    entry.body = words("Long.");
    entry.sections = {{"eco", words("Section"), words("Its text.")}};
    entry.facts = {{"eco", words("Fact"), words("Value")}};
    auto details = entry.as<model::Geosite>();
    details.geology = {{words("Schist"), words("Layered."), "schist"}};
    entry.details = details;
    const MadeUpPack pack({entry});
    const auto textOn = [&](int page) { return geositeView(pack.at("geosite/a?story=" + std::to_string(page))).story; };
    EXPECT_EQ(textOn(1).text.text.base(), "Short.");
    EXPECT_EQ(textOn(1).rocks.size(), 1U);
    EXPECT_EQ(textOn(2).text.text.base(), "Long.");
    EXPECT_EQ(textOn(3).heading.text.base(), "Section");
    EXPECT_EQ(textOn(4).facts.size(), 1U);
    EXPECT_EQ(geositeView(pack.at("geosite/a")).paging.pages, 4);
    for (const char* address :
         {"geosite/a", "geosite/a?story=2", "geosite/a?story=3", "geosite/a?story=4", "geosite/a?story=9"})
        drawnWithoutFlaw(pack.at(address));
}

TEST(Geosite, CutsTheGroundOpenOnlyWhereGabbroStandsInGranite)
{
    const KioskParts& kiosk = KioskParts::shared();
    EXPECT_TRUE(geositeView(kiosk.context("geosite/summit")).cut);
    const auto other = geositeView(kiosk.context("geosite/kasama-basin"));
    EXPECT_FALSE(other.cut);
    EXPECT_TRUE(other.place.map);
    EXPECT_FALSE(other.place.accuracy.empty());
}

TEST(Geosite, SaysHowFarItsPositionCanBeTrusted)
{
    const std::pair<model::Accuracy, const char*> cases[] = {
        {model::Accuracy::Point, "The point on the map is the place itself"},
        {model::Accuracy::Minute, "Position is rough, about 1.5 km"},
        {model::Accuracy::TownCentroid, "Shown at the middle of its district"},
        {model::Accuracy::Station, "Shown at the nearest station"}};
    for (const auto& [accuracy, sentence] : cases) {
        const MadeUpPack pack({site("a", true, model::Coordinates{36.2, 140.1, accuracy})});
        EXPECT_EQ(geositeView(pack.at("geosite/a")).place.accuracy.text.base(), sentence);
    }
}

TEST(Geosite, CopesWithASiteThatIsNothingButAName)
{
    const MadeUpPack pack({site("a", false, std::nullopt)});
    const auto scene = drawnWithoutFlaw(pack.at("geosite/a"));
    EXPECT_EQ(scene::findNode(scene, "geosite.place.map"), nullptr);
    EXPECT_EQ(scene::findNode(scene, "geosite.ties"), nullptr);
}

TEST(Geosite, WritesHeightsAsTheyAre)
{
    const MadeUpPack pack;
    const auto text = [&](double metres) { return heightWords(pack.at("home"), {words("Peak"), metres}).text.base(); };
    EXPECT_EQ(text(877), "Peak 877 m");
    EXPECT_EQ(text(460.7), "Peak 460.7 m");
}

} // namespace musubi::test
