#include "kiosk/screens/form_fields.hpp"

#include "kiosk/screens/form_card.hpp"
#include "kiosk/screens/form_choices.hpp"
#include "kiosk/screens/form_foot.hpp"
#include "kiosk/screens/form_steps.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pieces/keyboard.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

using present::FormFieldView;

constexpr float kLeastFields = 300; ///< height left to fields over keys
constexpr float kAbovePeaks = 10;   ///< so that keys end above the peaks of the bottom bar
constexpr float kBetween = 16;
constexpr float kFieldGap = 12; ///< between the only field and its keys
constexpr float kButton = 300;  ///< least width of a button beside another one

const FormFieldView* activeOf(const FieldsPage& view)
{
    const auto found = std::ranges::find(view.fields, present::Switch::On, &FormFieldView::on);
    return found == view.fields.end() ? nullptr : &*found;
}

Part fieldPart(const FormFieldView& field, const Stage& stage)
{
    Part part;
    part.height = [field, stage](float width) { return fieldCardHeight(field, width, stage); };
    part.draw = [field, stage](Rect rect) { return fieldCard("form.field." + field.id, field, rect, stage); };
    return part;
}

/// The fields below each other, and below the one that is filled in now what can be touched instead of typing.
std::vector<Part> fieldParts(const FieldsPage& view, const Stage& stage)
{
    std::vector<Part> parts;
    for (const FormFieldView& field : view.fields) {
        add(parts, fieldPart(field, stage));
        if (field.on == present::Switch::On)
            add(parts, flowRows("form.choices", choiceItems(field, view.done, stage), stage));
    }
    return parts;
}

/// Over the fields.
std::vector<Part> beforeParts(const FieldsPage& view, const Stage& stage)
{
    if (!view.trouble.empty())
        return {troublePart(view.trouble, stage)};
    return view.text.empty() ? std::vector<Part>{}
                             : textParts("form.text", view.text, regular(theme::kLabel, theme::kInk2), stage);
}

std::vector<Part> buttonParts(const FieldsPage& view, const Stage& stage)
{
    std::vector<Part> parts;
    if (view.previous)
        add(parts, buttonPart(*view.previous, kButton, stage));
    add(parts, buttonPart(view.next, kButton, stage));
    return parts;
}

/// On a high stage the keys stand under the fields; nothing where they leave those no room.
std::optional<Kept> keysUnderFields(const FieldsPage& view, const Stage& stage)
{
    if (!view.keyboard || hasArrowsBeside(stage))
        return std::nullopt;
    Rect keys = keyboardAcross(stage);
    Rect area = leafArea(stage);
    const float bottom = bandOf(stage).bottom - kAbovePeaks;
    keys.height = keyboardHeight(*view.keyboard, keys.width, stage);
    keys.y = bottom - kFootHeight - kBetween - keys.height;
    const float arrows = stage.arrows == Arrows::Spared ? 0 : kArrowsBelow;
    area.height = keys.y - kBetween - arrows - area.y;
    if (area.height < kLeastFields)
        return std::nullopt;
    Kept kept;
    kept.area = area;
    kept.leavesTitle = true;
    kept.after.push_back(fittingKeyboard("form.keys", *view.keyboard, keys, stage));
    kept.after.push_back(
        formFoot(view.next, view.previous,
                 {theme::kMargin, bottom - kFootHeight, stage.size.width - 2 * theme::kMargin, kFootHeight}, stage));
    return kept;
}

