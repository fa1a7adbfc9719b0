// What a page has to tell is on one of its leaves: the page as drawn for a spacious stage leaves nothing out that the
// same page tells in one column.
#include "kiosk/screens/pages/shown.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

#include <deque>
#include <tuple>

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Scene;

Scene pageAt(const std::string& address, const std::string& language, Switch furigana, const std::string& setting)
{
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit = visitIn(language, settingNamed(setting));
    visit.furigana = furigana;
    const present::Context context(parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(),
                                   saturdayMorning());
    return screens::drawScreen(context, stageFor(visit, settingNamed(setting)));
}

/// Every leaf, and every page of its lists: whatever arrows lead to.
std::vector<Scene> allLeaves(const std::string& address, const std::string& language, Switch furigana,
                             const std::string& setting)
{
    std::vector<Scene> leaves;
    std::set<std::string> seen{address};
    std::deque<std::string> open{address};
    while (!open.empty()) {
        leaves.push_back(pageAt(open.front(), language, furigana, setting));
        open.pop_front();
        for (const Node* const node : scene::allNodes(leaves.back()))
            if (node->id.ends_with(".next") && node->intent)
                if (const auto* const change = std::get_if<scene::Change>(&*node->intent))
                    if (seen.insert(change->address).second)
                        open.push_back(change->address);
        EXPECT_LT(leaves.size(), 60U) << address << ": leaves without end";
        if (leaves.size() >= 60)
            break;
    }
    return leaves;
}

bool isContent(const Node& node)
{
    return node.role != scene::Role::Heading && !node.id.starts_with("bar.") && !node.id.starts_with("languages") &&
           !node.id.starts_with("leaf") && !node.id.starts_with("back") && !node.id.starts_with("top.") &&
           node.id.find(".map.") == std::string::npos; // names that the map has room for, of places that are no entries
}

class WholePages : public testing::TestWithParam<std::tuple<std::string, Switch>>
{};

std::vector<std::tuple<std::string, Switch>> everyReading()
{
    std::vector<std::tuple<std::string, Switch>> all;
    for (const char* const language : {"ja", "ja-easy"})
        for (const Switch furigana : {Switch::Off, Switch::On})
            all.emplace_back(language, furigana);
    for (const char* const language : {"en", "zh", "ko"})
        all.emplace_back(language, Switch::Off);
    return all;
}

std::string nameOfReading(const testing::TestParamInfo<std::tuple<std::string, Switch>>& info)
{
    std::string name = std::get<0>(info.param) + (std::get<1>(info.param) == Switch::On ? "_furigana" : "");
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace

TEST_P(WholePages, TellEverythingThatTheirColumnsTell)
{
    const auto& [language, furigana] = GetParam();
    Findings findings;
    std::size_t asked = 0;
    for (const model::EntryKind kind : model::kTopicKinds)
        for (const model::Entry* const entry : KioskParts::shared().catalogue().allOfKind(kind)) {
            if (kind == model::EntryKind::Quiz)
                continue; // a quiz is a play of several pages
            const std::string address = entry->id.text();
            screens::Shown shown;
            for (const Scene& leaf : allLeaves(address, language, furigana, "lying"))
                shown.add(leaf.root);
            for (const Scene& leaf : allLeaves(address, language, furigana, "upright"))
                for (const Node* const node : scene::allNodes(leaf)) {
                    const auto* const text = std::get_if<scene::TextContent>(&node->content);
                    if (text == nullptr || !isContent(*node))
                        continue;
                    ++asked;
                    if (!shown.holdsText(text->text.base()))
                        findings.add(node->id + " is on no leaf", address + " \"" + text->text.base() + '"');
                }
        }
    EXPECT_GT(asked, 1000U);
}

INSTANTIATE_TEST_SUITE_P(Readings, WholePages, testing::ValuesIn(everyReading()), nameOfReading);

TEST(LyingEvent, ShowsItsPlaceOnAMapUnderTheDaysInEveryLanguage)
{
    for (const char* const language : {"ja", "ja-easy", "en", "zh", "ko"}) {
        for (const char* const address : {"event/sample-satellite-tour", "event/nims-open"}) {
            const Scene page = pageAt(address, language, Switch::On, "lying");
            const bool tellsMuch =
                address == std::string("event/nims-open"); // its story has a leaf of its own in Japanese
            EXPECT_LE(page.leaves, tellsMuch ? 2 : 1) << address << " " << language;
            const Node* const map = scene::findNode(page, "event.map");
            const Node* const code = scene::findNode(page, "event.qr");
            ASSERT_NE(map, nullptr) << address << " " << language;
            ASSERT_NE(code, nullptr) << address << " " << language;
            EXPECT_GT(map->rect.y, code->rect.bottom());
            const auto* const go = std::get_if<scene::Go>(&*map->intent);
            ASSERT_NE(go, nullptr);
            EXPECT_TRUE(go->address.starts_with("institutions?place=")) << go->address;
        }
    }
}

} // namespace musubi::test
