#include "kiosk/screens/pieces/blocks.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kHeading = 44;
constexpr float kHeadingGap = 6;
constexpr float kNoteGap = 16;
constexpr float kNoteDisc = 64;
constexpr float kNoteSides = 20;
constexpr float kNoteEnds = 16;

float headingHeight(const Words& heading)
{
    if (heading.empty())
        return 0;
    return (heading.ruby == present::Switch::On ? kHeading + 12 : kHeading) + kHeadingGap;
}

/// Cuts the heading's strip off and draws it there.
void addHeading(Node& node, const Words& heading, Rect& rest, const Stage& stage)
{
    if (heading.empty())
        return;
    const Rect strip = rest.cutTop(headingHeight(heading) - kHeadingGap, kHeadingGap);
    const TextStyle style = fitting(heading, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel},
                                    {strip.width, strip.height}, stage);
    node.children.push_back(centredText(node.id + ".heading", heading, style, strip, Role::Heading));
}

float noteWidth(const NotesSpec& spec, float width)
{
    const auto columns = static_cast<float>(std::max(spec.notes.size(), spec.columns));
    return (width - (columns - 1) * kNoteGap) / columns;
}

float noteTextRoom(const NotesSpec& spec, float width)
{
    return noteWidth(spec, width) - 2 * kNoteSides - kNoteDisc - 18;
}

TextStyle noteTitleStyle()
{
    return bold(theme::kLabel);
}

TextStyle noteTextStyle()
{
    return regular(theme::kCaption, theme::kInk2);
}

Node noteCard(const std::string& id, const present::NoteView& view, Rect rect, const theme::SectionColours& colours,
              const Stage& stage)
{
    Node node = card(id, rect);
    Rect inside = rect.inset(kNoteSides, kNoteEnds);
    const Rect disc = Rect::around({inside.x + kNoteDisc / 2, inside.centre().y}, {kNoteDisc, kNoteDisc});
    static_cast<void>(inside.cutLeft(kNoteDisc, 18));
    node.children.push_back(iconDisc(id + ".disc", disc, view.icon, 34, colours.tint, colours.solid));
    const float wanted = view.text.empty() ? 0 : extentOf(view.text, noteTextStyle(), inside.width, stage).height + 2;
    const float titleRoom = view.text.empty() ? inside.height : std::max(inside.height * 0.6F, inside.height - wanted);
    const TextStyle titleStyle =
        fitting(view.title, noteTitleStyle(), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {inside.width, titleRoom}, stage);
    const float titleHeight = extentOf(view.title, titleStyle, inside.width, stage).height;
    const scene::Size rest{inside.width, inside.height - titleHeight - 2};
    const TextStyle textStyle = fitting(view.text, noteTextStyle(), {theme::kCaption}, rest, stage);
    const bool hasText = !view.text.empty() && fits(view.text, textStyle, rest, stage);
    const float textHeight = hasText ? extentOf(view.text, textStyle, inside.width, stage).height + 2 : 0;
    const float top = inside.y + std::max(0.0F, (inside.height - titleHeight - textHeight) / 2);
    node.children.push_back(
        textNode(id + ".title", view.title, titleStyle, {inside.x, top, inside.width, titleHeight + 1}, stage));
    if (hasText)
        node.children.push_back(textNode(id + ".text", view.text, textStyle,
                                         {inside.x, top + titleHeight + 2, inside.width, textHeight + 1}, stage));
    return node;
}

} // namespace

float heightOf(const std::vector<Block>& blocks)
{
    float height = blocks.empty() ? 0 : kBlockGap * static_cast<float>(blocks.size() - 1);
    for (const Block& block : blocks)
        height += block.height;
    return height;
}

std::vector<Block> fittingBlocks(const std::function<std::vector<Block>(float size)>& make, float room)
{
    const std::size_t count = make(theme::kBody).size();
    for (std::size_t kept = count; kept > 0; --kept)
        for (const float size : {theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption}) {
            std::vector<Block> blocks = make(size);
            blocks.resize(kept);
            if (heightOf(blocks) <= room)
                return blocks;
        }
    return {};
}

std::vector<Node> drawBlocks(const std::vector<Block>& blocks, Rect rect)
{
    std::vector<Node> nodes;
    nodes.reserve(blocks.size());
    for (const Block& block : blocks)
        nodes.push_back(block.draw(rect.cutTop(block.height, kBlockGap)));
    return nodes;
}

Block paragraphBlock(const std::string& id, const Words& heading, const Words& text, float size, float width,
                     const Stage& stage)
{
    const TextStyle style = regular(size);
    const float height = headingHeight(heading) + extentOf(text, style, width, stage).height + 1;
    return {height, [=, &stage](Rect rect) {
                Node node = group(id, rect);
                addHeading(node, heading, rect, stage);
                node.children.push_back(textNode(id + ".text", text, style, rect, stage));
                return node;
            }};
}

Block notesBlock(const NotesSpec& spec, float width, const Stage& stage)
{
    const float room = noteTextRoom(spec, width);
    float tallest = kNoteDisc;
    for (const present::NoteView& note : spec.notes) {
        float height = extentOf(note.title, noteTitleStyle(), room, stage).height;
        if (!note.text.empty())
            height += extentOf(note.text, noteTextStyle(), room, stage).height + 2;
        tallest = std::max(tallest, height + 2);
    }
    const float height = headingHeight(spec.heading) + tallest + 2 * kNoteEnds + theme::kCardShadowDrop;
    return {height, [=, &stage](Rect rect) {
                Node node = group(spec.id, rect);
                addHeading(node, spec.heading, rect, stage);
                rect.height -= theme::kCardShadowDrop;
                const float one = noteWidth(spec, rect.width);
                for (std::size_t index = 0; index < spec.notes.size(); ++index)
                    node.children.push_back(noteCard(spec.id + "." + std::to_string(index), spec.notes[index],
                                                     rect.cutLeft(one, kNoteGap), theme::coloursOf(spec.section),
                                                     stage));
                return node;
            }};
}

Block tagsBlock(const std::string& id, const Words& heading, const std::vector<TagSpec>& tags, float width,
                const Stage& stage)
{
    constexpr float kMost = 100;
    constexpr float kRow = 44;
    constexpr float kGap = 24;
    const TextStyle style = fitting(heading, bold(theme::kBody), {theme::kBody, theme::kLabel, theme::kSmallLabel},
                                    {width / 3, kRow * 2}, stage);
    const scene::Size own = extentOf(heading, style, width / 3, stage);
    const float left = own.width + 2 + kGap;
    const float rows = tagFlow(id + ".flow", tags, {0, 0, width - left, kMost}, stage).rect.height;
    return {std::max(rows, own.height), [=, &stage](Rect rect) {
                Node node = group(id, rect);
                const Rect words = rect.cutLeft(left - kGap, kGap);
                node.children.push_back(centredText(id + ".heading", heading, style,
                                                    {words.x, words.y, words.width, std::max(kRow, own.height)},
                                                    Role::Heading));
                const float lower = std::max(0.0F, (own.height - kRow) / 2);
                node.children.push_back(
                    tagFlow(id + ".flow", tags, {rect.x, rect.y + lower, rect.width, rect.height - lower}, stage));
                return node;
            }};
}

} // namespace musubi::screens
