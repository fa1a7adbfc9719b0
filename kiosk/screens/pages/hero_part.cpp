#include "kiosk/screens/pages/hero_part.hpp"

#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/rounded_shape.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kRound = 48;     ///< of the sheet's upper corners
constexpr float kSheetRise = 10; ///< the sheet begins this much above the part's foot, so that words have air
constexpr float kUsual = 0.46F;  ///< of the stage's width: where the sheet begins
constexpr float kMost = 0.72F;
constexpr float kMostWithLargeText = 0.48F; ///< there the words need the leaf
constexpr float kLeast = 0.25F;
constexpr float kNarrow = 900;  ///< narrower stages are those of large text
constexpr float kBelowBar = 96; ///< of the picture is to be seen at least

/// What is read of a hero: nothing is painted, and the bars are no part of it.
Node wordsOf(const Hero& hero, const Node& drawn)
{
    const float top = theme::kTopBar;
    const float bottom = drawn.children.back().rect.y;
    Node node = group(hero.id + ".words", {0, top, drawn.rect.width, std::max(0.0F, bottom - top)});
    node.role = Role::Image;
    node.label = hero.alternative.text.spoken();
    return node;
}

} // namespace

bool hasHero(const Stage& stage)
{
    return !hasArrowsBeside(stage) && !stage.reach && stage.contrast == present::Switch::Off;
}

float leastHero(const Stage& stage)
{
    return std::max(kBelowBar, stage.size.width * kLeast - bandOf(stage).top);
}

Part heroPart(const Hero& hero, const Stage& stage)
{
    const float top = bandOf(stage).top;
    const float least = leastHero(stage);
    const auto reaching = [&](float share) { return std::max(least, stage.size.width * share - top); };
    const auto draw = [hero, stage](Rect rect) {
        const float sheet = rect.bottom() - kSheetRise;
        Node node = group(hero.id, {0, 0, stage.size.width, stage.size.height});
        node.layer = scene::Layer::Over;
        node.role = Role::None; // a group over everything would be a sheet
        node.children.push_back(
            picture(hero.id + ".picture", {0, 0, stage.size.width, sheet + kRound}, hero.source, {}, {}));
        node.children.push_back(roundedShape(hero.id + ".sheet",
                                             {0, sheet, stage.size.width, stage.size.height - sheet},
                                             {kRound, kRound, 0, 0}, theme::kPaper));
        node.children.front().layer = scene::Layer::Over;
        return node;
    };
    Part part = elastic(fixedPart(0, reaching(kUsual), draw), least,
                        reaching(stage.size.width < kNarrow ? kMostWithLargeText : kMost));
    part.keep = Keep::WithNext;
    return part;
}

void putHeroBehind(const Hero& hero, std::vector<Node>& nodes)
{
    const auto drawn = std::ranges::find(nodes, hero.id, &Node::id);
    Node picture = std::exchange(*drawn, wordsOf(hero, *drawn));
    nodes.insert(nodes.begin() + 1, std::move(picture));
}

} // namespace musubi::screens