/// Only the field that is filled in now and its keys, whose main key leads back to all fields.
std::optional<Kept> keysAlone(const FieldsPage& view, const Stage& stage)
{
    const FormFieldView* const active = activeOf(view);
    if (!view.keyboard || active == nullptr || view.typing == present::Switch::Off)
        return std::nullopt;
    const Rect across{theme::kMargin, 0, stage.size.width - 2 * theme::kMargin, 0};
    Rect keys = hasArrowsBeside(stage) ? across : keyboardAcross(stage);
    const Band band = bandOf(stage);
    const float least = leastKeyboardHeight(*view.keyboard, keys.width, stage) + kFieldGap;
    const float card = fieldCardHeight(*active, across.width, stage);
    const bool isWhole = band.top + card + least <= band.bottom - kAbovePeaks;
    const Rect field{across.x, band.top, across.width, isWhole ? card : kFieldLineHeight};
    const std::string id = "form.field." + active->id;
    const float needed = keyboardHeight(*view.keyboard, keys.width, stage);
    const bool isRoomy = band.bottom - kAbovePeaks - field.bottom() - kFieldGap >= needed;
    const float bottom = isRoomy ? band.bottom - kAbovePeaks : band.bottom;
    keys.height = std::min(bottom - field.bottom() - kFieldGap, needed * kHighestKeyboard);
    keys.y = bottom - keys.height;
    Kept kept;
    kept.area = {across.x, keys.y, across.width, 0};
    kept.before.push_back(isWhole ? fieldCard(id, *active, field, stage) : fieldLine(id, *active, field, stage));
    kept.after.push_back(fittingKeyboard("form.keys", *view.keyboard, keys, stage));
    kept.leavesTitle = true;
    return kept;
}

Column columnOf(const FieldsPage& view, const Stage& stage)
{
    Column column;
    column.title = view.title;
    column.ground = pageGround(Ground::Paper, stage);
    if ((column.kept = keysUnderFields(view, stage))) {
        add(column.parts, formStepsParts(view.steps, stage));
        add(column.parts, beforeParts(view, stage));
        add(column.parts, fieldParts(view, stage));
        return column;
    }
    if ((column.kept = keysAlone(view, stage))) {
        column.titleInBarOnly = true;
        return column;
    }
    add(column.parts, formStepsParts(view.steps, stage));
    add(column.parts, beforeParts(view, stage));
    add(column.parts, fieldParts(view, stage));
    add(column.parts, buttonParts(view, stage));
    return column;
}

// --- as drawn --------------------------------------------------------------

constexpr float kStepsTop = 118;
constexpr float kKeysTop = 500; // so that the keys end above the peaks of the bottom bar
constexpr float kSideWidth = 220;
constexpr float kLockHeight = 106;
constexpr float kPreviousHeight = 94;
constexpr float kCounterShare = 0.36F;

/// Beside each other, a number narrower than what is written.
std::vector<Node> fieldRow(const FieldsPage& view, Rect row, const Stage& stage)
{
    std::vector<Node> cards;
    const auto count = static_cast<float>(view.fields.size());
    const float all = row.width - theme::kGutter * (count - 1);
    const auto counters = static_cast<float>(
        std::ranges::count_if(view.fields, [](const FormFieldView& field) { return field.counter.has_value(); }));
    const float counter = counters < count ? std::min(all * kCounterShare, all / count) : all / count;
    const float other = counters < count ? (all - counters * counter) / (count - counters) : 0;
    float highest = 0;
    std::vector<float> widths;
    for (const FormFieldView& field : view.fields) {
        widths.push_back(field.counter ? counter : other);
        highest = std::max(highest, fieldCardHeight(field, widths.back(), stage));
    }
    row.height = std::max(row.height, highest);
    for (std::size_t index = 0; index < view.fields.size(); ++index)
        cards.push_back(fieldCard("form.field." + view.fields[index].id, view.fields[index],
                                  row.cutLeft(widths[index], theme::kGutter), stage));
    return cards;
}

/// Previous, next and that nothing stays, at the right of the keys.
std::vector<Node> sideOf(const FieldsPage& view, Rect rect, const Stage& stage)
{
    std::vector<Node> nodes;
    if (view.previous)
        nodes.push_back(button(*view.previous, rect.cutTop(kPreviousHeight, kBetween), stage));
    Rect lock = view.lock.empty() ? Rect{} : rect.cutBottom(kLockHeight, kBetween);
    ButtonSpec next = view.next;
    next.icon = std::exchange(next.endIcon, {});
    nodes.push_back(stackedButton(next, rect, stage));
    if (view.lock.empty())
        return nodes;
    const theme::SectionColours moss = theme::coloursOf(Section::Geopark);
    BoxContent look;
    look.radius = theme::kChipRadius;
    look.fill = moss.tint;
    Node note = box("form.lock", lock, look);
    note.role = Role::Group;
    Rect inside = lock.inset(18, 8);
    note.children.push_back(icon("form.lock.icon", "lock", 32, moss.solid, inside.cutLeft(32, 10).centre()));
    const TextStyle style = fitting(view.lock, regular(theme::kSmallLabel, moss.solid),
                                    {theme::kSmallLabel, theme::kCaption}, {inside.width, inside.height}, stage);
    note.children.push_back(centredText("form.lock.words", view.lock, style, inside));
    nodes.push_back(std::move(note));
    return nodes;
}

