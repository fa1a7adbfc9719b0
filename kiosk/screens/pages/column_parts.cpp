// The parts that every screen's column uses.
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/sentences.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace musubi::screens {

namespace {

Part paragraph(std::string id, const Words& words, const TextStyle& style, const Stage& stage)
{
    Part part;
    part.height = [=](float width) { return extentOf(words, style, width, stage).height + 1; };
    part.draw = [=, id = std::move(id)](Rect rect) { return textNode(id, words, style, rect, stage); };
    return part;
}

} // namespace

void add(std::vector<Part>& parts, Part part)
{
    parts.push_back(std::move(part));
}

void add(std::vector<Part>& parts, std::vector<Part> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(parts));
}

Part fixedPart(float minWidth, float height, std::function<Node(Rect)> draw)
{
    Part part;
    part.minWidth = minWidth;
    part.height = [height](float) { return height; };
    part.draw = std::move(draw);
    return part;
}

Part elastic(Part part, float least, float most)
{
    part.least = least;
    part.most = most;
    return part;
}

Part headingPart(std::string id, const Words& words, float size, Colour ink, const Stage& stage)
{
    // A long one leaves the lowest leaf some room for what it heads.
    constexpr float kMostOfLeaf = 0.6F;
    const Rect area = leafArea(stage);
    TextStyle style = bold(size, ink);
    for (const float smaller : {theme::kH2, theme::kH3, theme::kBody, theme::kCaption})
        if (const scene::Size needed = extentOf(words, style, area.width, stage);
            smaller < style.size && (needed.height > area.height * kMostOfLeaf || needed.width > area.width))
            style = bold(smaller, ink);
    Part part;
    part.height = [=](float width) { return extentOf(words, style, width, stage).height + 1; };
    part.draw = [=, id = std::move(id)](Rect rect) { return textNode(id, words, style, rect, stage, Role::Heading); };
    part.keep = Keep::WithNext;
    return part;
}

std::vector<Part> textParts(const std::string& id, const Words& words, const TextStyle& style, const Stage& stage)
{
    if (words.empty())
        return {};
    const Rect area = leafArea(stage);
    const auto fitsLeaf = [&](const RubyText& text) {
        const Words part{text, words.language, words.ruby};
        return extentOf(part, style, area.width, stage).height + 1 <= area.height;
    };
    if (fitsLeaf(words.text))
        return {paragraph(id, words, style, stage)};
    std::vector<RubyText> pieces;
    for (const RubyText& sentence : sentencesOf(words.text)) {
        if (!pieces.empty() && fitsLeaf(pieces.back() + sentence))
            pieces.back() = pieces.back() + sentence;
        else
            pieces.push_back(sentence);
    }
    std::vector<Part> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        parts.push_back(
            paragraph(id + '.' + std::to_string(i), Words{pieces[i], words.language, words.ruby}, style, stage));
    return parts;
}

Part picturePart(std::string id, std::string source, const Words& alternative, float minWidth, float height)
{
    return fixedPart(minWidth, height, [=, id = std::move(id), source = std::move(source)](Rect rect) {
        constexpr float kRound = theme::kCardRadius;
        return picture(id, rect, source, {kRound, kRound, kRound, kRound}, alternative);
    });
}

Part buttonPart(ButtonSpec spec, float minWidth, const Stage& stage)
{
    constexpr float kHeight = 96;
    constexpr float kAround = 24; // what a button keeps free beside its words and icons
    constexpr float kIcon = 24;   // an icon and its gap, beyond the letters' size
    Part part;
    part.minWidth = minWidth;
    const float icons = (spec.icon.empty() ? 0 : spec.size + kIcon) + (spec.endIcon.empty() ? 0 : spec.size + kIcon);
    const Words words = spec.words;
    const float size = spec.size;
    part.height = [=](float width) {
        return std::max(kHeight, extentOf(words, bold(size), width - icons - kAround, stage).height + kAround);
    };
    part.draw = [spec = std::move(spec), stage](Rect rect) { return button(spec, rect, stage); };
    return part;
}

} // namespace musubi::screens
