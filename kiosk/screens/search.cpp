#include "kiosk/screens/search.hpp"

#include "kiosk/screens/name_choices.hpp"
#include "kiosk/screens/pieces/filter_chip.hpp"
#include "kiosk/screens/pieces/keyboard.hpp"
#include "kiosk/screens/pieces/page_arrows.hpp"
#include "kiosk/screens/search_card.hpp"
#include "kiosk/screens/search_field.hpp"
#include "kiosk/screens/search_links.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace musubi::screens {

namespace {

using present::SearchState;

constexpr float kRowTop = 128;
constexpr float kRowHeight = 80;
constexpr float kChipGap = 12;
constexpr float kSmallestChip = 88;
constexpr float kCardsTop = 264;
constexpr float kCardsHeight = 222;
constexpr float kKeysTop = 500; // so that the keys end above the peaks of the bottom bar
constexpr float kSuggestionsWidth = 220;
constexpr float kSuggestionGap = 9;
constexpr float kCheckRoom = 38; ///< as filterChip draws it
constexpr float kChipSides = 22; ///< least beside its words

Rect chipRow(const Stage& stage)
{
    return {theme::kMargin, kRowTop, stage.size.width - 2 * theme::kMargin, kRowHeight};
}

/// How wide a chip would like to be, and how narrow it can be with its words in two lines.
struct ChipWidths
{
    float wanted = 0;
    float least = 0;
};

/// Both lines hold whole phrases at the smallest size.
bool standInTwoLines(const Words& words, float width, const Stage& stage)
{
    const TextStyle style = styled(words, bold(theme::kCaption));
    const scene::TextExtent extent = stage.metrics->measure(words.text, style, width);
    return !extent.cut && !extent.split && extent.size.width <= width && extent.size.height <= kRowHeight - 8;
}

ChipWidths widthsOf(const present::KindChoice& kind, const Stage& stage)
{
    const Words& words = kind.choice.words;
    const float sides = kChipSides + (kind.choice.on == present::Switch::On ? kCheckRoom : 0);
    const float oneLine = extentOf(words, bold(theme::kBody), 0, stage).width;
    float twoLines = kSmallestChip - kChipSides;
    while (twoLines < oneLine && !standInTwoLines(words, twoLines, stage))
        twoLines += 8;
    const float wanted = std::max(kSmallestChip, oneLine + sides + 28);
    return {wanted, std::min(wanted, twoLines + sides)};
}

struct Chips
{
    std::vector<ChipWidths> widths;
    ChipWidths all; ///< with the gaps between them
};

Chips chipsOf(const present::SearchView& view, const Stage& stage)
{
    Chips chips;
    for (const present::KindChoice& kind : view.kinds) {
        const float gap = chips.widths.empty() ? 0 : kChipGap;
        chips.widths.push_back(widthsOf(kind, stage));
        chips.all.wanted += chips.widths.back().wanted + gap;
        chips.all.least += chips.widths.back().least + gap;
    }
    return chips;
}

/// Chips of the kinds from the left, narrower where there are many; `row` keeps what they leave.
void addKinds(std::vector<Node>& parts, const present::SearchView& view, const Chips& chips, Rect& row,
              const Stage& stage)
{
    const float give = std::max(1.0F, chips.all.wanted - chips.all.least);
    const float share = std::clamp((row.width - chips.all.least) / give, 0.0F, 1.0F);
    for (std::size_t index = 0; index < view.kinds.size(); ++index) {
        const auto [wanted, least] = chips.widths[index];
        parts.push_back(filterChip("search.kind." + view.kinds[index].choice.id,
                                   row.cutLeft(least + (wanted - least) * share, kChipGap), view.kinds[index].choice,
                                   view.kinds[index].section, stage));
    }
}

/// As many names as find room, from the right; the nearest one stands first.
void addCandidates(std::vector<Node>& parts, const present::SearchView& view, Rect row, const Stage& stage)
{
    std::vector<float> widths;
    float wanted = 0;
    for (const present::NameChoice& choice : view.candidates) {
        const float width = std::max(kSmallestChip, buttonWidth(candidateSpec("search", choice), stage, 26));
        if (wanted + width > row.width)
            break;
        widths.push_back(width);
        wanted += width + kChipGap;
    }
    if (widths.empty())
        return;
    static_cast<void>(row.cutLeft(row.width - (wanted - kChipGap)));
    for (std::size_t index = 0; index < widths.size(); ++index)
        parts.push_back(
            button(candidateSpec("search", view.candidates[index]), row.cutLeft(widths[index], kChipGap), stage));
}

/// With its words where they find room beside the chips.
void addKeyboardButton(std::vector<Node>& parts, const present::SearchView& view, float wantedByChips, Rect& row,
                       const Stage& stage)
{
    const ButtonSpec spec = keyboardSpec(view);
    const float width = buttonWidth(spec, stage, 26);
    if (row.width - width - theme::kGutter >= wantedByChips) {
        parts.push_back(button(spec, row.cutRight(width, theme::kGutter), stage));
        return;
    }
    BoxContent content;
    content.radius = kRowHeight / 2;
    content.fill = theme::kWhite;
    content.border = theme::kLine;
    content.borderWidth = 2;
    Node node = box(spec.id, row.cutRight(kRowHeight, theme::kGutter), content);
    node.role = Role::Button;
    node.label = view.showKeyboard.text.spoken();
    node.intent = spec.intent;
    node.children.push_back(icon(spec.id + ".icon", spec.icon, 40, theme::kS900, node.rect.centre()));
    parts.push_back(std::move(node));
}

/// The row over the cards when something was found: kinds, candidates, pages.
void addFoundRow(std::vector<Node>& parts, const present::SearchView& view, const Stage& stage)
{
    Rect row = chipRow(stage);
    std::vector<Node> right;
    if (view.paging.pages > 1)
        right.push_back(pageArrows("search.pager", view.paging, row.cutRight(kPagerSize.width, theme::kGutter),
                                   theme::kS900, stage));
    const Chips chips = chipsOf(view, stage);
    if (!view.keyboard)
        addKeyboardButton(right, view, chips.all.wanted, row, stage);
    addKinds(parts, view, chips, row, stage);
    std::move(right.begin(), right.end(), std::back_inserter(parts));
}

/// Heading and one line of text in the middle of `rect`'s height, from its left side.
void addWords(std::vector<Node>& parts, const present::SearchView& view, Rect rect, Align align, const Stage& stage)
{
    const TextStyle headingStyle = fitting(view.heading, bold(theme::kH3, theme::kInk, align),
                                           {theme::kH3, theme::kBodyLarge, theme::kLabel, theme::kCaption},
                                           {rect.width, rect.height * 0.6F}, stage);
    const TextStyle textStyle =
        fitting(view.text, regular(theme::kLabel, theme::kInk2, align),
                {theme::kLabel, theme::kSmallLabel, theme::kCaption}, {rect.width, rect.height * 0.5F}, stage);
    const float headingHeight = extentOf(view.heading, headingStyle, rect.width, stage).height;
    const float textHeight = view.text.empty() ? 0 : extentOf(view.text, textStyle, rect.width, stage).height + 4;
    static_cast<void>(rect.cutTop((rect.height - headingHeight - textHeight) / 2));
    parts.push_back(textNode("search.heading", view.heading, headingStyle, rect.cutTop(headingHeight + 1, 3), stage,
                             Role::Heading));
    if (!view.text.empty())
        parts.push_back(textNode("search.text", view.text, textStyle, rect, stage));
}

/// Nothing was found: what to try, and names that may have been meant.
void addNothing(std::vector<Node>& parts, const present::SearchView& view, const Stage& stage)
{
    Rect area{theme::kMargin, kRowTop, stage.size.width - 2 * theme::kMargin, kKeysTop - kRowTop - 16};
    Rect candidates;
    if (!view.candidates.empty())
        candidates = area.cutBottom(kRowHeight, 12);
    const Rect disc = Rect::around(area.cutTop(104, 8).centre(), {96, 96});
    parts.push_back(iconDisc("search.nothing", disc, "search", 52, theme::kS100, theme::kS700));
    addWords(parts, view, area, Align::Centre, stage);
    if (view.candidates.empty())
        return;
    std::vector<Node> names;
    addCandidates(names, view, candidates, stage);
    if (names.empty())
        return;
    // They end at the right edge; here they stand in the middle.
    const float used = names.back().rect.right() - names.front().rect.x;
    static_cast<void>(candidates.cutRight((candidates.width - used) / 2));
    addCandidates(parts, view, candidates, stage);
}

void addCards(std::vector<Node>& parts, const present::SearchView& view, const Stage& stage)
{
    Rect area{theme::kMargin, kCardsTop, stage.size.width - 2 * theme::kMargin, kCardsHeight};
    const std::span<const present::SearchHit> hits = view.hits;
    if (view.keyboard) {
        parts.push_back(searchRow("search.card", hits, area, stage));
        return;
    }
    area.height = contentArea(stage).bottom() - 24 - area.y;
    const float height = (area.height - kTieLineRoom - 12) / 2;
    const std::size_t upper = std::min(hits.size(), present::kHitsInRow);
    parts.push_back(searchRow("search.card", hits.first(upper), area.cutTop(height, kTieLineRoom + 12), stage));
    if (upper < hits.size())
        parts.push_back(searchRow("search.card.more", hits.subspan(upper), area.cutTop(height), stage));
}

/// Names under each other, as many as have room, each as high as it needs.
void addNames(std::vector<Node>& parts, const present::SearchView& view, Rect column, const Stage& stage)
{
    constexpr float kAround = 24; // beside and over the words of a button
    for (const present::NameChoice& choice : view.candidates) {
        ButtonSpec spec = candidateSpec("search", choice);
        spec.size = theme::kSmallLabel;
        const float words = extentOf(spec.words, bold(spec.size), column.width - 2 * kAround, stage).height;
        const float height = std::max(kRowHeight, words + kAround);
        if (height > column.height)
            break;
        parts.push_back(button(spec, column.cutTop(height, kSuggestionGap), stage));
    }
}

void addTyping(std::vector<Node>& parts, const present::SearchView& view, const Stage& stage)
{
    const Rect keys{theme::kMargin, kKeysTop, kKeyboardSize.width, kKeyboardSize.height};
    parts.push_back(keyboard("search.keys", *view.keyboard, keys, stage));
    Rect column{stage.size.width - theme::kMargin - kSuggestionsWidth, kKeysTop, kSuggestionsWidth,
                kKeyboardSize.height};
    // Whoever types wants a name more than what others look for.
    if (view.state == SearchState::Found && !view.candidates.empty())
        addNames(parts, view, column, stage);
    else
        for (const present::SearchLink& link : view.suggestions)
            parts.push_back(suggestion(link, column.cutTop(kRowHeight, kSuggestionGap), stage));
}

} // namespace

scene::Scene searchScreen(const present::SearchView& view, const present::FrameView& frame, const Stage& stage)
{
    if (!stage.isSpacious())
        return searchColumn(view, frame, stage);
    std::vector<Node> parts{pageGround(Ground::Paper, stage), searchTop(view, frame, stage)};
    switch (view.state) {
    case SearchState::Found:
        addFoundRow(parts, view, stage);
        addCards(parts, view, stage);
        break;
    case SearchState::Begin:
    case SearchState::Preparing:
        addWords(parts, view, chipRow(stage).inset(0, -4), Align::Start, stage);
        addCards(parts, view, stage);
        break;
    case SearchState::Nothing:
        addNothing(parts, view, stage);
        break;
    }
    if (view.keyboard)
        addTyping(parts, view, stage);
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title, std::move(parts), stage);
}

} // namespace musubi::screens
