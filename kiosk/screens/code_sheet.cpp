#include "kiosk/screens/code_sheet.hpp"

#include "kiosk/present/calendar_text.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/pages/sheet_over.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace musubi::screens {

namespace {

const char* const kCode = "code"; ///< the address value
constexpr float kAround = 24;
constexpr float kPad = 36;
constexpr float kLargest = 620;
constexpr float kLeast = 420; ///< for phones that are held at arm's length
constexpr float kWords = 300; ///< below a code
constexpr float kClose = 96;
constexpr float kGap = 20;

/// The cards with codes, in reading order.
void collectCodes(Node& node, std::vector<Node*>& codes)
{
    const bool isCode = std::ranges::any_of(
        node.children, [](const Node& child) { return std::holds_alternative<scene::QrContent>(child.content); });
    if (isCode)
        codes.push_back(&node);
    for (Node& child : node.children)
        collectCodes(child, codes);
}

struct SheetPlaces
{
    Rect sheet;
    Rect code;
    Rect words;
    Rect close;
};

/// Between the bars, which stay alive; on the lowest stages, over the upper one.
Rect roomOn(const Stage& stage)
{
    Rect room = sheetRoom(stage, kAround);
    const float top = theme::kTopBar + theme::kTouchApart;
    if (!stage.isSpacious() && !stage.reach && room.bottom() - top >= kLeast + 2 * kAround)
        static_cast<void>(room.cutTop(top - room.y));
    return room;
}

/// Beside each other on a stage that is wider than high, else below each other; the button where a hand reaches.
SheetPlaces placesOn(const Stage& stage)
{
    const bool isWide = hasArrowsBeside(stage);
    const Rect most = roomOn(stage);
    const float wide = isWide ? 1360.0F : kLargest + 2 * kPad;
    const float high = isWide ? kLargest + 2 * kPad : kLargest + 2 * kPad + 460;
    SheetPlaces places;
    places.sheet = Rect::around(most.centre(), {std::min(most.width, wide), std::min(most.height, high)});
    if (stage.reach)
        places.sheet.y = std::max(most.y, most.bottom() - places.sheet.height);
    const float pad = std::min(kPad, (places.sheet.height - kLargest) / 2 < kAround ? kAround : kPad);
    Rect inside = places.sheet.inset(pad);
    if (isWide) {
        const float side = std::min({kLargest, inside.height, inside.width * 0.56F});
        places.code = Rect::around(inside.cutLeft(side, pad).centre(), {side, side});
    } else {
        const float side = std::min({kLargest, inside.width, inside.height - kClose - kWords});
        places.code = Rect::around(inside.cutTop(side, kGap).centre(), {side, side});
    }
    places.close = inside.cutBottom(kClose, kGap);
    if (stage.reach)
        places.close.y = std::clamp(places.close.y, stage.reach->top, stage.reach->bottom - kClose);
    places.words = inside;
    return places;
}

/// Heading, what the phone gets, the address; each as large as all of them fit.
void addWords(Node& sheet, const ShownCode& code, const present::Context& context, Rect rect, const Stage& stage)
{
    struct Line
    {
        const char* id;
        Words words;
        TextStyle style;
        Role role;
    };
    std::vector<Line> lines{
        {"code.heading", context.say("code.heading"), bold(theme::kPageTitle), Role::Heading},
        {"code.words", context.literal(code.words), regular(theme::kBody, theme::kInk2), Role::Text}};
    if (const std::string address = shortAddress(code.text); !address.empty())
        lines.push_back(
            {"code.address", {RubyText::plain(address), "en", present::Switch::Off}, bold(theme::kBody), Role::Text});
    if (const Words appointment = present::appointmentWords(context, code.text); !appointment.empty())
        lines.push_back({"code.appointment", appointment, bold(theme::kBody), Role::Text});
    const auto heightAt = [&](float largest) {
        float height = -kGap;
        for (Line& line : lines) {
            line.style.size = std::min(line.style.size, largest);
            height += extentOf(line.words, line.style, rect.width, stage).height + 1 + kGap;
        }
        return height;
    };
    float height = 0;
    for (const float largest : {theme::kPageTitle, theme::kH3, theme::kBody, theme::kLabel, theme::kCaption})
        if ((height = heightAt(largest)) <= rect.height)
            break;
    static_cast<void>(rect.cutTop(std::max(0.0F, (rect.height - height) / 2)));
    for (const Line& line : lines) {
        sheet.children.push_back(textNode(line.id, line.words, line.style, rect, stage, line.role));
        static_cast<void>(rect.cutTop(sheet.children.back().rect.height + 1, kGap));
    }
}

} // namespace

