#include "admin/app/page_spots.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace musubi::app::test {

namespace {

const model::EntryId kStone{model::EntryKind::Event, "stone"};
const edit::Document kEntry{{"title", {{"ja", "{石|いし}の{教室|きょうしつ}"}, {"en", "Stones"}}},
                            {"facts", {{{"value", {{"en", "Twenty seats in the hall"}}}}}}};

scene::Node textAt(scene::Rect place, const std::string& markup)
{
    scene::Node node;
    node.rect = place;
    node.content = scene::TextContent{RubyText::parse(markup).value(), {}, scene::Align::Start};
    return node;
}

scene::Scene page()
{
    scene::Scene page;
    page.size = {1000, 500};
    scene::Node card;
    card.rect = {500, 0, 500, 500};
    card.intent = scene::Go{"institution/museum"};
    card.children = {textAt({600, 100, 100, 50}, "Museum")};
    page.root.children = {textAt({100, 100, 200, 50}, "石の教室"), textAt({100, 200, 200, 50}, "seats in the hall"),
                          card};
    return page;
}

std::optional<PageTarget> touched(float x, float y)
{
    return targetAt(spotsOf(page()), {x, y}, kStone, kEntry);
}

} // namespace

TEST(PageSpots, ATextLeadsToItsField)
{
    EXPECT_EQ(touched(0.15F, 0.25F), (PageTarget{kStone, "/title/ja"}));
}

TEST(PageSpots, APieceOfATextLeadsToTheWhole)
{
    EXPECT_EQ(touched(0.15F, 0.45F), (PageTarget{kStone, "/facts/0/value/en"}));
}

TEST(PageSpots, ACardLeadsToItsEntryAlsoWhereItsWordsAre)
{
    const PageTarget museum{{model::EntryKind::Institution, "museum"}, ""};
    EXPECT_EQ(touched(0.9F, 0.9F), museum);
    EXPECT_EQ(touched(0.65F, 0.25F), museum);
}

TEST(PageSpots, WhereNothingLiesNothingIsMeant)
{
    EXPECT_EQ(touched(0.01F, 0.9F), std::nullopt);
}

} // namespace musubi::app::test
