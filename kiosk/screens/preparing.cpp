// The built-in page: no pack, no network, nothing but the program itself. The tie
// line over the mountain is dotted: not yet tied.
#include "kiosk/screens/attract_parts.hpp"
#include "kiosk/screens/pages/frame.hpp"
#include "kiosk/screens/screen.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

Words wordsIn(const present::Strings& strings, const char* language, const char* key)
{
    return {strings.text(Language(language), key).withoutReadings(), language, present::Switch::Off};
}

/// The outline of the brand picture's mountain, in its own 1920 × 1080 pixels.
Node dottedLine(const Stage& stage)
{
    constexpr Point kRidge[] = {{0, 430},    {190, 480},  {380, 545},  {560, 610},  {690, 636},  {780, 620},
                                {820, 570},  {848, 541},  {880, 552},  {920, 562},  {960, 558},  {1010, 535},
                                {1050, 512}, {1080, 512}, {1105, 550}, {1140, 612}, {1240, 636}, {1370, 605},
                                {1560, 520}, {1740, 460}, {1920, 430}};
    const HeroPlace place{{0, 0, stage.size.width, stage.size.height}};
    scene::LineContent line;
    for (const Point& point : kRidge)
        line.stops.push_back({place.at(point), theme::kGoldLine});
    line.width = 6;
    line.stroke = scene::Stroke::Dotted;
    Node node;
    node.id = "preparing.line";
    node.rect = {0, 0, stage.size.width, stage.size.height};
    node.content = line;
    node.layer = scene::Layer::Over;
    return node;
}

/// The sky of the brand picture goes evenly from the first of these to the second, down to this share of its height.
constexpr Colour kSkyTop = Colour::of(0x1D1550);
constexpr Colour kSkyLower = Colour::of(0x3C2C85);
constexpr float kSkyLowerAt = 0.3F;
constexpr float kQuietTo = 0.32F; ///< share of the height down to which it still looks even

Colour skyAt(float y, const Stage& stage)
{
    const float t = std::min(1.0F, y / (stage.size.height * kSkyLowerAt));
    const auto mix = [t](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(from) + t * (static_cast<float>(to) - static_cast<float>(from))));
    };
    return {mix(kSkyTop.red, kSkyLower.red), mix(kSkyTop.green, kSkyLower.green), mix(kSkyTop.blue, kSkyLower.blue),
            255};
}

/// A piece of sky without stars behind words, so that none of them looks like a dot of a letter.
Node quietSky(const Node& words, const Stage& stage)
{
    const auto& text = std::get<scene::TextContent>(words.content);
    const scene::Size extent = stage.metrics->measure(text.text, text.style, words.rect.width).size;
    BoxContent content;
    const Rect rect = Rect::around(words.rect.centre(), {extent.width + 24, words.rect.height});
    content.fill = skyAt(rect.y, stage);
    content.fillBottom = skyAt(rect.bottom(), stage);
    return box(words.id + ".sky", rect, content);
}

/// What happened and in which file, without the places on the disk: those are in the log for the technician. Only what
/// begins at the root of the disk is one; "Asia/Tokyo" is not.
std::string withoutPaths(const std::string& reason)
{
    std::istringstream words(reason);
    std::string sentence;
    for (std::string word; words >> word;) {
        const std::size_t begin = word.find_first_not_of("\"'(");
        const std::size_t slash = word.rfind('/', word.size() < 2 ? 0 : word.size() - 2);
        const bool isPlace = begin != std::string::npos && word[begin] == '/';
        sentence += sentence.empty() ? "" : " ";
        sentence += isPlace ? word.substr(0, begin) + word.substr(slash + 1) : word;
    }
    return sentence;
}

constexpr float kPanelSides = 24;
constexpr float kName = 36;   ///< height of a language's name
constexpr float kNameGap = 8; ///< to what is said in it
constexpr float kRowGap = 20; ///< between languages over each other
constexpr float kTwoLines = 72;

/// Where the page's parts stand.
struct Layout
{
    Point mark;
    TextStyle titleStyle = bold(theme::kHero, theme::kWhite, Align::Centre);
    Rect title;
    Rect wait;
    Rect panel;
    float panelEnds = 40; ///< free above and below its words
    int columns = 4;      ///< of languages in the panel
    Rect reason;
};

Layout spaciousLayout(const Stage& stage)
{
    const float width = stage.size.width;
    Layout layout;
    layout.mark = {width / 2, 112};
    layout.title = {0, 176, width, 110};
    layout.wait = {0, 284, width, 56};
    layout.panel = Rect::around({width / 2, 788}, {1300, 176});
    layout.reason = {theme::kMargin, stage.size.height - 88, width - 2 * theme::kMargin, 64};
    return layout;
}

struct PageWords
{
    Words title;
    Words wait;
    Words reason;
};

/// The narrowest room in which the words need no more lines than in `width`: lines of about one length.
scene::Size balanced(const Words& words, const TextStyle& style, float width, const Stage& stage)
{
    constexpr float kStep = 8;
    const float height = extentOf(words, style, width, stage).height;
    while (width > 2 * kStep) {
        const scene::Size narrower = extentOf(words, style, width - kStep, stage);
        if (narrower.height > height + 0.5F || narrower.width > width - kStep)
            break;
        width -= kStep;
    }
    return {width, height};
}