std::string shortAddress(const std::string& text)
{
    const std::size_t scheme = text.find("://");
    if (!text.starts_with("http") || scheme == std::string::npos)
        return {};
    std::string address = text.substr(scheme + 3);
    if (address.ends_with('/'))
        address.pop_back();
    constexpr const char* kBreak = "\xe2\x80\x8b"; // U+200B
    std::string breakable;
    for (const char letter : address) {
        if (letter == '?' || letter == '&' || letter == '#')
            breakable += kBreak;
        breakable += letter;
        if (letter == '/' || letter == '-' || letter == '_' || letter == '=' || letter == '%')
            breakable += kBreak;
    }
    return breakable;
}

void makeCodesTouchable(scene::Scene& page, const present::Address& here)
{
    std::vector<Node*> codes;
    collectCodes(page.root, codes);
    for (std::size_t index = 0; index < codes.size(); ++index) {
        codes[index]->role = Role::Button;
        codes[index]->intent = scene::Change{here.with(kCode, std::to_string(index + 1)).text()};
    }
}

std::optional<ShownCode> codeOf(const scene::Scene& page, int number)
{
    scene::Scene copy = page;
    std::vector<Node*> codes;
    collectCodes(copy.root, codes);
    if (number < 1 || static_cast<std::size_t>(number) > codes.size())
        return std::nullopt;
    for (const Node& child : codes[static_cast<std::size_t>(number - 1)]->children)
        if (const auto* const code = std::get_if<scene::QrContent>(&child.content))
            return ShownCode{code->text, codes[static_cast<std::size_t>(number - 1)]->label};
    return std::nullopt;
}

scene::Scene withCodeSheet(scene::Scene page, const ShownCode& code, const present::Context& context,
                           const Stage& stage)
{
    const SheetPlaces places = placesOn(stage);
    Node overlay = group(kCode, {0, 0, stage.size.width, stage.size.height});
    overlay.layer = scene::Layer::Over;
    BoxContent veil;
    veil.fill = theme::kS950.withOpacity(0.6);
    overlay.children.push_back(box("code.veil", overlay.rect, veil));
    BoxContent paper;
    paper.radius = theme::kSheetRadius;
    paper.fill = theme::kWhite;
    Node sheet = box("code.sheet", places.sheet, paper);
    sheet.role = Role::Group;
    sheet.layer = scene::Layer::Over;
    addWords(sheet, code, context, places.words, stage);
    sheet.children.push_back(qrCode("code.large", places.code, code.text, context.literal(code.words)));
    sheet.children.push_back(button({"code.close",
                                     context.say("code.close"),
                                     "close",
                                     {},
                                     ButtonLook::Plain,
                                     Section::Events,
                                     scene::Change{context.address().without(kCode).text()},
                                     theme::kBodyLarge,
                                     {}},
                                    places.close, stage));
    overlay.children.push_back(std::move(sheet));
    // Leaves do not turn below the sheet, not even when all of it has been read aloud.
    std::erase_if(page.root.children, [](const Node& node) { return node.id == "leaf"; });
    return withSheet(std::move(page), std::move(overlay), places.sheet);
}

} // namespace musubi::screens
