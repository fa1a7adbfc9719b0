#include "kiosk/screens/event_seats.hpp"

#include "kiosk/screens/pages/beside_part.hpp"
#include "kiosk/screens/pages/detail_parts.hpp"
#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

/// Number, how one gets a seat, and what the code beside them is for; in `width` from side to side.
std::vector<Part> seatWords(const present::EventView& view, float width, const Stage& stage)
{
    std::vector<Part> lines;
    const auto line = [&](const char* id, const Words& words, const TextStyle& style) {
        add(lines, textParts(id, words, style, stage));
    };
    if (!view.seatsCount.empty()) {
        Words count = view.seatsUnit.empty() ? view.seatsCount : view.seatsUnit;
        count.text = view.seatsCount.text + RubyText::plain(" ") + view.seatsUnit.text;
        const TextStyle large = bold(theme::kH1, theme::coloursOf(Section::Events).solid);
        line("event.seats.count", count,
             fitting(count, large, withKeptSizes({theme::kH1, theme::kH2, theme::kH3, theme::kBody}, stage),
                     {width, stage.size.height}, stage));
    } else
        line("event.seats.label", view.seatsLabel, bold(theme::kLabel));
    line("event.seats.state", view.seatsState, bold(theme::kLabel));
    if (!view.qr.empty())
        line("event.qr.words", view.qrWords, regular(theme::kCaption));
    return lines;
}

} // namespace

std::vector<Part> seatCard(const present::EventView& view, float minWidth, const Stage& stage)
{
    constexpr float kPad = 22;
    const float code = view.qr.empty() ? 0 : codeSideInPair(stage) + kPad;
    const auto roomOf = [code](float width) { return width - 2 * kPad - code; };
    if (seatWords(view, roomOf(minWidth), stage).empty())
        return {};
    Part part;
    part.minWidth = minWidth;
    part.height = [=](float width) {
        return std::max(code - kPad, stackHeight(seatWords(view, roomOf(width), stage), roomOf(width))) + 2 * kPad;
    };
    part.draw = [=](Rect rect) {
        Node node = card("event.seats.card", rect);
        Rect inside = rect.inset(kPad);
        std::vector<Node> codes;
        if (code > 0) {
            const Rect square = inside.cutRight(codeSideInPair(stage), kPad);
            codes.push_back(qrCode("event.qr",
                                   Rect::around(square.centre(), {codeSideInPair(stage), codeSideInPair(stage)}),
                                   view.qr, view.qrWords));
        }
        const std::vector<Part> lines = seatWords(view, inside.width, stage);
        const Rect words = Rect::around(inside.centre(), {inside.width, stackHeight(lines, inside.width)});
        for (Node& line : drawStack(lines, words))
            node.children.push_back(std::move(line));
        for (Node& one : codes)
            node.children.push_back(std::move(one));
        return node;
    };
    return {std::move(part)};
}

} // namespace musubi::screens
