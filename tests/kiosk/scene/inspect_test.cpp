#include "kiosk/scene/inspect.hpp"
#include "tests/kiosk/scene/sample_scene.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace musubi::scene {
namespace {

/// Every character is one em wide; lines break anywhere.
class SquareMetrics final : public TextMetrics
{
public:
    [[nodiscard]] TextExtent measure(const RubyText& text, const TextStyle& style, float width) const override
    {
        const float all = style.size * static_cast<float>(text.base().size()) / 3;
        const float line = width > 0 ? std::min(all, width) : all;
        const int lines = line > 0 ? static_cast<int>(std::ceil(all / line - 0.001F)) : 0;
        return {{line, static_cast<float>(lines) * style.size * style.leading}, lines, false};
    }
};

std::vector<FlawKind> flawsOf(const Scene& scene)
{
    std::vector<FlawKind> kinds;
    for (const Flaw& flaw : inspect(scene, SquareMetrics()))
        kinds.push_back(flaw.kind);
    return kinds;
}

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Inspection, FindsNothingWrongWithAGoodPage)
{
    EXPECT_THAT(flawsOf(test::samplePage()), IsEmpty());
    EXPECT_THAT(flawsOf(test::withSheet(test::samplePage())), IsEmpty()) << "a sheet lies over the page on purpose";
}

TEST(Inspection, FindsATextThatIsCut)
{
    Scene page = test::samplePage();
    page.root.children.push_back(test::text("long", {60, 700, 100, 40}, "とてもながいぶんしょう"));
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::TextCut));
    EXPECT_THAT(describe(inspect(page, SquareMetrics()).front()), testing::HasSubstr("text cut: long"));
}

TEST(Inspection, FindsATextThatSomethingPaintedLaterLiesOver)
{
    const auto lies = [](const Rect& place, Align align, const Rect& over, double opacity) {
        Scene page = test::samplePage();
        Node words = test::text("words", place, "ことば"); // three ems wide
        std::get<TextContent>(words.content).style.align = align;
        page.root.children.push_back(words);
        Node cover;
        cover.id = "cover";
        cover.rect = over;
        cover.layer = Layer::Over;
        BoxContent box;
        box.fill = Colour::of(0xFFFFFF, opacity);
        cover.content = box;
        page.root.children.push_back(cover);
        return flawsOf(page);
    };
    const Rect wide{60, 700, 400, 40};
    EXPECT_THAT(lies(wide, Align::Start, {100, 710, 300, 100}, 1), ElementsAre(FlawKind::TextCovered));
    EXPECT_THAT(lies(wide, Align::Start, {100, 710, 300, 100}, 0.3), IsEmpty()) << "it is seen through";
    EXPECT_THAT(lies(wide, Align::Start, {260, 700, 300, 100}, 1), IsEmpty()) << "no letter stands there";
    EXPECT_THAT(lies(wide, Align::End, {260, 700, 300, 100}, 1), ElementsAre(FlawKind::TextCovered));
    EXPECT_THAT(lies(wide, Align::Start, {60, 760, 300, 100}, 1), IsEmpty());
}

TEST(Inspection, FindsATextTooSmallToRead)
{
    Scene page = test::samplePage();
    Node small = test::text("small", {60, 700, 400, 40}, "ちいさい");
    std::get<TextContent>(small.content).style.size = 21;
    page.root.children.push_back(small);
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::TextTooSmall));
    std::get<TextContent>(page.root.children.back().content).style.size = 22;
    EXPECT_THAT(flawsOf(page), IsEmpty());
}

TEST(Inspection, FindsSiblingsOverEachOther)
{
    Scene page = test::samplePage();
    Node other = test::plain("other", {400, 450, 100, 100});
    page.root.children.push_back(other);
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::Overlap));
    page.root.children.back().layer = Layer::Over;
    EXPECT_THAT(flawsOf(page), IsEmpty());
    page.root.children.back().layer = Layer::Flow;
    page.root.children.back().content = LineContent{};
    EXPECT_THAT(flawsOf(page), IsEmpty()) << "a line may pass under things";
}

TEST(Inspection, FindsWhatIsOutsideOfTheScreen)
{
    Scene page = test::samplePage();
    page.root.children.push_back(test::text("far", {1900, 700, 100, 40}, "とおい"));
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::OutsideScreen));
}

TEST(Inspection, FindsWhatSticksOutOfItsCard)
{
    Scene page = test::samplePage();
    page.root.children[1].children.push_back(test::text("out", {80, 480, 360, 40}, "はみだす"));
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::OutsideParent));
}

TEST(Inspection, FindsTargetsTooSmallForAFinger)
{
    Scene page = test::samplePage();
    page.root.children[3].hit.reset();
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::TargetTooSmall));
}

TEST(Inspection, FindsControlsWithoutANameAndIdsUsedTwice)
{
    Scene page = test::samplePage();
    page.root.children[3].label.clear();
    EXPECT_THAT(flawsOf(page), ElementsAre(FlawKind::NamelessControl));
    page = test::samplePage();
    page.root.children[3].id = "card";
    EXPECT_THAT(flawsOf(page), Contains(FlawKind::DuplicateId));
}

} // namespace
} // namespace musubi::scene
