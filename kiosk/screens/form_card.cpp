#include "kiosk/screens/form_card.hpp"

#include "kiosk/screens/pieces/breakable.hpp"
#include "kiosk/screens/pieces/spoken_list.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

using present::FormCounter;
using present::FormFieldView;

constexpr float kSides = 28;
constexpr float kEnds = 18;
constexpr float kGap = 8;
constexpr float kMarkHeight = 44;
constexpr float kMarkSides = 18;
constexpr float kCaretWidth = 5;
constexpr float kCaretRoom = 14;
constexpr float kValueLow = 64;
constexpr float kKey = 88; ///< that counts
constexpr float kKeyIcon = 40;
constexpr float kWidestCounter = 620;

theme::SectionColours coral()
{
    return theme::coloursOf(Section::SignUp);
}

TextStyle labelStyle()
{
    return bold(theme::kBody);
}

TextStyle noteStyle(const FormFieldView& view)
{
    return view.fault.empty() ? regular(theme::kCaption, theme::kInk2) : bold(theme::kCaption, coral().solid);
}

/// Below the answer: what to change, else how to write it while nothing is written, else why it is asked.
const Words& noteOf(const FormFieldView& view)
{
    if (!view.fault.empty())
        return view.fault;
    return view.typed.empty() && !view.hint.empty() ? view.hint : view.reason;
}

float markWidth(const FormFieldView& view, const Stage& stage)
{
    return view.mark.empty() ? 0 : extentOf(view.mark, bold(theme::kCaption), 0, stage).width + 2 * kMarkSides + 1;
}

/// The mark stands beside a label that leaves it room, else over it.
bool isMarkBeside(const FormFieldView& view, float width, const Stage& stage)
{
    const float label = extentOf(view.label, labelStyle(), 0, stage).width;
    return label + 16 + markWidth(view, stage) <= width;
}

float headHeight(const FormFieldView& view, float width, const Stage& stage)
{
    const float label = extentOf(view.label, labelStyle(), width, stage).height + 1;
    if (view.mark.empty())
        return label;
    return isMarkBeside(view, width, stage) ? std::max(label, kMarkHeight) : label + kGap + kMarkHeight;
}

TextStyle valueStyle(const Words& words, float width, const Stage& stage)
{
    return fitting(words, regular(theme::kH2),
                   {theme::kH2, theme::kH3, theme::kBodyLarge, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                   {width, kValueLow}, stage);
}

float valueHeight(const FormFieldView& view, float width, const Stage& stage)
{
    if (view.counter)
        return kKey;
    const float room = width - kCaretRoom;
    const Words shown = breakable(view.shown);
    return std::max(kValueLow, extentOf(shown, valueStyle(shown, room, stage), room, stage).height + 1);
}

float noteHeight(const FormFieldView& view, float width, const Stage& stage)
{
    const Words& note = noteOf(view);
    return note.empty() ? 0 : kGap + extentOf(note, noteStyle(view), width, stage).height + 1;
}

void addHead(Node& node, const FormFieldView& view, Rect rect, const Stage& stage)
{
    const std::string& id = node.id;
    const bool isBeside = isMarkBeside(view, rect.width, stage);
    const float label = extentOf(view.label, labelStyle(), isBeside ? 0 : rect.width, stage).width + 2;
    Rect words = isBeside ? rect.cutLeft(std::min(label, rect.width), 16) : rect;
    if (!isBeside && !view.mark.empty())
        words = rect.cutTop(rect.height - kMarkHeight - kGap, kGap);
    node.children.push_back(centredText(id + ".label", view.label, labelStyle(), words));
    if (view.mark.empty())
        return;
    Node mark = box(id + ".mark", {rect.x, rect.centre().y - kMarkHeight / 2, markWidth(view, stage), kMarkHeight}, {});
    BoxContent look;
    look.radius = kMarkHeight / 2;
    look.fill = coral().tint;
    mark.content = look;
    mark.role = Role::Group;
    mark.children.push_back(
        centredText(id + ".mark.words", view.mark, bold(theme::kCaption, coral().solid, Align::Centre), mark.rect));
    node.children.push_back(std::move(mark));
}

void addCaret(Node& node, float x, float middle, float size)
{
    BoxContent look;
    look.radius = kCaretWidth / 2;
    look.fill = coral().fill;
    node.children.push_back(box(node.id + ".caret", Rect::around({x, middle}, {kCaretWidth, size * 1.15F}), look));
    node.children.back().layer = scene::Layer::Over;
}

void addValue(Node& node, const FormFieldView& view, Rect rect, const Stage& stage)
{
    const float room = rect.width - kCaretRoom;
    const Words shown = breakable(view.shown);
    const TextStyle style = valueStyle(shown, room, stage);
    float end = rect.x;
    if (!shown.empty()) {
        node.children.push_back(centredText(node.id + ".value", shown, style, {rect.x, rect.y, room, rect.height}));
        end = rect.x + std::min(room, extentOf(shown, style, room, stage).width) + 8;
    }
    if (view.on == present::Switch::On && view.keys)
        addCaret(node, end + kCaretWidth / 2, rect.centre().y, std::max(style.size, theme::kH3));
}

/// − or +. One that does nothing now is grey.
struct CounterKey
{
    const char* id;
    const char* icon;
    const Words& name;
    const std::string& then;
};

Node counterKey(const std::string& field, const std::string& id, const CounterKey& key, Rect rect)
{
    const bool works = !key.then.empty();
    const bool isMore = key.icon == std::string_view("add");
    const Colour fill = !works ? theme::kDisabledFill : isMore ? theme::kS900 : theme::kS100;
    const Colour ink = !works ? theme::kDisabledText : isMore ? theme::kWhite : theme::kS900;
    Node node = iconDisc(id + key.id, rect, key.icon, kKeyIcon, fill, ink);
    node.role = works ? Role::Button : Role::Disabled;
    node.label = key.name.text.spoken();
    if (works)
        node.intent = scene::Fill{field, key.then, {}, {}};
    return node;
}

/// Everything of it at once, for who does not see.
std::string spokenField(const FormFieldView& view)
{
    return spokenList(view.label.text.spoken(), view.label.language, {&view.mark, &view.shown, &noteOf(view)});
}

void makeTouchable(Node& node, const FormFieldView& view)
{
    if (view.touch.address.empty()) {
        node.role = Role::Group;
        return;
    }
    node.role = Role::Button;
    node.label = spokenField(view);
    node.intent = intentOf(view.touch);
}

/// − 62 人 + : the figures are touched to write them.
void addCounter(Node& node, const FormFieldView& view, Rect rect, const Stage& stage)
{
    const FormCounter& counter = *view.counter;
    const Rect less = Rect::around(rect.cutLeft(kKey).centre(), {kKey, kKey});
    const Rect more = Rect::around(rect.cutRight(kKey).centre(), {kKey, kKey});
    node.children.push_back(counterKey(view.id, node.id, {".less", "remove", counter.lessWords, counter.less}, less));
    const TextStyle large = bold(theme::kH1);
    const float number = counter.number.empty() ? 0 : extentOf(counter.number, large, 0, stage).width + 2;
    const TextStyle small =
        fitting(counter.unit, bold(theme::kLabel), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {rect.width - number - 12, rect.height}, stage);
    const float unit = extentOf(counter.unit, small, rect.width - number - 12, stage).width + 1;
    Node figures = group(node.id + ".figures", rect.inset(theme::kTouchApart, 0));
    makeTouchable(figures, view);
    Rect middle = Rect::around(rect.centre(), {std::min(rect.width, number + 12 + unit), rect.height});
    if (number > 0)
        figures.children.push_back(centredText(node.id + ".number", counter.number, large, middle.cutLeft(number, 12)));
    if (!counter.unit.empty())
        figures.children.push_back(centredText(node.id + ".unit", counter.unit, small, middle));
    node.children.push_back(std::move(figures));
    node.children.push_back(counterKey(view.id, node.id, {".more", "add", counter.moreWords, counter.more}, more));
}

BoxContent lookOf(const FormFieldView& view)
{
    BoxContent look;
    look.radius = theme::kCardRadius;
    look.fill = theme::kWhite;
    look.shadow = theme::kCardShadow;
    look.shadowDrop = theme::kCardShadowDrop;
    look.border = !view.fault.empty() ? coral().fill : view.on == present::Switch::On ? theme::kS700 : theme::kLine;
    look.borderWidth = view.on == present::Switch::On || !view.fault.empty() ? 5 : 2;
    return look;
}

} // namespace

