// What detail pages say about their entries: with readings where they are asked for, whether something runs now,
// everybody's institution in a line of its own, and that a sample is one.
#include "content/base/utf8.hpp"
#include "kiosk/present/calendar_text.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"

#include <set>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Scene;

const RubyText* textOf(const Scene& scene, const std::string& id)
{
    const Node* const node = scene::findNode(scene, id);
    const auto* const content = node == nullptr ? nullptr : std::get_if<scene::TextContent>(&node->content);
    return content == nullptr ? nullptr : &content->text;
}

std::string markupOf(const Scene& scene, const std::string& id)
{
    const RubyText* const text = textOf(scene, id);
    return text == nullptr ? "" : text->markup();
}

bool hasKanjiWithoutReading(const RubyText& text)
{
    for (const RubyRun& run : text.runs())
        if (run.reading.empty())
            for (const char32_t letter : decodeUtf8(run.base))
                if (letter >= 0x4E00 && letter <= 0x9FFF)
                    return true;
    return false;
}

/// The text with this id on whichever leaf it is.
std::string onSomeLeaf(const std::string& address, const std::string& setting, const std::string& id)
{
    for (const std::string& leaf : leavesOf(address, "ja", settingNamed(setting)))
        if (const std::string found = markupOf(drawn(leaf, "ja", settingNamed(setting)), id); !found.empty())
            return found;
    return {};
}

Scene at(LocalDateTime now, const std::string& address)
{
    const KioskParts& parts = KioskParts::shared();
    return screens::drawScreen(parts.context(address, "ja", Switch::Off, now), parts.stage());
}

} // namespace

TEST(Facts, HaveReadingsOverEveryKanjiWhereTheyAreAskedFor)
{
    const std::vector<std::pair<std::string, std::vector<std::string>>> kFacts{
        {"event/sample-fossil-class", {"event.facts.0.value", "event.facts.2.value", "event.facts.3.value"}},
        {"event/science-festival", {"event.facts.0.value"}},
        {"institution/gsj-museum", {"institution.place.address", "institution.closed", "institution.row.0"}},
        {"institution/nims", {"institution.unknown"}},
        {"award/tsukuba-prize-2020", {"award.affiliations"}}};
    for (const auto& [address, ids] : kFacts)
        for (const std::string& id : ids) {
            const std::string markup = onSomeLeaf(address, "lying", id);
            EXPECT_NE(markup, "") << address << " " << id;
            EXPECT_FALSE(hasKanjiWithoutReading(RubyText::parse(markup).valueOr({}))) << markup;
        }
    EXPECT_EQ(onSomeLeaf("event/sample-fossil-class", "upright very large", "event.facts.0.value"),
              "11{月|がつ}21{日|にち}({土|ど})");
    EXPECT_EQ(markupOf(KioskParts::shared().draw("event/sample-fossil-class", "ja", Switch::On), "event.facts.0.value"),
              "11{月|がつ}21{日|にち}({土|ど})");
}

TEST(Facts, HaveNoReadingsWhereNobodyAsks)
{
    const Scene page = KioskParts::shared().draw("event/sample-fossil-class");
    EXPECT_EQ(markupOf(page, "event.facts.0.value"), "11月21日(土)");
    EXPECT_EQ(markupOf(KioskParts::shared().draw("event/sample-fossil-class", "zh"), "event.facts.0.value"),
              "11月21日周六");
}

TEST(Facts, NameEachInstitutionOfSeveralWinnersInALineOfItsOwn)
{
    const std::string lines = markupOf(KioskParts::shared().draw("award/tsukuba-prize-2020"), "award.affiliations");
    EXPECT_EQ(std::ranges::count(lines, '\n'), 2) << lines;
}

TEST(Facts, SayThatAnEventRunsNow)
{
    const Scene page = at({saturdayMorning().date, 14 * 60}, "event/sample-fossil-class?date=2026-11-21");
    EXPECT_EQ(markupOf(page, "event.facts.1.value"), "いま 13:30 – 15:00");
    const Scene before = at(saturdayMorning(), "event/sample-fossil-class?date=2026-11-21");
    EXPECT_EQ(markupOf(before, "event.facts.1.value"), "13:30 – 15:00");
    const Scene list = at(saturdayMorning(), "events?date=2026-11-21"); // 9:41
    EXPECT_EQ(markupOf(list, "events.card.0.times.words"), "いま 9:30 – 11:00");
    EXPECT_EQ(markupOf(list, "events.card.1.times.words"), "10:00 – 11:30");
}

TEST(Facts, OfFourDaysStandOnThePageItself)
{
    const Scene page = KioskParts::shared().draw("event/sample-fossil-class");
    EXPECT_EQ(page.leaves, 1);
    for (const char* const day : {"0", "1", "2", "3"})
        EXPECT_NE(scene::findNode(page, std::string("event.day.") + day), nullptr) << day;
}

TEST(Facts, OfAYearWithoutAPrizeStandOnThePageItself)
{
    const Scene page = KioskParts::shared().draw("award/tsukuba-prize-2018");
    EXPECT_EQ(page.leaves, 1);
    EXPECT_NE(scene::findNode(page, "award.qr"), nullptr);
}

