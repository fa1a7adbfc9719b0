#include "kiosk/screens/tie_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

Node knot(std::string id, Point at, Colour colour, Intent intent, std::string label, int step)
{
    Node node;
    node.id = std::move(id);
    node.rect = Rect::around(at, {36, 36});
    node.content = scene::KnotContent{12, 6, colour, theme::kWhite};
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Pop;
    node.motionStep = step;
    // The card below does the same and is a full target, so the knot is not a second stop of the reading list.
    node.role = Role::None;
    node.hit = Rect::around(at, {80, 60});
    node.intent = std::move(intent);
    node.label = std::move(label);
    return node;
}

} // namespace

Node tieLine(std::string id, std::vector<scene::LineStop> stops, Rect rect)
{
    Node node;
    node.id = std::move(id);
    node.rect = rect;
    scene::LineContent content;
    content.stops = std::move(stops);
    node.content = std::move(content);
    node.layer = scene::Layer::Over;
    node.motion = scene::Motion::Draw;
    return node;
}

Node tieCard(const std::string& id, Rect rect, const present::TieCard& view, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const char* const pause = view.words.language.starts_with("ja") ? "、" : ": ";
    Node node =
        card(id, rect, Intent{scene::Go{view.address}}, view.words.text.spoken() + pause + view.title.text.spoken());
    const float pictureWidth = std::min(108.0F, rect.width * 0.22F);
    const scene::Corners corners{theme::kCardRadius - 2, 0, 0, theme::kCardRadius - 2};
    node.children.push_back(
        picture(id + ".picture", {rect.x + 2, rect.y + 2, pictureWidth, rect.height - 4}, view.picture, corners, {}));
    const Rect room = {rect.x + pictureWidth + 14, rect.y + 8, rect.width - pictureWidth - 14 - 10, rect.height - 16};
    const TextStyle tieStyle =
        fitting(view.words, bold(theme::kCaption, colours.solid), {theme::kCaption}, {room.width, 30}, stage);
    const float tieHeight = extentOf(view.words, tieStyle, room.width, stage).height;
    const TextStyle titleStyle =
        fitting(view.title, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, room.height - tieHeight - 4}, stage);
    const float titleHeight =
        std::min(extentOf(view.title, titleStyle, room.width, stage).height, room.height - tieHeight - 4);
    const float top = room.y + (room.height - tieHeight - 4 - titleHeight) / 2;
    node.children.push_back(
        textNode(id + ".tie", view.words, tieStyle, {room.x, top, room.width, tieHeight + 1}, stage));
    node.children.push_back(textNode(id + ".title", view.title, titleStyle,
                                     {room.x, top + tieHeight + 4, room.width, titleHeight + 1}, stage));
    return node;
}

Node tieStrip(const TieStripSpec& spec, const Stage& stage)
{
    Node node = group(spec.id, spec.rect);
    node.children.push_back(icon(spec.id + ".mark", "logo", 44, theme::kS700, {spec.rect.x + 22, spec.rect.y + 22}));
    node.children.push_back(centredText(spec.id + ".heading", spec.heading, bold(theme::kBodyLarge),
                                        {spec.rect.x + 58, spec.rect.y - 7, spec.rect.width - 58, 58}, Role::Heading));
    if (spec.cards.empty())
        return node;
    const auto count = static_cast<float>(std::max(spec.cards.size(), spec.slots));
    const float gap = 22;
    const float width = (spec.rect.width - gap * (count - 1)) / count;
    const float cardTop = spec.rect.bottom() - 172;
    const float lineY = cardTop - 22;
    std::vector<scene::LineStop> stops{
        {spec.from, spec.start.value_or(theme::coloursOf(spec.cards.front().section).fill)}};
    std::vector<Node> knots;
    std::vector<Node> cards;
    for (std::size_t index = 0; index < spec.cards.size(); ++index) {
        const present::TieCard& view = spec.cards[index];
        const Rect rect{spec.rect.x + static_cast<float>(index) * (width + gap), cardTop, width, 172};
        const Point at{rect.centre().x, lineY};
        const Colour colour = theme::coloursOf(view.section).fill;
        stops.push_back({at, colour});
        const std::string id = spec.id + "." + std::to_string(index);
        knots.push_back(
            knot(id + ".knot", at, colour, scene::Go{view.address}, view.title.text.spoken(), static_cast<int>(index)));
        Node one = tieCard(id, rect, view, stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        cards.push_back(std::move(one));
    }
    stops.push_back({spec.to, stops.back().colour});
    node.children.push_back(tieLine(spec.id + ".line", std::move(stops), spec.rect));
    std::move(knots.begin(), knots.end(), std::back_inserter(node.children));
    std::move(cards.begin(), cards.end(), std::back_inserter(node.children));
    return node;
}

Node tieColumn(const TieColumnSpec& spec, const Stage& stage)
{
    Node node = group(spec.id, spec.rect);
    float top = spec.rect.y;
    if (!spec.heading.empty()) {
        node.children.push_back(icon(spec.id + ".mark", "logo", 40, theme::kS700, {spec.rect.x + 20, top + 20}));
        node.children.push_back(centredText(spec.id + ".heading", spec.heading, bold(theme::kBody),
                                            {spec.rect.x + 54, top - 8, spec.rect.width - 54, 56}, Role::Heading));
        top += 48;
    }
    if (spec.cards.empty())
        return node;
    const float lineX = spec.rect.x + 14;
    const float cardX = spec.rect.x + 42;
    const auto count = static_cast<float>(spec.cards.size());
    const float free = spec.rect.bottom() - top - count * spec.cardHeight;
    const float gap = count > 1 ? std::clamp(free / (count - 1), 10.0F, 24.0F) : 0;
    std::vector<scene::LineStop> stops{{spec.from, spec.start}};
    std::vector<Node> knots;
    std::vector<Node> cards;
    for (std::size_t index = 0; index < spec.cards.size(); ++index) {
        const present::TieCard& view = spec.cards[index];
        const Rect rect{cardX, top + static_cast<float>(index) * (spec.cardHeight + gap), spec.rect.right() - cardX,
                        spec.cardHeight};
        const Point at{lineX, rect.centre().y};
        const Colour colour = theme::coloursOf(view.section).fill;
        stops.push_back({at, colour});
        const std::string id = spec.id + "." + std::to_string(index);
        knots.push_back(
            knot(id + ".knot", at, colour, scene::Go{view.address}, view.title.text.spoken(), static_cast<int>(index)));
        Node one = tieCard(id, rect, view, stage);
        one.motion = scene::Motion::Rise;
        one.motionStep = static_cast<int>(index);
        cards.push_back(std::move(one));
    }
    node.children.push_back(tieLine(spec.id + ".line", std::move(stops), spec.rect));
    std::move(knots.begin(), knots.end(), std::back_inserter(node.children));
    std::move(cards.begin(), cards.end(), std::back_inserter(node.children));
    return node;
}

} // namespace musubi::screens
