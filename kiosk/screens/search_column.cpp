#include "kiosk/screens/name_choices.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"
#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/pieces/keyboard.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/search.hpp"
#include "kiosk/screens/search_field.hpp"
#include "kiosk/screens/search_hit_part.hpp"
#include "kiosk/screens/search_links.hpp"
#include "kiosk/screens/search_places.hpp"
#include "kiosk/screens/search_typing.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace musubi::screens {

namespace {

using present::SearchState;

constexpr float kLowParts = 700; ///< lower, there is no room for rows of chips over the cards
constexpr float kChipSides = 68; ///< check mark and margins beside its words
constexpr float kRowHeight = 80;

std::vector<Part> kindParts(const present::SearchView& view, const Stage& stage)
{
    std::vector<FlowItem> items;
    for (const present::KindChoice& kind : view.kinds) {
        const float words = extentOf(kind.choice.words, bold(theme::kBody), 0, stage).width;
        items.push_back({words + kChipSides, [](float) { return kRowHeight; },
                         [&kind, stage](Rect rect) {
                             return filterChip("search.kind." + kind.choice.id, rect, kind.choice, kind.section, stage);
                         }});
    }
    return flowRows("search.kinds", items, stage);
}

void addCandidates(std::vector<FlowItem>& items, const present::SearchView& view, const Stage& stage)
{
    for (const present::NameChoice& choice : view.candidates) {
        const ButtonSpec spec = candidateSpec("search", choice);
        items.push_back({std::max(kRowHeight, buttonWidth(spec, stage, 26)), [](float) { return kRowHeight; },
                         [spec, stage](Rect rect) { return button(spec, rect, stage); }});
    }
}

void addSuggestions(std::vector<FlowItem>& items, const present::SearchView& view, const Stage& stage)
{
    for (const present::SearchLink& link : view.suggestions)
        items.push_back({suggestionWidth(link, stage), [](float) { return kRowHeight; },
                         [&link, stage](Rect rect) { return suggestion(link, rect, stage); }});
}

/// The keys where they are put away, names that may be meant, and, unless something is found, what others look for.
std::vector<Part> linkParts(const present::SearchView& view, const Stage& stage)
{
    std::vector<FlowItem> items;
    if (!view.keyboard) {
        const ButtonSpec spec = keyboardSpec(view);
        items.push_back({buttonWidth(spec, stage, 30), [](float) { return kRowHeight; },
                         [spec, stage](Rect rect) { return button(spec, rect, stage); }});
    }
    addCandidates(items, view, stage);
    if (view.state != SearchState::Found)
        addSuggestions(items, view, stage);
    return flowRows("search.links", items, stage);
}

std::vector<Part> suggestionParts(const present::SearchView& view, const Stage& stage)
{
    std::vector<FlowItem> items;
    addSuggestions(items, view, stage);
    return flowRows("search.suggestions", items, stage);
}

/// What is said unless something is found.
std::vector<Part> wordsParts(const present::SearchView& view, const Stage& stage)
{
    std::vector<Part> parts;
    add(parts, headingPart("search.heading", view.heading, theme::kH3, theme::kInk, stage));
    add(parts, textParts("search.text", view.text, regular(theme::kLabel, theme::kInk2), stage));
    return parts;
}

float heightOf(const std::vector<Part>& parts, float width)
{
    float height = 0;
    for (const Part& part : parts)
        height += part.height(width) + kPartGap;
    return height;
}

/// Whether the first two results, or the only one, stand as cards on a leaf below what is `above` them.
bool cardsFit(const present::SearchView& view, float above, const Rect& area, const Stage& stage)
{
    if (view.hits.empty())
        return true;
    const Part first = searchHitPart("", view.hits.front(), HitForm::Card, stage);
    float columns = 1;
    if (first.minWidth > 0)
        columns = std::clamp(std::floor((area.width + theme::kGutter) / (first.minWidth + theme::kGutter)), 1.0F,
                             static_cast<float>(view.hits.size()));
    const float width = (area.width - theme::kGutter * (columns - 1)) / columns;
    float highest = 0; // of the cards that stand beside each other, or alone: none is higher than a leaf
    for (const present::SearchHit& hit : view.hits)
        highest = std::max(highest, searchHitPart("", hit, HitForm::Card, stage).height(width));
    float needed = columns > 1 ? highest : first.height(width);
    if (view.hits.size() > 1 && columns <= 1)
        needed += kPartGap + searchHitPart("", view.hits[1], HitForm::Card, stage).height(width);
    return above + needed <= area.height && highest <= area.height;
}

std::vector<Part> hitParts(const present::SearchView& view, HitForm form, const Stage& stage)
{
    std::vector<Part> parts;
    for (std::size_t index = 0; index < view.hits.size(); ++index)
        add(parts, searchHitPart("search.card." + std::to_string(index), view.hits[index], form, stage));
    if (view.paging.pages > 1)
        add(parts, fixedPart(0, kPagerSize.height, [&view, stage](Rect rect) {
                return pageArrows("search.pager", view.paging, {rect.x, rect.y, kPagerSize.width, rect.height},
                                  theme::kS900, stage);
            }));
    return parts;
}

std::vector<Part> partsOf(const present::SearchView& view, const Rect& area, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.state != SearchState::Found) {
        add(parts, wordsParts(view, stage));
        add(parts, linkParts(view, stage));
        add(parts, hitParts(view, HitForm::Card, stage));
        return parts;
    }
    // What was found is seen at once: where not both have room, it comes before what narrows it.
    const float narrowing = heightOf(kindParts(view, stage), area.width) + heightOf(linkParts(view, stage), area.width);
    const bool isLow = area.height < kLowParts || !cardsFit(view, narrowing, area, stage);
    if (!isLow)
        add(parts, kindParts(view, stage));
    if (!isLow || !view.keyboard)
        add(parts, linkParts(view, stage));
    // Somebody who types sees more than one answer: the titles of some rather than one card.
    const bool hasCards = view.hits.size() < 2 || cardsFit(view, heightOf(parts, area.width), area, stage);
    add(parts, hitParts(view, hasCards ? HitForm::Card : HitForm::Title, stage));
    if (isLow && view.keyboard)
        add(parts, linkParts(view, stage));
    if (isLow)
        add(parts, kindParts(view, stage));
    add(parts, suggestionParts(view, stage));
    return parts;
}

} // namespace

scene::Scene searchColumn(const present::SearchView& found, const present::FrameView& frame, const Stage& stage)
{
    present::SearchView view = found;
    const SearchPlaces places = searchPlaces(view, frame, stage);
    if (view.keyboard && places.keys.height == 0) {
        view.keyboard.reset();
        view.keyboardAddress = view.typingAddress;
    }
    Column column;
    column.title = {view.title, {}, Section::Events, "search"};
    column.ground = pageGround(Ground::Paper, stage);
    Kept kept;
    kept.area = places.parts;
    (places.isFieldInBar ? kept.inBar : kept.before) = searchField(view, places.field, stage);
    if (view.keyboard && places.parts.height == 0) {
        view.keyboard = withWayOut(std::move(*view.keyboard), view);
        if (stage.reach)
            kept.inBar = foundAbove(view, stage);
        if (places.strip.height > 0)
            kept.before.push_back(foundStrip(view, places.strip, stage));
    }
    if (view.keyboard)
        kept.after.push_back(fittingKeyboard("search.keys", *view.keyboard, places.keys, stage));
    if (places.parts.height > 0)
        column.parts = partsOf(view, places.parts, stage);
    column.kept = std::move(kept);
    return columnPage(frame, std::move(column), stage);
}

} // namespace musubi::screens
