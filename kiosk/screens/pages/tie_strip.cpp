#include "kiosk/screens/pages/tie_strip.hpp"

#include "kiosk/screens/pages/tie_part.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/knot.hpp"
#include "kiosk/screens/pieces/rounded_shape.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

Node tieKnot(std::string id, Point at, const present::TieCard& view, int step)
{
    return knot(std::move(id), at, {12, 6, theme::coloursOf(view.section).fill, theme::kWhite}, step);
}

namespace {

constexpr float kCardHeight = 172;
constexpr float kLineAboveCards = 22;
constexpr float kListTop = 68; ///< where the cards of a list begin, below their heading

/// The cards, and the line with its knots as far as it has come.
struct Ties
{
    std::vector<scene::LineStop> stops;
    std::vector<Node> knots;
    std::vector<Node> cards;
};

bool isList(const Stage& stage)
{
    return stage.contrast == present::Switch::On;
}

/// One more card, and its knot on the line at `at`.
void addTie(Ties& ties, const std::string& strip, const present::TieCard& view, Point at, Rect rect, const Stage& stage)
{
    const auto step = static_cast<int>(ties.cards.size());
    const std::string id = strip + "." + std::to_string(step);
    ties.stops.push_back({at, theme::coloursOf(view.section).fill});
    Node one = tieCard(id, rect, view, stage);
    if (!isList(stage)) {
        ties.knots.push_back(tieKnot(id + ".knot", at, view, step));
        hangOn(one, ties.knots.back());
    }
    one.motion = scene::Motion::Rise;
    one.motionStep = step;
    ties.cards.push_back(std::move(one));
}

void addTo(Node& strip, Ties ties, const Stage& stage)
{
    if (!isList(stage)) {
        strip.children.push_back(tieLine(strip.id + ".line", std::move(ties.stops), strip.rect));
        std::move(ties.knots.begin(), ties.knots.end(), std::back_inserter(strip.children));
    }
    std::move(ties.cards.begin(), ties.cards.end(), std::back_inserter(strip.children));
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

namespace {

/// What the tie leads to; where it leads to a list, the mark of ties in its colours.
Node tiePicture(const std::string& id, Rect rect, const present::TieCard& view, const scene::Corners& corners)
{
    if (!view.picture.empty())
        return picture(id, rect, view.picture, corners, {});
    const theme::SectionColours colours = theme::coloursOf(view.section);
    scene::ShapeContent ground;
    ground.outline = roundedOutline(rect, corners);
    ground.fill = colours.tint;
    Node node;
    node.id = id;
    node.rect = rect;
    node.content = std::move(ground);
    node.children.push_back(icon(id + ".icon", "hub", 48, colours.solid, rect.centre()));
    return node;
}

} // namespace

namespace {

constexpr float kMarkHeight = 40;
constexpr float kMarkSides = 6;

/// 「見本」 as the foot of the picture, where it takes no room from the words.
Node sampleFoot(const std::string& id, Rect rect, const Words& words)
{
    scene::ShapeContent ground;
    ground.outline = roundedOutline(rect, {0, 0, 0, theme::kCardRadius - 2});
    ground.fill = theme::kS100;
    Node node;
    node.id = id;
    node.rect = rect;
    node.role = Role::Group;
    node.content = std::move(ground);
    node.children.push_back(
        centredText(id + ".words", words, bold(theme::kCaption, theme::kS900, Align::Centre), rect));
    return node;
}

} // namespace

float tiePictureWidth(const present::TieCard& view, float width, const Stage& stage)
{
    const float usual = std::min(108.0F, width * 0.22F);
    if (view.sampleWords.empty())
        return usual;
    return std::max(usual, extentOf(view.sampleWords, bold(theme::kCaption), 0, stage).width + 2 * kMarkSides);
}

Node tieCard(const std::string& id, Rect rect, const present::TieCard& view, const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(view.section);
    const char* const pause = view.words.language.starts_with("ja") ? "、" : ": ";
    const std::string mark = view.sampleWords.empty() ? std::string() : view.sampleWords.text.spoken() + ": ";
    Node node = card(id, rect, Intent{scene::Go{view.address}},
                     mark + view.words.text.spoken() + pause + view.title.text.spoken());
    const float pictureWidth = tiePictureWidth(view, rect.width, stage);
    scene::Corners corners{theme::kCardRadius - 2, 0, 0, theme::kCardRadius - 2};
    Rect left{rect.x + 2, rect.y + 2, pictureWidth, rect.height - 4};
    if (!view.sampleWords.empty()) {
        node.children.push_back(sampleFoot(id + ".sample", left.cutBottom(kMarkHeight), view.sampleWords));
        corners.bottomLeft = 0;
    }
    node.children.push_back(tiePicture(id + ".picture", left, view, corners));
    const Rect room = {rect.x + pictureWidth + 14, rect.y + 8, rect.width - pictureWidth - 14 - 10, rect.height - 16};
    const TextStyle tieStyle = bold(theme::kCaption, colours.solid);
    const float tieHeight = extentOf(view.words, tieStyle, room.width, stage).height;
    // Who needs high contrast reads larger letters where there is room.
    const float largest = isList(stage) ? theme::kBodyLarge : theme::kBody;
    const TextStyle titleStyle =
        fittingFrom(leastAfter(theme::kBody, stage), view.title, bold(theme::kBody),
                    {largest, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
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
    // No wider than its words: those that run from the right would stand in the way of the line.
    const TextStyle style = bold(theme::kBodyLarge);
    const float words = std::min(spec.rect.width - 58, extentOf(spec.heading, style, 0, stage).width + 2);
    node.children.push_back(centredText(spec.id + ".heading", spec.heading, style,
                                        {spec.rect.x + 58, spec.rect.y - 7, words, 58}, Role::Heading));
    if (spec.cards.empty())
        return node;
    const auto count = static_cast<float>(std::max(spec.cards.size(), spec.slots));
    const float gap = 22;
    const float width = (spec.rect.width - gap * (count - 1)) / count;
    // Without the line its room is the cards'.
    const float cardTop = isList(stage) ? spec.rect.y + kListTop : spec.rect.bottom() - kCardHeight;
    Ties ties{{{spec.from, spec.start.value_or(theme::coloursOf(spec.cards.front().section).fill)}}, {}, {}};
    Rect rect{spec.rect.x, cardTop, width, spec.rect.bottom() - cardTop};
    for (const present::TieCard& view : spec.cards) {
        addTie(ties, spec.id, view, {rect.centre().x, cardTop - kLineAboveCards}, rect, stage);
        rect.x += width + gap;
    }
    ties.stops.push_back({spec.to, ties.stops.back().colour});
    addTo(node, std::move(ties), stage);
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
    const float cardX = isList(stage) ? spec.rect.x : spec.rect.x + 42;
    const auto count = static_cast<float>(spec.cards.size());
    const float free = spec.rect.bottom() - top - count * spec.cardHeight;
    const float gap = count > 1 ? std::clamp(free / (count - 1), 10.0F, 24.0F) : 0;
    Ties ties{{{spec.from, spec.start}}, {}, {}};
    Rect rect{cardX, top, spec.rect.right() - cardX, spec.cardHeight};
    for (const present::TieCard& view : spec.cards) {
        addTie(ties, spec.id, view, {lineX, rect.centre().y}, rect, stage);
        rect.y += spec.cardHeight + gap;
    }
    addTo(node, std::move(ties), stage);
    return node;
}

} // namespace musubi::screens
