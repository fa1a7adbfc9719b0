// In high contrast what was looked for stands black on yellow, and nothing runs through its letters or its neighbours'.
#include "kiosk/scene/high_contrast.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/screens/found_everything.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace musubi::test {

namespace {

using scene::BoxContent;
using scene::Node;
using scene::TextContent;

scene::Scene searchIn(const std::string& language, scene::Size size)
{
    present::MadeUpFinder finder;
    findEverything(finder, language);
    const KioskParts& parts = KioskParts::shared();
    present::VisitSettings visit{Language(language), present::Switch::Off};
    visit.highContrast = present::Switch::On;
    const present::Context context(parts.catalogue(), parts.strings(), visit,
                                   present::Address::parse("search?q=tsukuba&keys=none").value(), saturdayMorning());
    screens::Stage stage = parts.stage();
    stage.size = size;
    stage.contrast = present::Switch::On;
    return scene::highContrast(screens::drawScreen(context.withFinder(&finder), stage));
}

class MarkedInHighContrast : public testing::TestWithParam<std::string>
{};

} // namespace

TEST_P(MarkedInHighContrast, IsBlackOnYellowAndTouchesNoOtherLetter)
{
    for (const scene::Size size : {scene::Size{1920, 1080}, scene::Size{1080, 1920}}) {
        const scene::Scene scene = searchIn(GetParam(), size);
        const std::vector<const Node*> nodes = scene::allNodes(scene);
        int seen = 0;
        for (const Node* const mark : nodes) {
            if (!mark->id.ends_with(".mark"))
                continue;
            ++seen;
            const auto* const ground = std::get_if<BoxContent>(&mark->content);
            ASSERT_NE(ground, nullptr) << mark->id;
            EXPECT_EQ(ground->fill, theme::kContrastAction) << mark->id;
            EXPECT_EQ(ground->borderWidth, 0) << mark->id;
            int words = 0;
            for (const Node* const node : nodes) {
                const auto* const text = std::get_if<TextContent>(&node->content);
                if (text == nullptr || text->text.empty() || !mark->rect.overlaps(node->rect, 0.5F))
                    continue;
                EXPECT_TRUE(mark->rect.holds(node->rect, 0.5F)) << mark->id << " lies half behind " << node->id;
                EXPECT_EQ(text->style.colour, theme::kContrastGround) << node->id;
                ++words;
            }
            EXPECT_EQ(words, 1) << mark->id;
        }
        EXPECT_GT(seen, 5);
        for (const scene::Flaw& flaw : scene::inspect(scene, KioskParts::shared().metrics()))
            ADD_FAILURE() << describe(flaw);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, MarkedInHighContrast, testing::Values("ja", "en", "zh", "ko"),
                         [](const auto& one) { return one.param; });

} // namespace musubi::test