/// What can be touched instead of typing: in the row over the keys, or in their place where there are none.
Node choicesIn(const FieldsPage& view, Rect rect, const Stage& stage)
{
    Node node = group("form.choices", rect);
    if (const FormFieldView* const active = activeOf(view))
        node.children = drawFlow(choiceItems(*active, view.done, stage), rect);
    return node;
}

} // namespace

Part troublePart(const Words& words, const Stage& stage)
{
    return hintPart("form.trouble", "error", words, bold(theme::kBody, theme::coloursOf(Section::SignUp).solid), stage);
}

scene::Scene fieldsScreen(FieldsPage view, const present::FrameView& frame, const Stage& stage)
{
    constexpr float kFieldsTop = 234;
    constexpr float kFieldsLow = 170;
    const FormFieldView* const active = activeOf(view);
    const float stepsHeight = view.steps.empty() ? 0 : formStepsHeight(view.steps, stage.size.width, stage);
    Rect row{theme::kMargin, view.steps.empty() ? kStepsTop + kBetween : std::max(kFieldsTop, kStepsTop + stepsHeight),
             stage.size.width - 2 * theme::kMargin, kFieldsLow};
    std::vector<Node> fields = stage.isSpacious() ? fieldRow(view, row, stage) : std::vector<Node>{};
    const float bottom = fields.empty() ? 0 : fields.front().rect.bottom();
    const std::vector<FlowItem> choices =
        active == nullptr ? std::vector<FlowItem>{} : choiceItems(*active, view.done, stage);
    const Rect lower{theme::kMargin, kKeysTop, stage.size.width - 2 * theme::kMargin, kKeyboardSize.height};
    const float left = lower.width - kSideWidth - theme::kGutter;
    const float between = kKeysTop - bottom - 2 * kBetween;
    const Part trouble = troublePart(view.trouble, stage);
    const float told = view.trouble.empty() ? 0 : trouble.height(lower.width) + kBetween;
    const float needed = told + (choices.empty() ? 0 : flowHeight(choices, view.keyboard ? lower.width : left));
    const bool fits =
        bottom + kBetween <= kKeysTop && (view.keyboard ? needed <= between : needed <= lower.height + between);
    // Four fields, or a long sentence about one, stand below each other.
    if (!stage.isSpacious() || !fits)
        return columnPage(frame, columnOf(view, stage), stage);

    std::vector<Node> parts{pageGround(Ground::Paper, stage), topBar(frame, view.title, Tone::OnLight, stage)};
    if (!view.steps.empty())
        parts.push_back(formSteps(view.steps, {theme::kMargin, kStepsTop, lower.width, stepsHeight}, stage));
    std::ranges::move(fields, std::back_inserter(parts));
    if (told > 0)
        parts.push_back(trouble.draw({lower.x, bottom + kBetween, lower.width, told - kBetween}));
    Rect rest = lower;
    const Rect side = rest.cutRight(kSideWidth, theme::kGutter);
    if (view.keyboard) {
        parts.push_back(choicesIn(view, {lower.x, bottom + kBetween + told, lower.width, between - told}, stage));
        parts.push_back(
            keyboard("form.keys", *view.keyboard, {lower.x, lower.y, kKeyboardSize.width, lower.height}, stage));
    } else {
        rest.y = bottom + kBetween + told;
        parts.push_back(choicesIn(view, {rest.x, rest.y, rest.width, lower.bottom() - rest.y}, stage));
    }
    for (Node& node : sideOf(view, side, stage))
        parts.push_back(std::move(node));
    parts.push_back(bottomBar(frame, stage));
    return page(frame, view.title.title, std::move(parts), stage);
}

} // namespace musubi::screens
