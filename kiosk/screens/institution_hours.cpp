#include "kiosk/screens/institution_hours.hpp"

#include "kiosk/screens/opening_bar.hpp"
#include "kiosk/screens/pieces/blocks.hpp"
#include "kiosk/screens/place_card.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSides = 30;
constexpr float kEnds = 20;
constexpr float kGap = 12;
constexpr float kTagHeight = 44;

/// Shared by the blocks, which draw after the view is gone.
using View = std::shared_ptr<const present::InstitutionView>;

Block lineBlock(const std::string& id, const std::string& iconName, const Words& words, Colour ink, float width,
                const Stage& stage)
{
    constexpr float kIconColumn = 46;
    constexpr float kLeast = 38;
    TextStyle style = regular(theme::kLabel, ink);
    style.leading = theme::kTitleLeading;
    const float height = std::max(kLeast, extentOf(words, style, width - kIconColumn, stage).height + 1);
    return {height, [=](Rect rect) {
                Node node = group(id + ".line", rect);
                const Colour colour = theme::coloursOf(Section::Labs).solid;
                Rect inside = rect;
                const Rect column = inside.cutLeft(kIconColumn);
                node.children.push_back(icon(id + ".icon", iconName, 32, colour, {column.x + 16, column.centre().y}));
                node.children.push_back(centredText(id, words, style, inside));
                return node;
            }};
}

/// Status, hours and date in one row where they find room, else the hours on a row of their own.
std::vector<Block> headBlocks(const View& view, float width, const Stage& stage)
{
    const Words times = !view->opening.next.empty() ? view->opening.next : view->opening.times;
    const TextStyle timesStyle = bold(theme::kPageTitle);
    const TextStyle dateStyle = regular(theme::kLabel, theme::kInk2);
    const float status = openingTag("", {}, view->opening, width, stage, "door_open").rect.width;
    const float date = extentOf(view->date, dateStyle, 0, stage).width + 2;
    const float timesWidth = times.empty() ? 0 : extentOf(times, timesStyle, 0, stage).width + 2;
    const float dateHeight = extentOf(view->date, dateStyle, 0, stage).height + 1;
    const auto statusIn = [=](Rect rect) {
        return openingTag("institution.status", {rect.x, rect.centre().y - kTagHeight / 2}, view->opening, rect.width,
                          stage, "door_open");
    };
    const auto timesBlock = [=](float room) {
        const float height = extentOf(times, timesStyle, room, stage).height + 1;
        return Block{height, [=](Rect rect) { return centredText("institution.times", times, timesStyle, rect); }};
    };
    std::vector<Block> blocks;
    const bool isOneRow = status + timesWidth + date + 2 * 20 <= width;
    const bool isDateBeside = status + date + 20 <= width;
    const Block large = timesBlock(isOneRow ? timesWidth : width);
    const float rowHeight = std::max({kTagHeight, dateHeight, isOneRow && !times.empty() ? large.height : 0});
    blocks.push_back({rowHeight, [=](Rect rect) {
                          Node row = group("institution.head", rect);
                          Rect rest = rect;
                          row.children.push_back(statusIn(rest.cutLeft(status, 20)));
                          if (isDateBeside)
                              row.children.push_back(
                                  centredText("institution.date", view->date, dateStyle, rest.cutRight(date, 20)));
                          if (isOneRow && !times.empty())
                              row.children.push_back(large.draw(rest));
                          return row;
                      }});
    if (!isDateBeside)
        blocks.push_back(
            {dateHeight, [=](Rect rect) { return centredText("institution.date", view->date, dateStyle, rect); }});
    if (!isOneRow && !times.empty())
        blocks.push_back(large);
    return blocks;
}

std::vector<Block> hoursBlocks(const View& view, float width, const Stage& stage)
{
    constexpr float kBar = 92;
    std::vector<Block> blocks = headBlocks(view, width, stage);
    if (view->hoursUnknown.empty())
        blocks.push_back({kBar, [=](Rect rect) {
                              const OpeningBarSpec spec{"institution.bar", &view->opening, view->nowMinute, view->now};
                              return openingBar(spec, rect.inset(24, 0), stage);
                          }});
    else {
        const TextStyle style = bold(theme::kBody);
        blocks.push_back({extentOf(view->hoursUnknown, style, width, stage).height + 1, [=](Rect rect) {
                              return textNode("institution.unknown", view->hoursUnknown, style, rect, stage);
                          }});
    }
    if (!view->closed.empty())
        blocks.push_back(lineBlock("institution.closed", "calendar_month", view->closed, theme::kInk, width, stage));
    if (!view->fee.empty())
        blocks.push_back(lineBlock("institution.cost", "payments", view->fee, theme::kInk, width, stage));
    if (!view->check.empty())
        blocks.push_back(lineBlock("institution.check", "info", view->check, theme::kInk2, width, stage));
    return blocks;
}

float cardHeight(const std::vector<Block>& blocks)
{
    float height = 2 * kEnds - kGap;
    for (const Block& block : blocks)
        height += block.height + kGap;
    return height;
}

Part cardOf(std::string id, std::vector<Block> blocks)
{
    const float height = cardHeight(blocks);
    return fixedPart(0, height, [id = std::move(id), blocks = std::move(blocks)](Rect rect) {
        Node node = card(id, rect);
        node.motion = scene::Motion::Rise;
        Rect inside = rect.inset(kSides, kEnds);
        for (const Block& block : blocks)
            node.children.push_back(block.draw(inside.cutTop(block.height, kGap)));
        return node;
    });
}

} // namespace

std::vector<Part> hoursParts(const present::InstitutionView& view, const Stage& stage)
{
    const Rect area = leafArea(stage);
    const auto shared = std::make_shared<const present::InstitutionView>(view);
    std::vector<std::vector<Block>> cards(1);
    for (Block& block : hoursBlocks(shared, area.width - 2 * kSides, stage)) {
        cards.back().push_back(std::move(block));
        if (cards.back().size() > 1 && cardHeight(cards.back()) > area.height) {
            Block last = std::move(cards.back().back());
            cards.back().pop_back();
            cards.push_back({std::move(last)});
        }
    }
    std::vector<Part> parts;
    for (auto& blocks : cards)
        add(parts, cardOf("institution.hours." + std::to_string(parts.size()), std::move(blocks)));
    return parts;
}

} // namespace musubi::screens
