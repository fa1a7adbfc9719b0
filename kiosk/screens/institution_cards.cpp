#include "kiosk/screens/institution_cards.hpp"

#include "kiosk/screens/opening_bar.hpp"
#include "kiosk/screens/pages/low_page.hpp"
#include "kiosk/screens/pieces/code_side.hpp"
#include "kiosk/screens/pieces/small_map.hpp"
#include "kiosk/screens/place_card.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeadHeight = 58;
constexpr float kBarHeight = 87;
constexpr float kFootHeight = 32;
constexpr float kRubyLine = 42; ///< a caption with its readings
constexpr float kFeeGap = 12;
constexpr float kMapHeight = 172;
constexpr float kLowMap = 120; ///< where the rows below it need more
constexpr float kBelowCode = 14;
constexpr float kIconColumn = 42;
constexpr float kPadding = 30;
const theme::SectionColours kLabs = theme::coloursOf(Section::Labs);

/// Icon and words, the words as large as fit into the row.
void addItem(Node& node, const std::string& id, const char* iconName, const Words& words, Rect row, Colour ink,
             const Stage& stage)
{
    if (words.empty())
        return;
    TextStyle style = regular(theme::kSmallLabel, ink);
    style.leading = theme::kTitleLeading;
    const Rect text{row.x + kIconColumn, row.y, row.width - kIconColumn, row.height};
    style = fitting(words, style, {theme::kSmallLabel, theme::kCaption}, {text.width, text.height}, stage);
    node.children.push_back(icon(id + ".icon", iconName, 30, kLabs.solid, {row.x + 15, row.centre().y}));
    node.children.push_back(centredText(id, words, style, text));
}

/// Status, hours of today, the date.
void addHead(Node& node, const present::InstitutionView& view, Rect row, const Stage& stage)
{
    const TextStyle dateStyle = regular(theme::kCaption, theme::kInk2);
    const float dateWidth = extentOf(view.date, dateStyle, 0, stage).width + 2;
    const Rect date = row.cutRight(dateWidth, 16);
    Node status = openingTag("institution.status", {row.x, row.centre().y - 22}, view.opening, row.width * 0.5F, stage,
                             "door_open");
    static_cast<void>(row.cutLeft(status.rect.width, 16));
    node.children.push_back(std::move(status));
    const Words& words = !view.opening.next.empty() ? view.opening.next : view.opening.times;
    if (!words.empty()) {
        const TextStyle style =
            fitting(words, bold(theme::kPageTitle),
                    {theme::kPageTitle, theme::kH3, theme::kBody, theme::kSmallLabel, theme::kCaption},
                    {row.width, row.height}, stage);
        node.children.push_back(centredText("institution.times", words, style, row));
    }
    node.children.push_back(centredText("institution.date", view.date, dateStyle, date));
}

float feeWidth(float row)
{
    return row * 0.46F;
}

/// What is not short takes two lines.
float footHeight(const Words& words, float row, const Stage& stage)
{
    TextStyle style = regular(theme::kCaption);
    style.leading = theme::kTitleLeading;
    return std::max(kFootHeight, extentOf(words, style, row - kIconColumn, stage).height + 1);
}

/// Whether the fee is short enough for "check first" to stand beside it; else that goes to the other card.
bool checkStandsBesideFee(const present::InstitutionView& view, float row, const Stage& stage)
{
    TextStyle style = regular(theme::kCaption);
    style.leading = theme::kTitleLeading;
    const float fee = feeWidth(row);
    const float height = view.fee.ruby == present::Switch::On ? kRubyLine : kFootHeight;
    return fits(view.fee, style, {fee - kIconColumn, height}, stage) &&
           fits(view.check, style, {row - fee - kFeeGap - kIconColumn, height}, stage);
}

void addFoot(Node& node, const present::InstitutionView& view, Rect row, const Stage& stage)
{
    if (!checkStandsBesideFee(view, row.width, stage)) {
        addItem(node, "institution.cost", "payments", view.fee, row, theme::kInk, stage);
        return;
    }
    Rect right = row;
    addItem(node, "institution.cost", "payments", view.fee, right.cutLeft(feeWidth(row.width), kFeeGap), theme::kInk,
            stage);
    addItem(node, "institution.check", "info", view.check, right, theme::kInk2, stage);
}

constexpr float kRow = 38;
constexpr float kRowGap = 6;

/// In two lines at most.
TextStyle rowStyle(const Words& value, float width, float room, const Stage& stage)
{
    TextStyle style = regular(theme::kSmallLabel);
    style.leading = theme::kTitleLeading;
    return fitting(value, style, {theme::kSmallLabel, theme::kCaption}, {width, room}, stage);
}

float rowRoom(const Words& value, float room)
{
    return std::min(room, 2 * (value.ruby == present::Switch::On ? kRubyLine : kRow));
}

/// What all rows need below the map.
float rowsHeight(const present::InstitutionView& view, float room, const Stage& stage)
{
    const float width = room - kIconColumn;
    float height = 0;
    for (const present::PlaceRow& row : view.rows) {
        const TextStyle style = rowStyle(row.value, width, rowRoom(row.value, 2 * kRubyLine), stage);
        height += std::max(kRow, extentOf(row.value, style, width, stage).height) + kRowGap;
    }
    return height;
}

