// The search with much that is found, on every stage that is one column.
#include "tests/kiosk/screens/found_everything.hpp"
#include "tests/kiosk/screens/inspector.hpp"

#include <tuple>

namespace musubi::test {

namespace {

using present::Switch;

scene::Scene searchAt(const std::string& address, const std::string& language, const Setting& setting,
                      const present::Finder& finder)
{
    const KioskParts& parts = KioskParts::shared();
    const present::VisitSettings visit = visitIn(language, setting);
    const present::Context context(parts.catalogue(), parts.strings(), visit, present::Address::parse(address).value(),
                                   saturdayMorning());
    return screens::drawScreen(context.withFinder(&finder), stageFor(visit, setting));
}

std::string nextLeaf(const scene::Scene& scene)
{
    const scene::Node* const next = scene::findNode(scene, "leaf.next");
    return next == nullptr || !next->intent ? std::string() : std::get<scene::Change>(*next->intent).address;
}

int resultsOn(const scene::Scene& scene)
{
    int results = 0;
    for (const scene::Node* const node : scene::allNodes(scene))
        results += node->id.starts_with("search.card.") && node->intent ? 1 : 0;
    return results;
}

std::vector<std::string> everySettingsName()
{
    std::vector<std::string> names;
    for (const Setting& setting : everySetting())
        names.push_back(setting.name);
    return names;
}

std::vector<std::string> columnSettings()
{
    std::vector<std::string> names;
    for (const Setting& setting : everySetting())
        if (!stageFor(visitIn("ja", setting), setting).isSpacious())
            names.push_back(setting.name);
    return names;
}

class SearchColumn : public testing::TestWithParam<std::tuple<std::string, std::string>>
{
protected:
    void SetUp() override { findEverything(m_finder, language()); }

    [[nodiscard]] static std::string language() { return std::get<0>(GetParam()); }
    [[nodiscard]] static const Setting& setting() { return settingNamed(std::get<1>(GetParam())); }
    [[nodiscard]] scene::Scene at(const std::string& address) const
    {
        return searchAt(address, language(), setting(), m_finder);
    }

