// The sheet of components: every kind of content once, saved as a picture to look at.
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

namespace musubi::paint {
namespace {

using namespace scene;
using test::nodeOf;
using test::textNode;
using theme::coloursOf;
using theme::Section;

struct Sheet
{
    std::vector<Node> nodes;

    Node& add(Rect rect, Content content)
    {
        nodes.push_back(nodeOf(rect, std::move(content)));
        return nodes.back();
    }
    Node& text(Rect rect, const std::string& markup, float size, Colour colour, Weight weight = Weight::Bold,
               Align align = Align::Start)
    {
        TextStyle style;
        style.size = size;
        style.colour = colour;
        style.weight = weight;
        style.align = align;
        Node& node = add(rect, TextContent{RubyText::parse(markup).value(), style, Align::Centre});
        return node;
    }
    void heading(float x, float y, const std::string& name, const std::string& note)
    {
        text({x, y, 200, 40}, name, 26, theme::kInk);
        text({x + 30 + 26.0F * static_cast<float>(name.size()) / 3, y + 2, 640, 40}, note, 22, theme::kInk2,
             Weight::Regular);
    }
    Node& button(const std::string& id, Rect rect, const std::string& label, BoxContent box, Colour ink,
                 const std::string& icon = {})
    {
        const std::size_t at = nodes.size();
        add(rect, box).id = id;
        nodes[at].pressDrop = 6;
        Sheet inside;
        const float shift = icon.empty() ? 0 : 25;
        if (!icon.empty())
            inside.add({rect.x + 24, rect.y + 22, 36, 36}, IconContent{icon, 36, ink});
        inside.text({rect.x + shift, rect.y, rect.width, rect.height}, label, 28, ink, Weight::Bold, Align::Centre);
        nodes[at].children = inside.nodes;
        return nodes[at];
    }
};

BoxContent plain(float radius, Colour fill)
{
    return test::boxOf(radius, fill);
}

BoxContent coral()
{
    BoxContent box = plain(40, coloursOf(Section::SignUp).fill);
    box.border = box.fill;
    box.borderWidth = 2;
    box.shadow = theme::kCoralShadow;
    box.shadowDrop = 6;
    return box;
}

BoxContent white(float radius)
{
    BoxContent box = plain(radius, theme::kWhite);
    box.border = theme::kLine;
    box.borderWidth = 2;
    return box;
}

void addButtons(Sheet& sheet)
{
    sheet.heading(60, 160, "ボタン", "button · h80 r40");
    sheet.button("normal", {60, 206, 190, 80}, "申しこむ", coral(), theme::kWhite);
    sheet.button("pressed", {272, 206, 190, 80}, "申しこむ", coral(), theme::kWhite);
    sheet.button("focused", {484, 206, 190, 80}, "申しこむ", coral(), theme::kWhite);
    sheet.button("disabled", {696, 206, 190, 80}, "申しこむ", plain(40, theme::kLine), theme::kDisabledText);
    sheet.button("s1", {60, 352, 190, 80}, "さがす", white(40), theme::kS900, "search");
    sheet.button("s2", {272, 352, 190, 80}, "さがす", plain(40, theme::kS100), theme::kS900, "search");
    sheet.button("s3", {484, 352, 190, 80}, "さがす", plain(40, theme::kS900), theme::kWhite, "search");
    sheet.button("s4", {696, 352, 190, 80}, "さがす", plain(40, theme::kDisabledFill), theme::kDisabledText, "search");
    sheet.heading(60, 502, "チップ", "chip h80 r24 / tag h44 r22");
    sheet.button("chip", {60, 548, 112, 80}, "宇宙", white(24), theme::kS900);
    sheet.button("chip-on", {188, 548, 182, 80}, "小学生", plain(24, coloursOf(Section::Events).solid), theme::kWhite,
                 "check");
    sheet.add({386, 566, 114, 44}, plain(22, coloursOf(Section::Geopark).tint));
    sheet.text({386, 566, 114, 44}, "無料", 22, coloursOf(Section::Geopark).solid, Weight::Bold, Align::Centre);
    sheet.add({516, 566, 144, 44}, plain(22, coloursOf(Section::SignUp).tint));
    sheet.text({516, 566, 144, 44}, "のこり 3席", 22, coloursOf(Section::SignUp).solid, Weight::Bold, Align::Centre);
    sheet.heading(60, 656, "キー", "key 112×80 r20");
    BoxContent key = white(20);
    key.shadow = Colour::of(0xCFC4E6);
    key.shadowDrop = 4;
    sheet.button("key", {60, 702, 112, 80}, "あ", key, theme::kInk);
    sheet.button("key2", {320, 702, 112, 80}, "さ", key, theme::kInk);
}

void addLines(Sheet& sheet)
{
    sheet.heading(960, 160, "むすび線", "tie line · stroke 5, knot r12 ring 6");
    const Colour colours[] = {coloursOf(Section::Events).fill, coloursOf(Section::Labs).fill,
                              coloursOf(Section::Awards).fill, coloursOf(Section::Geopark).fill};
    const Point knots[] = {{1020, 286}, {1280, 252}, {1540, 306}, {1800, 266}};
    LineContent line;
    line.stops = {{{960, 306}, colours[0]}};
    for (int i = 0; i < 4; ++i)
        line.stops.push_back({knots[i], colours[i]});
    line.stops.push_back({{1860, 256}, colours[3]});
    sheet.add({960, 196, 900, 170}, line).motion = Motion::Draw;
    for (int i = 0; i < 4; ++i)
        sheet.add(Rect::around(knots[i], {30, 30}), KnotContent{12, 6, colours[i]});
    LineContent dotted = line;
    dotted.stroke = Stroke::Dotted;
    for (LineStop& stop : dotted.stops)
        stop.at.y += 66;
    sheet.add({960, 260, 900, 170}, dotted);
    LineContent glowing;
    glowing.stops = {{{960, 130}, theme::kGoldLine}, {{1400, 118}, theme::kGoldLine}, {{1860, 136}, colours[2]}};
    glowing.width = 6;
    glowing.glow = theme::kGoldLine.withOpacity(0.2);
    glowing.glowWidth = 16;
    sheet.add({960, 100, 900, 40}, glowing);
}

void addCards(Sheet& sheet)
{
    BoxContent card = white(28);
    card.shadow = theme::kCardShadow;
    card.shadowDrop = 6;
    for (int i = 0; i < 2; ++i) {
        const float x = 960 + 460 * static_cast<float>(i);
        Node& node = sheet.add({x, 424, 432, 172}, card);
        node.id = i == 0 ? "card" : "card-pressed";
        PictureContent picture;
        picture.source = i == 0 ? "illustration:mineral" : "illustration:garden";
        picture.corners = {26, 0, 0, 26};
        picture.grey = i == 1;
        Sheet inside;
        inside.add({x + 2, 426, 130, 168}, picture);
        TextStyle title;
        title.weight = Weight::Bold;
        title.colour = theme::kInk;
        title.rubyLines = i == 1;
        inside.nodes.push_back(textNode(
            {x + 152, 436, 260, 110},
            i == 0 ? "石をわってみよう 化石さがし教室" : "{秋|あき}の{植物園|しょくぶつえん} ガイドウォーク", title));
        node.children = inside.nodes;
    }
}

void addMarks(Sheet& sheet)
{
    sheet.heading(960, 660, "ピン・印", "pin 88×112 / selected ×1.3");
    sheet.add({976, 734, 88, 112}, PinContent{coloursOf(Section::Geopark).solid, "landscape"});
    sheet.add({1086, 706, 114.4F, 145.6F}, PinContent{theme::kS700, "landscape", 57});
    sheet.add({1222, 780, 56, 56}, KnotContent{26, 4, coloursOf(Section::Labs).fill});
    sheet.add({1234, 792, 32, 32}, IconContent{"science", 32, coloursOf(Section::Labs).solid});
    sheet.add({1290, 752, 110, 110}, IconContent{"knot-gold", 110, theme::kWhite});
    sheet.add({60, 36, 88, 88}, IconContent{"logo", 88, theme::kWhite});
    sheet.add({760, 46, 60, 60}, IconContent{"furigana", 60, theme::kS900});
    sheet.add({840, 36, 96, 96}, QrContent{"https://example.org/m/event/fossil"});
    float x = 60;
    for (const char* stone : {"gabbro", "granite", "schist", "marble", "clay", "gravel", "shell", "sand", "water"}) {
        sheet.add({x, 940, 100, 100}, SwatchContent{stone});
        x += 112;
    }
    ShapeContent lake;
    lake.outline = {{1100, 910},  {1180, 890},  {1240, 960},  {1320, 940},
                    {1390, 1040}, {1250, 1060}, {1180, 1000}, {1090, 1010}};
    lake.smooth = true;
    lake.fill = Colour::of(0xBFE2F2);
    lake.fillBottom = Colour::of(0x9CCDE8);
    lake.border = Colour::of(0x5C9FC4);
    lake.borderWidth = 2;
    lake.clip = Rect{1080, 880, 290, 170};
    sheet.add({1080, 880, 320, 190}, lake);
    BoxContent dashed = plain(24, theme::kWhite);
    dashed.border = theme::kS300;
    dashed.borderWidth = 4;
    dashed.dash = 12;
    sheet.add({700, 690, 200, 100}, dashed);
}

void addSheet(Sheet& sheet)
{
    sheet.add({1420, 660, 440, 388}, plain(36, theme::kS950));
    sheet.add({1458, 700, 94, 94}, ArcContent{42, 10, 0, 1, theme::kS900});
    sheet.add({1458, 700, 94, 94}, ArcContent{42, 10, 0, 0.7F, coloursOf(Section::Awards).fill});
    sheet.text({1458, 700, 94, 94}, "10", 40, theme::kWhite, Weight::Bold, Align::Centre);
    sheet.text({1576, 690, 270, 120}, "まだ 見ていますか？", 34, theme::kWhite);
    sheet.button("go-on", {1454, 828, 372, 96}, "つづける", coral(), theme::kWhite);
    sheet.button("home", {1454, 942, 372, 80}, "さいしょに もどる", white(40), theme::kS900);
    sheet.add({288, 840, 402, 88}, plain(44, theme::kS950));
    sheet.add({316, 862, 44, 44}, IconContent{"check_circle", 44, Colour::of(0xB7DFA0)});
    sheet.text({374, 840, 320, 88}, "ふりがなを つけました", 28, theme::kWhite);
    sheet.text({150, 36, 500, 60}, "むすび 部品集", 44, theme::kInk);
    sheet.text({150, 94, 560, 34}, "Component sheet · 1 px = 0.496 mm", 22, theme::kInk2, Weight::Regular);
}

Scene components()
{
    Sheet sheet;
    addButtons(sheet);
    addLines(sheet);
    addCards(sheet);
    addMarks(sheet);
    addSheet(sheet);
    return test::sceneOf(std::move(sheet.nodes), {1920, 1080});
}

TEST(Components, AreAllPaintedWithoutAProblem)
{
    const auto painter = test::openPainter();
    ASSERT_NE(painter, nullptr);
    test::Easel easel(1920, 1080);
    Moment moment = test::settled();
    moment.pressed = "pressed";
    moment.focused = "focused";
    const sf::Image image = easel.paint(*painter, components(), moment);
    EXPECT_TRUE(painter->takeProblems().empty());
    EXPECT_TRUE(image.saveToFile("components.png"));
}

} // namespace
} // namespace musubi::paint