Intent intentOf(const present::FormMove& move)
{
    if (move.finishes.empty())
        return scene::Change{move.address};
    return scene::Fill{{}, {}, move.finishes, move.address};
}

float fieldCardHeight(const FormFieldView& view, float width, const Stage& stage)
{
    const float room = width - 2 * kSides;
    return headHeight(view, room, stage) + kGap + valueHeight(view, room, stage) + noteHeight(view, room, stage) +
           2 * kEnds;
}

Node fieldLine(const std::string& id, const FormFieldView& view, Rect rect, const Stage& stage)
{
    constexpr float kLabelShare = 0.36F;
    constexpr float kValue = 0.5F; // of the room, at least
    Node node = box(id, rect, lookOf(view));
    node.role = Role::Group;
    Rect inside = rect.inset(kSides, 6);
    const Words& whole = view.fault.empty() ? view.label : view.fault;
    // Readings stand on the page with all fields.
    const Words said{RubyText::plain(whole.text.base()), whole.language, present::Switch::Off};
    const Colour ink = view.fault.empty() ? theme::kInk : coral().solid;
    const float room = inside.width * (view.shown.empty() ? 1 - kValue : kLabelShare);
    const TextStyle style = fitting(said, bold(theme::kLabel, ink),
                                    {theme::kLabel, theme::kSmallLabel, theme::kCaption}, {room, inside.height}, stage);
    const float width = std::min(room, extentOf(said, style, room, stage).width + 2);
    node.children.push_back(centredText(id + ".label", said, style, inside.cutLeft(width, 20)));
    addValue(node, view, inside, stage);
    return node;
}

Node fieldCard(const std::string& id, const FormFieldView& view, Rect rect, const Stage& stage)
{
    Node node = box(id, rect, lookOf(view));
    Rect inside = rect.inset(kSides, kEnds);
    addHead(node, view, inside.cutTop(headHeight(view, inside.width, stage), kGap), stage);
    if (const Words& note = noteOf(view); !note.empty()) {
        Rect line = inside.cutBottom(noteHeight(view, inside.width, stage) - kGap, kGap);
        node.children.push_back(textNode(id + ".note", note, noteStyle(view), line, stage));
    }
    if (!view.counter) {
        addValue(node, view, inside, stage);
        makeTouchable(node, view);
        return node;
    }
    node.role = Role::Group;
    addCounter(node, view, Rect::around(inside.centre(), {std::min(inside.width, kWidestCounter), kKey}), stage);
    return node;
}

} // namespace musubi::screens