    present::MadeUpFinder m_finder;
};

std::string nameOfCase(const testing::TestParamInfo<SearchColumn::ParamType>& one)
{
    std::string name = std::get<0>(one.param) + "_" + std::get<1>(one.param);
    std::erase(name, '-');
    std::ranges::replace(name, ' ', '_');
    return name;
}

} // namespace

/// The page as drawn too.
class SearchOnEveryGlass : public SearchColumn
{};

TEST_P(SearchColumn, ShowsResultsWithoutFlaw)
{
    for (std::string address : {"search?q=つくば", "search?q=つくば&keys=none", "search?q=つくば&keys=latin",
                                "search?q=つくば&keys=none&kind=geosite&page=2"})
        for (; !address.empty(); address = nextLeaf(at(address)))
            for (const scene::Flaw& flaw : scene::inspect(at(address), KioskParts::shared().metrics()))
                if (flaw.kind != scene::FlawKind::TargetTooSmall || !flaw.node.starts_with("search.keys."))
                    ADD_FAILURE() << address << ": " << describe(flaw);
}

TEST_P(SearchColumn, ShowsMoreThanOneResultALeaf)
{
    const int least = setting().name.starts_with("smallest") ? 1 : 2; // the smallest glass has room for one
    const scene::Scene typing = at("search?q=つくば");
    if (resultsOn(typing) > 0) {
        EXPECT_GE(resultsOn(typing), least);
    }
    EXPECT_GE(resultsOn(at("search?q=つくば&keys=none")), least);
}

/// Without leaving the keys, a visitor sees that something is found, how much, and a way to it.
TEST_P(SearchColumn, TellsWhatIsFoundWhileSomebodyTypes)
{
    constexpr float kSkyForTitles = 150;
    for (const char* const keys : {"kana", "kana-second", "latin", "digits"}) {
        const scene::Scene typing = at(std::string("search?q=つくば&keys=") + keys);
        ASSERT_NE(scene::findNode(typing, "search.keys"), nullptr) << keys;
        EXPECT_NE(scene::findNode(typing, "search.count"), nullptr) << keys;
        if (resultsOn(typing) > 0)
            continue;
        const scene::Node* const done = scene::findNode(typing, "search.keys.done");
        ASSERT_NE(done, nullptr) << keys;
        ASSERT_TRUE(done->intent) << keys;
        EXPECT_GE(resultsOn(at(std::get<scene::Change>(*done->intent).address)), 1) << keys;
        EXPECT_NE(scene::nameOf(*done).find("800+"), std::string::npos) << keys << ": " << scene::nameOf(*done);
        const auto stage = stageFor(visitIn(language(), setting()), setting());
        if (stage.reach && stage.reach->top >= kSkyForTitles) {
            EXPECT_NE(scene::findNode(typing, "search.above.0.title"), nullptr) << keys;
        }
    }
}

TEST_P(SearchColumn, OffersNamesBesideTheKeysWithoutLeavingThem)
{
    const scene::Scene typing = at("search?q=つくば&keys=kana");
    if (scene::findNode(typing, "search.strip") != nullptr)
        EXPECT_NE(scene::findNode(typing, "search.candidate.0"), nullptr);
}

TEST_P(SearchOnEveryGlass, OffersNamesOnThePageAsDrawn)
{
    const scene::Scene typing = at("search?q=つくば&keys=kana");
    if (stageFor(visitIn(language(), setting()), setting()).isSpacious())
        EXPECT_NE(scene::findNode(typing, "search.candidate.0"), nullptr) << "although much is found";
}

TEST_P(SearchOnEveryGlass, CanBeSeenTouchedAndHeard)
{
    Inspector inspector({language(), setting()});
    Findings findings;
    const auto& metrics = KioskParts::shared().metrics();
    for (const std::string keys : {"kana", "kana-second", "latin", "digits", "none"})
        for (const std::string text : {"つくば", "つ", ""}) {
            const std::string address = "search?q=" + text + "&keys=" + keys;
            const scene::Scene page = at(address);
            inspector.look(page, address);
            for (const scene::Contrast& one : scene::contrastsOf(page, metrics))
                if (one.ground.isKnown() && one.ink != scene::Ink::Icon && one.ratio < scene::neededContrast(one.ink))
                    findings.add(describe(one), address);
            for (const scene::Contrast& one : scene::contrastsOf(scene::highContrast(page), metrics))
                if (one.ink != scene::Ink::Icon && one.ratio < scene::kHighContrast)
                    findings.add(describe(one), address + " in high contrast");
        }
}

/// Where the title does not show why it was found, a piece of the page does.
TEST_P(SearchOnEveryGlass, ShowsWhyOnEveryCard)
{
    const std::string before = language() == "en" || language() == "ko" ? "…with the pupils of the " : "…すべての ";
    const std::string mark = language() == "en" || language() == "ko" ? "school" : "小学校";
    const std::string after =
        language() == "en" || language() == "ko" ? " at the foot of it…" : "と ちゅうがっこうの こども…";
    m_finder.explainBy({{Language(language()), RubyText::plain(before + mark + after)},
                        {{before.size(), before.size() + mark.size()}}});
    Inspector inspector({language(), setting()});
    int cards = 0;
    for (std::string address : {"search?q=つくば", "search?q=つくば&keys=none"})
        for (; !address.empty(); address = nextLeaf(at(address))) {
            const scene::Scene page = at(address);
            inspector.look(page, address);
            for (const scene::Node* const node : scene::allNodes(page)) {
                if (!node->id.starts_with("search.card.") || !node->intent)
                    continue;
                ++cards;
                std::string shown;
                bool isMarked = false;
                for (const scene::Node* const part : scene::allNodes(page))
                    if (part->id.starts_with(node->id + ".piece")) {
                        isMarked = isMarked || part->id.find(".mark") != std::string::npos;
                        if (const auto* const text = std::get_if<scene::TextContent>(&part->content))
                            shown += text->text.base();
                    }
                EXPECT_TRUE(isMarked) << address << " " << node->id;
                EXPECT_NE(shown.find(mark), std::string::npos) << address << " " << node->id << ": " << shown;
            }
        }
    EXPECT_GT(cards, 0);
}

TEST_P(SearchColumn, SaysWhileSomebodyTypesThatNothingIsFound)
{
    const present::MadeUpFinder nothing;
    for (const char* const keys : {"kana", "latin"}) {
        const scene::Scene page =
            searchAt(std::string("search?q=つくばわ&keys=") + keys, language(), setting(), nothing);
        const scene::Node* const count = scene::findNode(page, "search.count");
        ASSERT_NE(count, nullptr) << keys;
        EXPECT_NE(scene::nameOf(*count).find('0'), std::string::npos) << keys;
        for (const scene::Flaw& flaw : scene::inspect(page, KioskParts::shared().metrics()))
            if (flaw.kind != scene::FlawKind::TargetTooSmall || !flaw.node.starts_with("search.keys."))
                ADD_FAILURE() << keys << ": " << describe(flaw);
    }
}

INSTANTIATE_TEST_SUITE_P(Settings, SearchColumn,
                         testing::Combine(testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                                          testing::ValuesIn(columnSettings())),
                         nameOfCase);
INSTANTIATE_TEST_SUITE_P(Settings, SearchOnEveryGlass,
                         testing::Combine(testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                                          testing::ValuesIn(everySettingsName())),
                         nameOfCase);

} // namespace musubi::test