TEST(Facts, AloneOnALastLeafStandUnderThePagesPictureAndTitle)
{
    const Scene last = KioskParts::shared().draw("offer/geopark-mountain?leaf=2");
    EXPECT_EQ(last.leaves, 2);
    const Node* const picture = scene::findNode(last, "offer.picture.picture");
    ASSERT_NE(picture, nullptr);
    EXPECT_EQ(picture->role, scene::Role::None); // it was read on the first leaf
    EXPECT_NE(textOf(last, "offer.story.title"), nullptr);
}

TEST(SampleTies, SayWhatTheyAreOnTheirCard)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"})
        for (const Switch contrast : {Switch::Off, Switch::On})
            for (const char* const setting : {"lying", "upright", "upright very large"}) {
                const std::string address = "ties?of=institution/gsj-museum";
                int marks = 0;
                for (const std::string& leaf : leavesOf(address, language, settingNamed(setting))) {
                    const Scene page = drawn(leaf, language, settingNamed(setting), contrast);
                    for (const Node* const node : scene::allNodes(page))
                        marks += node->id.starts_with("ties.") && node->id.ends_with(".sample.words") ? 1 : 0;
                }
                EXPECT_GT(marks, 0) << language << " " << setting;
            }
    const Scene page = KioskParts::shared().draw("institution/gsj-museum", "en");
    EXPECT_EQ(markupOf(page, "institution.ties.2.sample.words"), "Sample");
    EXPECT_EQ(page.leaves, 1);
    const Node* const card = scene::findNode(page, "institution.ties.2");
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->label.starts_with("Sample: ")) << card->label;
}

TEST(CodeSheets, SayInWordsWhatAnAppointmentIs)
{
    const Scene sheet = KioskParts::shared().draw("event/sample-fossil-class?code=1");
    const RubyText* const words = textOf(sheet, "code.appointment");
    ASSERT_NE(words, nullptr);
    EXPECT_EQ(words->base(), "見本: 石をわってみよう化石さがし教室\n11月21日(土) 13:30\n地質標本館");
    EXPECT_TRUE(present::appointmentWords(KioskParts::shared().context("home"), "https://example.org").empty());
}

TEST(Events, AreFoundByTheirPlace)
{
    const KioskParts& parts = KioskParts::shared();
    const Scene list = parts.draw("events?date=2026-11-21");
    const Node* const filter = scene::findNode(list, "events.chip.place");
    ASSERT_NE(filter, nullptr);
    EXPECT_EQ(std::get<scene::Change>(*filter->intent).address, "events?date=2026-11-21&sheet=places");
    const Scene places = parts.draw("events?date=2026-11-21&sheet=places");
    const Node* const museum = scene::findNode(places, "events.chip.place.gsj-museum");
    ASSERT_NE(museum, nullptr);
    EXPECT_EQ(std::get<scene::Change>(*museum->intent).address, "events?date=2026-11-21&place=gsj-museum");
    const Scene found = parts.draw("events?date=2026-11-21&place=gsj-museum");
    ASSERT_NE(textOf(found, "events.card.0.title"), nullptr);
    EXPECT_EQ(textOf(found, "events.chip.place.words")->base(), "地質標本館");
    EXPECT_EQ(textOf(found, "events.card.0.title")->base(), "石をわってみよう化石さがし教室");
    EXPECT_EQ(scene::findNode(found, "events.card.1"), nullptr);
    const Scene again = parts.draw("events?date=2026-11-21&place=gsj-museum&sheet=places");
    EXPECT_EQ(scene::findNode(again, "events.chip.place.gsj-museum")->role, scene::Role::Selected);
}

TEST(Events, ListTheirPlacesOnEveryStage)
{
    for (const Setting& setting : everySetting())
        for (const char* const language : {"ja", "en", "ko"}) {
            const std::string opened = "events?date=2026-11-21&sheet=places";
            EXPECT_NE(scene::findNode(drawn(opened, language, setting), "events.chip.place.any"), nullptr)
                << setting.name << " does not open at the places";
            for (const std::string& leaf : leavesOf(opened, language, setting))
                for (const scene::Flaw& flaw :
                     scene::inspect(drawn(leaf, language, setting), KioskParts::shared().metrics()))
                    ADD_FAILURE() << setting.name << " " << language << " " << leaf << ": " << scene::describe(flaw);
        }
}

TEST(Events, ShowNineDays)
{
    const Scene list = KioskParts::shared().draw("events?date=2026-11-21");
    EXPECT_NE(scene::findNode(list, "events.date.8"), nullptr);
    EXPECT_EQ(scene::findNode(list, "events.date.9"), nullptr);
}

TEST(AttractLoop, NamesTheCityBesideTheDate)
{
    EXPECT_EQ(markupOf(KioskParts::shared().draw("attract"), "attract.date"), "つくば市  11月21日(土)  9:41");
}

TEST(GeoparkMap, NamesTheCityOfThePack)
{
    EXPECT_NE(scene::findNode(KioskParts::shared().draw("geopark"), "geopark.map.name.label-tsukuba"), nullptr);
}

TEST(GeoparkMap, TellsItsTwoKindsOfMarksApartByTheirShapes)
{
    const Scene page = KioskParts::shared().draw("geopark");
    EXPECT_TRUE(std::holds_alternative<scene::IconContent>(scene::findNode(page, "geopark.legend.site")->content));
    EXPECT_TRUE(std::holds_alternative<scene::BoxContent>(scene::findNode(page, "geopark.legend.place")->content));
}

} // namespace musubi::test