/// Everything as high as its words need: one under the other from the top, the panel below the mountain.
Layout narrowLayout(const PageWords& words, const Stage& stage)
{
    constexpr float kMark = 96;
    const float room = stage.size.width - 2 * theme::kMargin;
    const auto heightOf = [&](const Words& text, const TextStyle& style) {
        return text.empty() ? 0 : extentOf(text, style, room, stage).height + 1;
    };
    Layout layout;
    float y = stage.size.height < 1000 ? 24 : 64;
    layout.mark = {stage.size.width / 2, y + kMark / 2};
    y += kMark + 8;
    layout.titleStyle = fitting(words.title, layout.titleStyle, {theme::kHero, 64, theme::kH1}, {room, 220}, stage);
    layout.title = {theme::kMargin, y, room, heightOf(words.title, layout.titleStyle)};
    const scene::Size wait = balanced(words.wait, regular(theme::kH3), room, stage);
    layout.wait = {(stage.size.width - wait.width) / 2, layout.title.bottom(), wait.width, wait.height + 1};
    const float reason = heightOf(words.reason, regular(theme::kCaption));
    layout.reason = {theme::kMargin, stage.size.height - 24 - reason, room, reason};
    layout.columns = room >= 1180 ? 4 : 2;
    layout.panelEnds = 28;
    const int rowCount = 4 / layout.columns;
    const auto rows = static_cast<float>(rowCount);
    const float height = 2 * layout.panelEnds + rows * (kName + kNameGap + kTwoLines) + (rows - 1) * kRowGap;
    const float middle = std::min(0.73F * stage.size.height, layout.reason.y - 24 - height / 2);
    layout.panel = Rect::around({stage.size.width / 2, middle}, {std::min(1300.0F, room), height});
    return layout;
}

Node languagesPanel(const present::Strings& strings, const Layout& layout, const Stage& stage)
{
    Node panel = card("preparing.panel", layout.panel);
    panel.layer = scene::Layer::Over;
    const char* const languages[] = {"ja-easy", "en", "zh", "ko"};
    const auto cells =
        layout.panel.inset(kPanelSides, layout.panelEnds).grid(layout.columns, 4 / layout.columns, kNameGap, kRowGap);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        Rect cell = cells[index];
        const std::string id = std::string("preparing.") + languages[index];
        if (index % static_cast<std::size_t>(layout.columns) > 0) {
            BoxContent divider;
            divider.fill = theme::kLine;
            panel.children.push_back(
                box(id + ".divider", Rect::around({cell.x - 4, cell.centre().y}, {2, 76}), divider));
        }
        const Words name = wordsIn(strings, languages[index], "language.name");
        const Words text = wordsIn(strings, languages[index], "preparing.short");
        panel.children.push_back(centredText(id + ".name", name, bold(theme::kCaption, theme::kS700, Align::Centre),
                                             cell.cutTop(kName, kNameGap)));
        const TextStyle style = fitting(text, bold(theme::kLabel, theme::kInk, Align::Centre),
                                        {theme::kLabel, theme::kCaption}, {cell.width, cell.height}, stage);
        panel.children.push_back(centredText(id + ".text", text, style, cell));
    }
    return panel;
}

} // namespace

scene::Scene preparingScreen(const present::Strings& strings, const Stage& stage, const std::string& reason)
{
    const PageWords words{wordsIn(strings, "ja", "preparing.title"),
                          wordsIn(strings, "ja", "preparing.wait"),
                          {RubyText::plain(withoutPaths(reason)), "en", present::Switch::Off}};
    const Layout layout = stage.isSpacious() ? spaciousLayout(stage) : narrowLayout(words, stage);
    Node heading = centredText("preparing.title", words.title, layout.titleStyle, layout.title, Role::Heading);
    Node wait =
        centredText("preparing.wait", words.wait, regular(theme::kH3, theme::kWhite, Align::Centre), layout.wait);
    std::vector<Node> parts{heroGround("illustration:sky", stage.size.height, stage)};
    for (const Node* text : {&heading, &wait})
        if (text->rect.bottom() <= stage.size.height * kQuietTo) // below it the sun's rings shine, and few stars
            parts.push_back(quietSky(*text, stage));
    parts.push_back(dottedLine(stage));
    parts.push_back(icon("preparing.logo", "logo-white", 96, theme::kWhite, layout.mark));
    parts.push_back(std::move(heading));
    parts.push_back(std::move(wait));
    parts.push_back(languagesPanel(strings, layout, stage));
    if (!words.reason.empty())
        parts.push_back(textNode("preparing.reason", words.reason, regular(theme::kCaption, theme::kGoldPale),
                                 layout.reason, stage));
    for (Node& part : parts)
        part.layer = scene::Layer::Over;
    scene::Scene scene;
    scene.size = stage.size;
    scene.title = words.title.text.spoken();
    scene.root = group("page", {0, 0, stage.size.width, stage.size.height}, std::move(parts));
    return scene;
}

} // namespace musubi::screens
