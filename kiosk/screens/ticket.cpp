#include "kiosk/screens/ticket.hpp"

#include "kiosk/screens/form_foot.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pages/flow_items.hpp"
#include "kiosk/screens/pages/story_part.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::screens {

namespace {

using present::ReceiptView;

constexpr float kPad = 44;
constexpr float kNarrowPad = 28;
constexpr float kWide = 1000; ///< from here on the code stands beside the words
constexpr float kWidest = 1320;
constexpr float kCode = 300;
constexpr float kKnot = 132;
constexpr float kSmallKnot = 96;
constexpr float kGap = 20;
constexpr float kRowGap = 12;
constexpr float kBetweenNumbers = 48;

TextStyle labelStyle()
{
    return regular(theme::kSmallLabel, theme::kInk2);
}

/// The largest at which it stands in one line: a number is read out in one go.
TextStyle numberStyle(const Words& words, float width, const Stage& stage)
{
    for (const float size : {64.0F, theme::kH1, theme::kH2, theme::kH3, theme::kBody})
        if (extentOf(words, bold(size), 0, stage).width <= width)
            return bold(size);
    return bold(theme::kCaption);
}

/// The number of the receipt, or its PIN, under its name.
struct Number
{
    const char* id;
    const Words& label;
    const Words& text;
};

std::array<Number, 2> numbersOf(const ReceiptView& view)
{
    return {Number{"receipt.number", view.numberLabel, view.number}, Number{"receipt.pin", view.pinLabel, view.pin}};
}

scene::Size sizeOf(const Number& number, float room, const Stage& stage)
{
    if (number.text.empty())
        return {};
    const TextStyle style = numberStyle(number.text, room, stage);
    const scene::Size label = extentOf(number.label, labelStyle(), room, stage);
    const scene::Size text = extentOf(number.text, style, 0, stage);
    return {std::max(label.width, text.width) + 2, label.height + text.height + 2};
}

bool standBeside(const ReceiptView& view, float width, const Stage& stage)
{
    const auto numbers = numbersOf(view);
    const float second = sizeOf(numbers[1], width, stage).width;
    return second > 0 && sizeOf(numbers[0], width, stage).width + kBetweenNumbers + second <= width;
}

float numbersHeight(const ReceiptView& view, float width, const Stage& stage)
{
    const auto numbers = numbersOf(view);
    const float first = sizeOf(numbers[0], width, stage).height;
    const float second = sizeOf(numbers[1], width, stage).height;
    if (second == 0 || standBeside(view, width, stage))
        return std::max(first, second);
    return first + kRowGap + second;
}

void addNumbers(Node& node, const ReceiptView& view, Rect rect, const Stage& stage)
{
    const bool isBeside = standBeside(view, rect.width, stage);
    const float width = rect.width;
    for (const Number& number : numbersOf(view)) {
        if (number.text.empty())
            continue;
        const scene::Size size = sizeOf(number, width, stage);
        Rect cell = isBeside ? rect.cutLeft(size.width, kBetweenNumbers) : rect.cutTop(size.height, kRowGap);
        const float label = extentOf(number.label, labelStyle(), cell.width, stage).height + 1;
        node.children.push_back(
            textNode(std::string(number.id) + ".label", number.label, labelStyle(), cell.cutTop(label), stage));
        node.children.push_back(textNode(number.id, number.text, numberStyle(number.text, width, stage), cell, stage));
    }
}

std::vector<FlowItem> lineItems(const ReceiptView& view, const Stage& stage)
{
    std::vector<FlowItem> items;
    for (std::size_t index = 0; index < view.lines.size(); ++index)
        items.push_back(factItem("receipt.line." + std::to_string(index), view.lines[index].icon,
                                 view.lines[index].words, Section::SignUp, stage));
    return items;
}

/// The knot, thanks and how it stands.
struct Head
{
    float knot = 0;
    float words = 0; ///< their width
    float height = 0;
    float thanks = 0; ///< height of the first line
    float state = 0;
};

Head headOf(const ReceiptView& view, float width, const Stage& stage)
{
    Head head;
    head.knot = width >= 700 ? kKnot : kSmallKnot;
    head.words = width - head.knot - kGap;
    head.thanks = extentOf(view.thanks, bold(theme::kH2), head.words, stage).height + 1;
    head.state = extentOf(view.state, bold(theme::kBody, theme::kInk2), head.words, stage).height + 1;
    head.height = std::max(head.knot, head.thanks + 4 + head.state);
    return head;
}

void addHead(Node& node, const ReceiptView& view, Rect rect, const Stage& stage)
{
    const Head head = headOf(view, rect.width, stage);
    Rect words = rect;
    const Point mark = words.cutLeft(head.knot, kGap).centre();
    Node sign = view.isDone
                    ? icon("receipt.knot", "knot-gold", head.knot, theme::kWhite, mark)
                    : icon("receipt.sign", "info", head.knot * 0.6F, theme::coloursOf(Section::SignUp).solid, mark);
    sign.motion = scene::Motion::Pop;
    node.children.push_back(std::move(sign));
    Rect lines = Rect::around(words.centre(), {words.width, head.thanks + 4 + head.state});
    node.children.push_back(
        centredText("receipt.thanks", view.thanks, bold(theme::kH2), lines.cutTop(head.thanks, 4), Role::Heading));
    node.children.push_back(centredText("receipt.state", view.state, bold(theme::kBody, theme::kInk2), lines));
}

float codeHeight(const ReceiptView& view, const Stage& stage)
{
    return kCode + kRowGap + extentOf(view.qrWords, labelStyle(), kCode, stage).height + 1;
}

void addCode(Node& node, const ReceiptView& view, Rect rect, const Stage& stage)
{
    Rect block = Rect::around(rect.centre(), {kCode, codeHeight(view, stage)});
    node.children.push_back(qrCode("receipt.qr", block.cutTop(kCode, kRowGap), view.qr, view.qrWords));
    TextStyle style = labelStyle();
    style.align = Align::Centre;
    node.children.push_back(textNode("receipt.qr.words", view.qrWords, style, block, stage));
}

bool isWide(const ReceiptView& view, float width)
{
    return width >= kWide && !view.qr.empty();
}

float padOf(float width)
{
    return width >= kWide ? kPad : kNarrowPad;
}

/// Room for the words beside the code, or all of it.
float wordsOf(const ReceiptView& view, float width)
{
    const float inside = std::min(width, kWidest) - 2 * padOf(width);
    return isWide(view, width) ? inside - kCode - 2 * kPad : inside;
}

Part ticketPart(const ReceiptView& view, const Stage& stage)
{
    Part ticket;
    ticket.height = [=](float width) {
        const float words = wordsOf(view, width);
        const float lines = flowHeight(lineItems(view, stage), words);
        const float left = headOf(view, words, stage).height + kGap + numbersHeight(view, words, stage) + kGap + lines;
        return std::max(left, isWide(view, width) ? codeHeight(view, stage) : 0) + 2 * padOf(width);
    };
    ticket.draw = [=](Rect rect) {
        Rect paper = Rect::around(rect.centre(), {std::min(rect.width, kWidest), rect.height});
        Node node = card("receipt.ticket", paper);
        Rect inside = paper.inset(padOf(rect.width));
        const Rect code = isWide(view, rect.width) ? inside.cutRight(kCode, 2 * kPad) : Rect{};
        addHead(node, view, inside.cutTop(headOf(view, inside.width, stage).height, kGap), stage);
        addNumbers(node, view, inside.cutTop(numbersHeight(view, inside.width, stage), kGap), stage);
        for (Node& line : drawFlow(lineItems(view, stage), inside))
            node.children.push_back(std::move(line));
        if (isWide(view, rect.width))
            addCode(node, view, code, stage);
        return node;
    };
    return ticket;
}

/// On a leaf that is too low for the ticket, what stands on it.
std::vector<Part> looseParts(const ReceiptView& view, const Stage& stage)
{
    std::vector<Part> parts;
    Part head;
    head.height = [=](float width) { return headOf(view, width, stage).height; };
    head.draw = [=](Rect rect) {
        Node node = group("receipt.head", rect);
        addHead(node, view, rect, stage);
        return node;
    };
    add(parts, std::move(head));
    Part numbers;
    numbers.height = [=](float width) { return numbersHeight(view, width, stage); };
    numbers.draw = [=](Rect rect) {
        Node node = group("receipt.numbers", rect);
        addNumbers(node, view, rect, stage);
        return node;
    };
    add(parts, std::move(numbers));
    add(parts, flowRows("receipt.lines", lineItems(view, stage), stage));
    return parts;
}

Part codeCard(const ReceiptView& view, const Stage& stage)
{
    return fixedPart(0, codeHeight(view, stage) + 2 * kNarrowPad, [=](Rect rect) {
        Node node = card("receipt.code", rect);
        addCode(node, view, rect.inset(kNarrowPad), stage);
        return node;
    });
}

} // namespace

std::vector<Part> ticketParts(const ReceiptView& view, const Stage& stage)
{
    constexpr float kFoot = kFootHeight + 40;
    const Rect area = leafArea(stage);
    const Part ticket = ticketPart(view, stage);
    const bool isWhole = ticket.height(area.width) <= area.height - kFoot;
    std::vector<Part> parts = isWhole ? std::vector<Part>{ticket} : looseParts(view, stage);
    add(parts, textParts("receipt.keep", view.keep, regular(theme::kLabel), stage));
    add(parts, textParts("receipt.afterwards", view.afterwards, regular(theme::kLabel), stage));
    if (!view.qr.empty() && (!isWhole || !isWide(view, area.width)))
        add(parts, codeCard(view, stage));
    return parts;
}

} // namespace musubi::screens
