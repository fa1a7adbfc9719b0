// The steps of a form hang on one line: in the normal colours, and in high contrast too, where it is all that says that
// they follow each other.
#include "kiosk/scene/reading.hpp"
#include "kiosk/scene/shape_contrast.hpp"
#include "tests/kiosk/screens/every_walk.hpp"

namespace musubi::test {

namespace {

using present::Switch;
using scene::Node;
using scene::Rect;
using scene::Scene;

Scene formIn(const Setting& setting, Switch contrast)
{
    const KioskParts& parts = KioskParts::shared();
    const model::Entry& form = *parts.catalogueWithDesk().allOfKind(model::EntryKind::Form).front();
    present::VisitSettings visit = visitIn("ja", setting);
    visit.highContrast = contrast;
    const present::Context context(parts.catalogueWithDesk(), parts.strings(), visit,
                                   present::Address::parse(form.id.text() + "?step=1").value(), saturdayMorning());
    const Scene page = screens::drawScreen(context, stageFor(visit, setting));
    return contrast == Switch::On ? scene::highContrast(page) : page;
}

/// The knots' discs from left to right.
std::vector<Rect> knotsOf(const Scene& page)
{
    std::vector<Rect> knots;
    for (const Node* const node : scene::allNodes(page))
        if (node->id.starts_with("form.step.") && std::holds_alternative<scene::BoxContent>(node->content))
            knots.push_back(node->rect);
    return knots;
}

/// What is painted as a line from the edge of one knot to the edge of the next, and not behind either of them.
bool ties(const Node& node, const Rect& left, const Rect& right)
{
    constexpr float kTouching = 2;
    return node.rect.contains({(left.right() + right.x) / 2, left.centre().y}) &&
           std::abs(node.rect.x - left.right()) <= kTouching && std::abs(node.rect.right() - right.x) <= kTouching;
}

class FormSteps : public testing::TestWithParam<std::string>
{};

} // namespace

TEST_P(FormSteps, AreTiedByALineThatCanBeSeenInHighContrast)
{
    const Scene page = formIn(settingNamed(GetParam()), Switch::On);
    const std::vector<Rect> knots = knotsOf(page);
    ASSERT_GT(knots.size(), 2U);
    for (std::size_t index = 1; index < knots.size(); ++index) {
        const auto nodes = scene::allNodes(page);
        const auto line =
            std::ranges::find_if(nodes, [&](const Node* node) { return ties(*node, knots[index - 1], knots[index]); });
        ASSERT_NE(line, nodes.end()) << "before knot " << index + 1;
        const auto* const shape = std::get_if<scene::ShapeContent>(&(*line)->content);
        ASSERT_NE(shape, nullptr) << (*line)->id;
        EXPECT_FALSE(shape->outline.empty()) << (*line)->id;
        EXPECT_GE(theme::contrastRatio(shape->fill, theme::kContrastGround), scene::kHighContrast) << (*line)->id;
    }
}

TEST_P(FormSteps, AreTiedByALineThatCanBeSeen)
{
    const Scene page = formIn(settingNamed(GetParam()), Switch::Off);
    const std::vector<Rect> knots = knotsOf(page);
    ASSERT_GT(knots.size(), 2U);
    std::size_t stops = 0;
    for (std::size_t index = 1; index < knots.size(); ++index)
        for (const Node* const node : scene::allNodes(page))
            if (ties(*node, knots[index - 1], knots[index]))
                for (const scene::LineStop& stop : std::get<scene::LineContent>(node->content).stops) {
                    ++stops;
                    EXPECT_GE(theme::contrastRatio(stop.colour, theme::kPaper), scene::kShapeContrast) << node->id;
                }
    EXPECT_EQ(stops, 2 * (knots.size() - 1)) << "the two ends of each piece";
}

TEST_P(FormSteps, TellWhichOneIsFilledInToWhoDoesNotSeeTheRing)
{
    std::vector<std::string> told;
    for (const scene::ReadingItem& item : scene::readingList(formIn(settingNamed(GetParam()), Switch::Off)))
        if (item.node.starts_with("form.step.") &&
            (item.text.ends_with("うち 2番目") || item.text.ends_with("うち 2ばんめ")))
            told.push_back(item.text);
    EXPECT_EQ(told.size(), 1U) << testing::PrintToString(told);
}

INSTANTIATE_TEST_SUITE_P(Stages, FormSteps,
                         testing::Values("lying", "lying very large", "upright", "upright large", "upright very large",
                                         "upright reach"),
                         [](const auto& one) {
                             std::string name = one.param;
                             std::ranges::replace(name, ' ', '_');
                             return name;
                         });

} // namespace musubi::test