void addRows(Node& node, const present::InstitutionView& view, Rect room, const Stage& stage)
{
    for (std::size_t index = 0; index < view.rows.size(); ++index) {
        const present::PlaceRow& row = view.rows[index];
        const float width = room.width - kIconColumn;
        const scene::Size most{width, rowRoom(row.value, room.height)};
        const TextStyle style = rowStyle(row.value, width, most.height, stage);
        if (!fits(row.value, style, most, stage))
            continue;
        const float height = std::max(kRow, extentOf(row.value, style, width, stage).height);
        if (height > room.height)
            return;
        const Rect line = room.cutTop(height, kRowGap);
        const std::string id = "institution.row." + std::to_string(index);
        Node mark = icon(id + ".icon", row.icon, 30, kLabs.solid, {line.x + 15, line.centre().y});
        mark.role = Role::Image;
        mark.label = row.label.text.spoken();
        node.children.push_back(std::move(mark));
        node.children.push_back(centredText(id, row.value, style, {line.x + kIconColumn, line.y, width, line.height}));
    }
}

} // namespace

Node hoursCard(const present::InstitutionView& view, Rect rect, const Stage& stage)
{
    Node node = card("institution.hours", rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = 1;
    Rect inside = rect.inset(kPadding, 12);
    addHead(node, view, inside.cutTop(kHeadHeight), stage);
    const Rect foot = inside.cutBottom(footHeight(view.fee, inside.width, stage), 4);
    if (view.hoursUnknown.empty()) {
        const OpeningBarSpec spec{"institution.bar", &view.opening, view.nowMinute, view.now};
        node.children.push_back(openingBar(spec, inside.cutTop(kBarHeight, 2).inset(12, 0), stage));
    } else {
        const Rect row = inside.cutTop(view.closed.empty() ? inside.height : kBarHeight - 20, 4);
        const TextStyle style =
            fitting(view.hoursUnknown, bold(theme::kBody),
                    {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}, {row.width, row.height}, stage);
        node.children.push_back(centredText("institution.unknown", view.hoursUnknown, style, row));
    }
    if (!view.closed.empty())
        addItem(node, "institution.closed", "calendar_month", view.closed, inside, theme::kInk, stage);
    addFoot(node, view, foot, stage);
    return node;
}

CheckNote checkNote(const present::InstitutionView& view, Rect hours, const Stage& stage)
{
    return checkStandsBesideFee(view, hours.inset(kPadding, 0).width, stage) ? CheckNote::BesideFee
                                                                             : CheckNote::InPlaceCard;
}

Node placeDetails(const present::InstitutionView& view, Rect rect, CheckNote note, const Stage& stage)
{
    Node node = card("institution.place", rect);
    node.motion = scene::Motion::Rise;
    node.motionStep = 2;
    Rect inside = rect.inset(24, 22);
    const float check = note == CheckNote::InPlaceCard ? footHeight(view.check, inside.width, stage) + kRowGap : 0;
    const float rows = rowsHeight(view, inside.width, stage);
    const float side = std::max(152.0F, codeSide(view.qr.size()));
    // Where hands reach less high, what is only read stands over what can be touched, if there is room for both.
    const float over = std::max(kLowTop - inside.y, rows + check);
    const bool isLow = isDrawnLow(stage) && over + side + kBelowCode + kLowMap <= inside.height;
    Rect readOnly = isLow ? inside.cutTop(over) : Rect{};
    // A long address is whole: what is below it gives way.
    const float longest =
        32 + extentOf(view.address, bold(theme::kCaption), inside.width - side - 14, stage).height + 1;
    Rect top = inside.cutTop(std::max(side, longest), kBelowCode);
    const Rect code = top.cutRight(side, 14).cutTop(side);
    node.children.push_back(textNode("institution.place.label", view.placeLabel, regular(theme::kCaption, theme::kInk2),
                                     top.cutTop(32), stage));
    const TextStyle style =
        fitting(view.address, bold(theme::kBody), {theme::kBody, theme::kSmallLabel, theme::kCaption},
                {top.width, top.height}, stage);
    node.children.push_back(textNode("institution.place.address", view.address, style, top, stage));
    node.children.push_back(qrCode("institution.qr", code, view.qr, view.qrWords));
    if (view.map) {
        const SmallMapSpec spec{"institution.map", &*view.map, view.mark, view.mapWords, Section::Labs};
        const float left = isLow ? inside.height : inside.height - 14 - check - rows;
        node.children.push_back(smallMap(spec, inside.cutTop(std::clamp(left, kLowMap, kMapHeight), 14), stage));
    }
    if (!isLow)
        readOnly = inside;
    if (note == CheckNote::InPlaceCard) {
        const Rect row = readOnly.cutBottom(footHeight(view.check, readOnly.width, stage), kRowGap);
        addItem(node, "institution.check", "info", view.check, row, theme::kInk2, stage);
    }
    addRows(node, view, readOnly, stage);
    return node;
}

} // namespace musubi::screens
