#include "kiosk/screens/road_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kPillHeight = 56;
constexpr float kFlagHeight = 38;
constexpr float kBarInset = 6;

Node line(std::string id, Point from, Point to, Colour colour, float width, scene::Stroke stroke)
{
    Node node;
    node.id = std::move(id);
    node.rect = {from.x - width / 2, from.y, width, to.y - from.y};
    node.layer = scene::Layer::Over;
    node.content = scene::LineContent{{{from, colour}, {to, colour}}, width, stroke, false, theme::kNone, 0};
    return node;
}

/// A lying pill as an outline, so that its done part can be cut off straight.
std::vector<Point> pillOutline(const Rect& rect)
{
    constexpr int kPieces = 12;
    const float radius = rect.height / 2;
    std::vector<Point> outline;
    for (const bool rightEnd : {true, false}) {
        const Point middle{rightEnd ? rect.right() - radius : rect.x + radius, rect.centre().y};
        for (int piece = 0; piece <= kPieces; ++piece) {
            const float start = rightEnd ? -0.5F : 0.5F;
            const float angle = std::numbers::pi_v<float> * (start + static_cast<float>(piece) / kPieces);
            outline.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
        }
    }
    return outline;
}

Node donePart(const std::string& id, const Rect& bar, double share, Colour fill)
{
    const Rect inside = bar.inset(2);
    Node node;
    node.id = id;
    node.rect = {inside.x, inside.y, inside.width * static_cast<float>(share), inside.height};
    node.layer = scene::Layer::Over;
    scene::ShapeContent shape;
    shape.outline = pillOutline(inside);
    shape.fill = fill.withOpacity(0.42);
    shape.clip = node.rect;
    node.content = std::move(shape);
    return node;
}

Node reviewFlag(const std::string& id, const Words& words, float middle, float top, float most, const Stage& stage)
{
    constexpr float kIcon = 26;
    constexpr float kPadding = 16;
    const TextStyle style = fitting(words, bold(theme::kCaption, theme::kWhite), {theme::kCaption},
                                    {most - kIcon - 8 - 2 * kPadding, kFlagHeight}, stage);
    const float width = extentOf(words, style, 0, stage).width;
    const Rect rect = Rect::around({middle, top + kFlagHeight / 2}, {width + kIcon + 8 + 2 * kPadding, kFlagHeight});
    BoxContent content;
    content.radius = kFlagHeight / 2;
    content.fill = theme::coloursOf(Section::SignUp).fill;
    Node flag = box(id, rect, content);
    flag.role = Role::Group;
    flag.layer = scene::Layer::Over;
    flag.children.push_back(
        icon(id + ".icon", "flag", kIcon, theme::kWhite, {rect.x + kPadding + kIcon / 2, rect.centre().y}));
    flag.children.push_back(
        centredText(id + ".words", words, style, {rect.x + kPadding + kIcon + 8, rect.y, width + 1, rect.height}));
    return flag;
}

Rect barRect(const present::RoadBar& view, const YearScale& scale, float top)
{
    const float left = scale.at(view.from) + kBarInset;
    return {left, top, std::max(kRoadBarHeight, scale.at(view.to) - kBarInset - left), kRoadBarHeight};
}

Rect titleRoom(const Rect& bar)
{
    return {bar.x + 20, bar.y, bar.width - 36, bar.height};
}

TextStyle titleStyle(const present::RoadBar& view, const Rect& room, const Stage& stage)
{
    return fitting(view.title, bold(23, theme::kInk), {23, theme::kCaption}, {room.width, room.height}, stage);
}

} // namespace

Node yearHeader(const present::FutureCityView& view, const YearScale& scale, float top, const Stage& stage)
{
    const auto count = static_cast<float>(view.years.size());
    Node node = group("future.years", {scale.left, top, scale.year * count, kPillHeight});
    for (std::size_t index = 0; index < view.years.size(); ++index) {
        const present::YearColumn& year = view.years[index];
        const bool present = year.present == present::Switch::On;
        const Rect rect{scale.at(static_cast<double>(index)) + 4, top, scale.year - 8, kPillHeight};
        BoxContent content;
        content.radius = kPillHeight / 2;
        content.fill = present ? theme::kS900 : theme::kS100;
        const std::string id = "future.year." + std::to_string(index + 1);
        Node pill = box(id, rect, content);
        pill.role = Role::Group;
        const TextStyle style =
            fitting(year.words, bold(theme::kLabel, present ? theme::kWhite : theme::kS900, Align::Centre),
                    {theme::kLabel, theme::kCaption}, {rect.width - 24, rect.height}, stage);
        pill.children.push_back(centredText(id + ".words", year.words, style, rect));
        node.children.push_back(std::move(pill));
    }
    return node;
}

std::vector<Node> reviewFlags(const present::FutureCityView& view, const YearScale& scale, float top,
                              const Stage& stage)
{
    std::vector<Node> flags;
    for (const int review : view.reviews)
        flags.push_back(reviewFlag("future.review." + std::to_string(review), view.review, scale.at(review),
                                   top + kPillHeight + 4, scale.year - 30, stage));
    return flags;
}

std::vector<Node> yearLines(const std::string& id, const present::FutureCityView& view, const YearScale& scale,
                            float top, float bottom)
{
    std::vector<Node> lines;
    const auto years = static_cast<int>(view.years.size());
    for (int year = 1; year < years; ++year) {
        const bool review = std::ranges::find(view.reviews, year) != view.reviews.end();
        const Colour colour = review ? theme::coloursOf(Section::SignUp).fill : theme::kLine;
        lines.push_back(line(id + ".year." + std::to_string(year), {scale.at(year), top}, {scale.at(year), bottom},
                             colour, review ? 4.0F : 2.0F, review ? scene::Stroke::Dotted : scene::Stroke::Solid));
    }
    if (view.now)
        lines.push_back(line(id + ".now", {scale.at(*view.now), top}, {scale.at(*view.now), bottom}, theme::kS900, 5,
                             scene::Stroke::Solid));
    return lines;
}

Node roadBar(const std::string& id, const present::RoadBar& view, Section section, const YearScale& scale, float top,
             const Stage& stage)
{
    const theme::SectionColours colours = theme::coloursOf(section);
    const Rect rect = barRect(view, scale, top);
    BoxContent content;
    content.radius = kRoadBarHeight / 2;
    content.fill = colours.tint;
    content.border = colours.fill;
    content.borderWidth = 2;
    Node node = box(id, rect, content);
    node.role = Role::Group;
    if (view.done > 0)
        node.children.push_back(donePart(id + ".done", rect, std::min(1.0, view.done), colours.fill));
    if (const Rect room = titleRoom(rect); roadBarHoldsTitle(view, scale, stage)) {
        Node words = centredText(id + ".title", view.title, titleStyle(view, room, stage), room);
        words.layer = scene::Layer::Over;
        node.children.push_back(std::move(words));
    }
    return node;
}

bool roadBarHoldsTitle(const present::RoadBar& view, const YearScale& scale, const Stage& stage)
{
    const Rect room = titleRoom(barRect(view, scale, 0));
    return fits(view.title, titleStyle(view, room, stage), {room.width, room.height}, stage);
}

} // namespace musubi::screens
