// The built-in page: no pack, no network, nothing but the program itself. The tie
// line over the mountain is dotted: not yet tied.
#include "kiosk/screens/frame.hpp"
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
    scene::LineContent line;
    for (const Point& point : kRidge)
        line.stops.push_back(
            {{point.x * stage.size.width / 1920, point.y * stage.size.height / 1080}, theme::kGoldLine});
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

/// What happened, without the places on the disk: those are in the log for the technician.
std::string withoutPaths(const std::string& reason)
{
    const std::size_t colon = reason.rfind(": ");
    std::istringstream words(colon == std::string::npos ? reason : reason.substr(colon + 2));
    std::string sentence;
    for (std::string word; words >> word;) {
        const std::size_t slash = word.rfind('/', word.size() < 2 ? 0 : word.size() - 2);
        sentence += (sentence.empty() ? "" : " ") + (slash == std::string::npos ? word : word.substr(slash + 1));
    }
    return sentence;
}

Node languagesPanel(const present::Strings& strings, const Stage& stage)
{
    const Rect rect = Rect::around({stage.size.width / 2, 788}, {1300, 176});
    Node panel = card("preparing.panel", rect);
    panel.layer = scene::Layer::Over;
    const auto columns = rect.inset(24, 40).grid(4, 1, 8, 0);
    const char* const languages[] = {"ja-easy", "en", "zh", "ko"};
    for (std::size_t index = 0; index < columns.size(); ++index) {
        Rect column = columns[index];
        const std::string id = std::string("preparing.") + languages[index];
        if (index > 0) {
            BoxContent divider;
            divider.fill = theme::kLine;
            panel.children.push_back(
                box(id + ".divider", Rect::around({column.x - 4, rect.centre().y}, {2, 76}), divider));
        }
        const Words name = wordsIn(strings, languages[index], "language.name");
        const Words text = wordsIn(strings, languages[index], "preparing.short");
        panel.children.push_back(
            centredText(id + ".name", name, bold(theme::kCaption, theme::kS700, Align::Centre), column.cutTop(36, 8)));
        const TextStyle style = fitting(text, bold(theme::kLabel, theme::kInk, Align::Centre),
                                        {theme::kLabel, theme::kCaption}, {column.width, column.height}, stage);
        panel.children.push_back(centredText(id + ".text", text, style, column));
    }
    return panel;
}

} // namespace

scene::Scene preparingScreen(const present::Strings& strings, const Stage& stage, const std::string& reason)
{
    const float width = stage.size.width;
    const Words title = wordsIn(strings, "ja", "preparing.title");
    Node ground = heroGround("illustration:sky", stage.size.height, stage);
    ground.layer = scene::Layer::Over;
    Node mark = icon("preparing.logo", "logo-white", 96, theme::kWhite, {width / 2, 112});
    Node heading = centredText("preparing.title", title, bold(theme::kHero, theme::kWhite, Align::Centre),
                               {0, 176, width, 110}, Role::Heading);
    Node wait = centredText("preparing.wait", wordsIn(strings, "ja", "preparing.wait"),
                            regular(theme::kH3, theme::kWhite, Align::Centre), {0, 284, width, 56});
    std::vector<Node> parts{std::move(ground)};
    parts.push_back(quietSky(heading, stage));
    parts.push_back(quietSky(wait, stage));
    parts.push_back(dottedLine(stage));
    parts.push_back(std::move(mark));
    parts.push_back(std::move(heading));
    parts.push_back(std::move(wait));
    parts.push_back(languagesPanel(strings, stage));
    if (!reason.empty()) {
        const Words words{RubyText::plain(withoutPaths(reason)), "en", present::Switch::Off};
        const Rect room{theme::kMargin, stage.size.height - 88, width - 2 * theme::kMargin, 64};
        const TextStyle style = fitting(words, regular(theme::kCaption, theme::kGoldPale), {theme::kCaption},
                                        {room.width, room.height}, stage);
        parts.push_back(textNode("preparing.reason", words, style, room, stage));
        parts.back().layer = scene::Layer::Over;
    }
    for (Node& part : parts)
        part.layer = scene::Layer::Over;
    scene::Scene scene;
    scene.size = stage.size;
    scene.title = title.text.spoken();
    scene.root = group("page", {0, 0, width, stage.size.height}, std::move(parts));
    return scene;
}

} // namespace musubi::screens
