// What a page says about itself: a text in another language, a page that is not there, a
// number that needs no second word.
#include "kiosk/present/event_view.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/support/kiosk_fixture.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace musubi::test {

namespace {

/// Every text of the page in one line each.
std::vector<std::string> textsOf(const scene::Scene& scene)
{
    std::vector<std::string> texts;
    for (const scene::Node* node : scene::allNodes(scene))
        if (const auto* text = std::get_if<scene::TextContent>(&node->content))
            texts.push_back(text->text.base());
    return texts;
}

int countOf(const std::vector<std::string>& texts, const std::string& wanted)
{
    return static_cast<int>(std::count(texts.begin(), texts.end(), wanted));
}

screens::Stage upright()
{
    return {{1080, 1920}, &KioskParts::shared().metrics()};
}

bool leadsTo(const scene::Scene& scene, const std::string& address)
{
    for (const scene::Node* node : scene::allNodes(scene))
        if (node->intent)
            if (const auto* go = std::get_if<scene::Go>(&*node->intent); go != nullptr && go->address == address)
                return true;
    return false;
}

} // namespace

TEST(HonestWords, SayOnceThatATextIsInAnotherLanguage)
{
    for (const char* const address : {"event/sample-fossil-class", "geosite/summit", "institution/kek",
                                      "award/esaki-2023", "initiative/p1-m1-1", "offer/gsi-class", "showcase/cnt"})
        for (const screens::Stage& stage : {KioskParts::shared().stage(), upright()}) {
            const scene::Scene chinese = screens::drawScreen(KioskParts::shared().context(address, "zh"), stage);
            EXPECT_EQ(countOf(textsOf(chinese), "正文只有英语"), 1) << address << " " << stage.size.width;
            const scene::Scene english = screens::drawScreen(KioskParts::shared().context(address, "en"), stage);
            EXPECT_EQ(countOf(textsOf(english), "Text in English only"), 0) << address;
        }
}

TEST(HonestWords, LeadOnFromAPageThatIsNotThere)
{
    for (const screens::Stage& stage : {KioskParts::shared().stage(), upright()}) {
        const scene::Scene scene = screens::drawScreen(KioskParts::shared().context("event/gone"), stage);
        for (const char* const way : {"home", "events", "search"})
            EXPECT_TRUE(leadsTo(scene, way)) << way;
        EXPECT_NE(scene::findNode(scene, "not-found.picture"), nullptr);
    }
}

TEST(HonestWords, TellNothingOfAnEntryWhoseTimeIsOver)
{
    const KioskParts& parts = KioskParts::shared();
    for (const char* const address : {"event/sample-fossil-class", "institution/gsj-museum", "geosite/summit"}) {
        model::CatalogueParts copy;
        copy.info = parts.catalogue().info();
        copy.entries = {*parts.catalogue().find(model::EntryId::parse(address).value())};
        copy.entries.front().valid = {saturdayMorning().date, saturdayMorning().date};
        const auto catalogue = model::Catalogue::build(std::move(copy));
        for (const int day : {-1, 0, 1}) {
            const LocalDateTime now{saturdayMorning().date.plusDays(day), 0};
            const present::Context context(*catalogue, parts.strings(), {Language("ja"), present::Switch::Off},
                                           present::Address::parse(address).value(), now);
            const scene::Scene page = screens::drawScreen(context, parts.stage());
            EXPECT_EQ(scene::findNode(page, "not-found.title") != nullptr, day != 0) << address << " " << day;
        }
    }
}

TEST(HonestWords, CountSeatsWithoutSayingSeatsTwice)
{
    const scene::Scene scene = KioskParts::shared().draw("event/sample-fossil-class", "en");
    const std::vector<std::string> texts = textsOf(scene);
    EXPECT_EQ(countOf(texts, "20"), 1);
    EXPECT_EQ(countOf(texts, "seats"), 1);
    EXPECT_EQ(countOf(texts, "Seats"), 0);
}

TEST(HonestWords, SendNobodyToAnOfficialSiteForASample)
{
    const KioskParts& parts = KioskParts::shared();
    int samples = 0;
    for (const model::Entry* const entry : parts.catalogue().allOfKind(model::EntryKind::Event)) {
        const bool sample = present::eventView(parts.context(entry->id.text(), "en")).sample;
        const std::vector<std::string> texts = textsOf(parts.draw(entry->id.text(), "en"));
        samples += sample ? 1 : 0;
        EXPECT_EQ(countOf(texts, "Check the official site before you go"), sample ? 0 : 1) << entry->id.text();
        EXPECT_EQ(countOf(texts, "A sample, not a real event"), sample ? 1 : 0) << entry->id.text();
    }
    EXPECT_GT(samples, 0);
}

/// Grey alone is no word.
TEST(HonestWords, SayThatASessionHasEnded)
{
    const KioskParts& parts = KioskParts::shared();
    const LocalDateTime night{saturdayMorning().date, 23 * 60 + 50};
    const std::string address = "events?date=" + night.date.text();
    for (const screens::Stage& stage : {parts.stage(), upright()}) {
        const auto ended = [&](LocalDateTime now) {
            return countOf(textsOf(screens::drawScreen(parts.context(address, "en", present::Switch::Off, now), stage)),
                           "Ended");
        };
        EXPECT_EQ(ended(saturdayMorning()), 0);
        EXPECT_GT(ended(night), 2);
    }
}

/// A second city is a second pack: its name comes from there.
TEST(HonestWords, NameNoCityOfTheirOwn)
{
    const LocalisedText& city = KioskParts::shared().catalogue().info().city;
    int looked = 0;
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        std::ifstream file(std::string(MUSUBI_SOURCE_DIR) + "/assets/strings/" + language + ".json", std::ios::binary);
        const std::string words{std::istreambuf_iterator<char>(file), {}};
        const std::string name = city.in(Language(std::string(language)), {}).text.base();
        ASSERT_FALSE(name.empty());
        EXPECT_EQ(words.find(name), std::string::npos) << language;
        looked += words.empty() ? 0 : 1;
    }
    EXPECT_EQ(looked, 5);
}

} // namespace musubi::test
