#include "kiosk/screens/search_typing.hpp"

#include "kiosk/screens/name_choices.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"
#include "kiosk/screens/pieces/move_by.hpp"
#include "kiosk/screens/pieces/spoken_list.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace musubi::screens {

namespace {

using present::SearchState;

constexpr float kChipGap = 12;
constexpr float kChipSides = 26;
constexpr float kSmallestChip = 88;
constexpr float kNamesShare = 0.6F; ///< of a strip in which results stand too
constexpr float kSkyEnds = 16;
constexpr float kLeastSky = 96;    ///< height in which something can be told
constexpr float kHeadShare = 0.2F; ///< of a wide sky
constexpr float kTitleWidth = 480; ///< least of a column of titles
constexpr float kIcon = 32;
constexpr float kIconGap = 14;
constexpr float kRowGap = 8;

std::string spokenHit(const present::SearchHit& hit)
{
    return spokenList(hit.kind.text.spoken(), hit.title.language, {&hit.title});
}

ButtonSpec hitSpec(const present::SearchHit& hit, std::size_t index)
{
    return {"search.found." + std::to_string(index),
            hit.title,
            hit.icon,
            {},
            ButtonLook::Plain,
            hit.section,
            scene::Go{hit.address},
            theme::kBody,
            spokenHit(hit)};
}

/// From the left of `row`, until one does not fit any longer; `row` keeps what they leave.
void addButtons(Node& strip, const std::vector<ButtonSpec>& specs, Rect& row, float room, const Stage& stage)
{
    for (const ButtonSpec& spec : specs) {
        const float width = std::max(kSmallestChip, buttonWidth(spec, stage, kChipSides));
        if (width > std::min(room, row.width))
            return;
        strip.children.push_back(button(spec, row.cutLeft(width, kChipGap), stage));
        room -= width + kChipGap;
    }
}

/// One title with the sign of its kind; nothing where it does not stand whole in `cell`.
std::optional<Node> titleInSky(const present::SearchHit& hit, std::size_t index, Rect cell, const Stage& stage)
{
    const std::string id = "search.above." + std::to_string(index);
    const Rect sign = cell.cutLeft(kIcon, kIconGap);
    const TextStyle style = bold(theme::kBody, theme::kWhite);
    if (!fits(hit.title, style, {cell.width, cell.height}, stage))
        return std::nullopt;
    Node words = textNode(id + ".title", hit.title, style, cell, stage);
    words.label = spokenHit(hit);
    const float height = words.rect.height;
    Node node = group(id, {sign.x, sign.y, cell.right() - sign.x, height});
    node.children.push_back(icon(id + ".icon", hit.icon, kIcon, theme::kGoldLine,
                                 {sign.centre().x, sign.y + std::min(height, theme::kBody * 1.4F) / 2}));
    node.children.push_back(std::move(words));
    return node;
}

/// Rows of titles from the top of `room`. Stops at the first row that does not fit.
std::vector<Node> titlesInSky(const present::SearchView& view, Rect room, const Stage& stage)
{
    const auto columns = std::max(1, static_cast<int>((room.width + theme::kGutter) / (kTitleWidth + theme::kGutter)));
    std::vector<Node> titles;
    for (std::size_t index = 0; index < view.hits.size();) {
        float height = 0;
        std::vector<Node> row;
        for (const Rect& cell : room.grid(columns, 1, theme::kGutter, 0)) {
            if (index >= view.hits.size())
                break;
            auto title = titleInSky(view.hits[index], index, cell, stage);
            if (!title)
                return titles;
            height = std::max(height, title->rect.height);
            row.push_back(std::move(*title));
            ++index;
        }
        std::ranges::move(row, std::back_inserter(titles));
        static_cast<void>(room.cutTop(std::min(room.height, height), kRowGap));
    }
    return titles;
}

float bottomOf(const std::vector<Node>& nodes)
{
    float bottom = 0;
    for (const Node& node : nodes)
        bottom = std::max(bottom, node.rect.bottom());
    return bottom;
}

} // namespace

present::KeyboardView withWayOut(present::KeyboardView keyboard, const present::SearchView& view)
{
    for (auto* functions : {&keyboard.functions, &keyboard.narrow.functions})
        for (auto& row : *functions)
            for (present::KeyView& key : row)
                if (key.kind == present::KeyKind::Main) {
                    key.address = view.resultsAddress; // even where nothing is found
                    if (!view.showResults.empty())
                        key.face = view.showResults;
                }
    return keyboard;
}

Node foundStrip(const present::SearchView& view, Rect rect, const Stage& stage)
{
    Node strip = group("search.strip", rect);
    std::vector<ButtonSpec> names;
    for (const present::NameChoice& choice : view.candidates)
        names.push_back(candidateSpec("search", choice));
    std::vector<ButtonSpec> found;
    if (view.state == SearchState::Found)
        for (const present::SearchHit& hit : view.hits)
            found.push_back(hitSpec(hit, found.size()));
    Rect row = rect;
    addButtons(strip, names, row, found.empty() ? rect.width : rect.width * kNamesShare, stage);
    addButtons(strip, found, row, row.width, stage);
    if (!strip.children.empty() || view.heading.empty())
        return strip;
    const TextStyle style =
        fitting(view.heading, bold(theme::kH3),
                withKeptSizes({theme::kH3, theme::kBody, theme::kSmallLabel, theme::kCaption}, stage),
                {rect.width, rect.height}, stage);
    if (fits(view.heading, style, {rect.width, rect.height}, stage))
        strip.children.push_back(centredText("search.heading", view.heading, style, rect, Role::Heading));
    return strip;
}

std::vector<Node> foundAbove(const present::SearchView& view, const Stage& stage)
{
    if (!stage.reach || view.count.empty())
        return {};
    const float bottom = stage.reach->top - 2 * kSkyEnds;
    Rect room{theme::kMargin, kSkyEnds, stage.size.width - 2 * theme::kMargin, bottom - kSkyEnds};
    if (room.height < kLeastSky)
        return {};
    Rect head = hasArrowsBeside(stage) ? room.cutLeft(room.width * kHeadShare, theme::kGutter)
                                       : room.cutTop(theme::kH2 * 1.5F, kSkyEnds);
    const TextStyle style =
        fitting(view.count, bold(theme::kH2, theme::kWhite), {theme::kH2, theme::kH3, theme::kBody, theme::kCaption},
                {head.width, head.height}, stage);
    std::vector<Node> nodes{textNode("search.above.count", view.count, style, head, stage, Role::Heading)};
    if (view.state == SearchState::Found)
        std::ranges::move(titlesInSky(view, room, stage), std::back_inserter(nodes));
    const float drop = bottom - bottomOf(nodes);
    for (Node& node : nodes)
        moveBy(node, 0, drop);
    return nodes;
}

} // namespace musubi::screens
