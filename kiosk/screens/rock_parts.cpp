#include "kiosk/screens/rock_parts.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kCellWidth = 400; ///< narrower, a rock has a row of its own
constexpr float kSwatch = 104;
constexpr float kSwatchGap = 20;

TextStyle nameStyle()
{
    return bold(theme::kBody);
}

TextStyle textStyle()
{
    return regular(theme::kSmallLabel, theme::kInk2);
}

float heightOf(const Words& words, const TextStyle& style, float width, const Stage& stage)
{
    return words.empty() ? 0 : extentOf(words, style, width, stage).height + 1;
}

Node rockNode(const std::string& id, const present::RockView& view, Rect rect, const Stage& stage)
{
    Node node = group(id, rect);
    Node swatch;
    swatch.id = id + ".swatch";
    swatch.rect = Rect::around(rect.cutLeft(kSwatch, kSwatchGap).centre(), {kSwatch, kSwatch});
    swatch.content = scene::SwatchContent{view.swatch};
    node.children.push_back(std::move(swatch));
    const float name = heightOf(view.name, nameStyle(), rect.width, stage);
    const float text = heightOf(view.text, textStyle(), rect.width, stage);
    Rect words = Rect::around(rect.centre(), {rect.width, name + text});
    node.children.push_back(textNode(id + ".name", view.name, nameStyle(), words.cutTop(name), stage));
    if (!view.text.empty())
        node.children.push_back(textNode(id + ".text", view.text, textStyle(), words, stage));
    return node;
}

} // namespace

std::vector<Part> rockParts(const std::string& id, const std::vector<present::RockView>& rocks, const Stage& stage)
{
    std::vector<Part> parts;
    for (std::size_t index = 0; index < rocks.size(); ++index) {
        const present::RockView& rock = rocks[index];
        Part part;
        part.minWidth = kCellWidth;
        part.height = [&rock, stage](float width) {
            const float room = width - kSwatch - kSwatchGap;
            return std::max(kSwatch, heightOf(rock.name, nameStyle(), room, stage) +
                                         heightOf(rock.text, textStyle(), room, stage));
        };
        part.draw = [&rock, stage, own = id + '.' + std::to_string(index)](Rect rect) {
            return rockNode(own, rock, rect, stage);
        };
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace musubi::screens
