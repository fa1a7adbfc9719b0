// The search with much that is found, on every stage that is one column.
#include "kiosk/scene/inspect.hpp"
#include "tests/kiosk/screens/every_leaf.hpp"
#include "tests/kiosk/screens/found_everything.hpp"

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

} // namespace

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

INSTANTIATE_TEST_SUITE_P(Settings, SearchColumn,
                         testing::Combine(testing::Values("ja", "ja-easy", "en", "zh", "ko"),
                                          testing::ValuesIn(columnSettings())),
                         [](const testing::TestParamInfo<SearchColumn::ParamType>& one) {
                             std::string name = std::get<0>(one.param) + "_" + std::get<1>(one.param);
                             std::erase(name, '-');
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
