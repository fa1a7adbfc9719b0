#include "kiosk/screens/search_field.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

constexpr float kFieldTop = 12;
constexpr float kFieldHeight = 88;
constexpr float kFieldSides = 36;
constexpr float kIcon = 42;
constexpr float kClear = 64;
constexpr float kCaretWidth = 5;
constexpr float kCaretRoom = 14;
/// A space has no ink, but it moves the caret.
constexpr float kSpaceInEm = 0.28F;

struct Typed
{
    std::vector<Words> lines; ///< one, or two of a long text
    TextStyle style;
};

Words part(const Words& words, std::u32string_view letters)
{
    return {RubyText::plain(encodeUtf8(letters)), words.language, words.ruby};
}

/// Two lines, the first as long as there is room; broken anywhere, as what is typed has no phrases.
std::vector<Words> inTwoLines(const Words& words, const TextStyle& style, float width, const Stage& stage)
{
    const std::u32string letters = decodeUtf8(words.text.base());
    std::size_t count = letters.size();
    while (count > 1 && extentOf(part(words, letters.substr(0, count)), style, 0, stage).width > width)
        --count;
    std::vector<Words> lines{part(words, letters.substr(0, count))};
    if (count < letters.size())
        lines.push_back(part(words, letters.substr(count)));
    return lines;
}

/// What is typed is never cut: it grows smaller, then stands in two lines.
Typed typedLines(const Words& words, float width, const Stage& stage)
{
    Typed typed;
    for (const float size : {theme::kH2, theme::kH3, theme::kBodyLarge, theme::kLabel}) {
        typed.style = regular(size);
        typed.lines = {words};
        if (extentOf(words, typed.style, 0, stage).width <= width)
            return typed;
    }
    for (const float size : {theme::kSmallLabel, theme::kCaption}) {
        typed.style = regular(size);
        typed.lines = inTwoLines(words, typed.style, width, stage);
        if (extentOf(typed.lines.back(), typed.style, 0, stage).width <= width)
            break;
    }
    return typed;
}

Node caret(Point middle, float size)
{
    BoxContent content;
    content.radius = kCaretWidth / 2;
    content.fill = theme::coloursOf(Section::SignUp).fill;
    Node node = box("search.field.caret", Rect::around(middle, {kCaretWidth, size * 1.15F}), content);
    node.layer = scene::Layer::Over;
    return node;
}

float trailingSpaces(const Words& words, float size)
{
    const std::string text = words.text.base();
    const std::size_t letters = text.find_last_not_of(' ');
    const std::size_t spaces = letters == std::string::npos ? text.size() : text.size() - letters - 1;
    return static_cast<float>(spaces) * size * kSpaceInEm;
}

void addTyped(Node& field, const present::SearchView& view, Rect room, const Stage& stage)
{
    const Typed typed = typedLines(view.typed, room.width - kCaretRoom, stage);
    float height = 0;
    for (const Words& line : typed.lines)
        height += extentOf(line, typed.style, 0, stage).height;
    room.y += (room.height - height) / 2;
    Point end{room.x, room.y};
    for (std::size_t index = 0; index < typed.lines.size(); ++index) {
        const Words& line = typed.lines[index];
        const scene::Size size = extentOf(line, typed.style, 0, stage);
        const Rect row = room.cutTop(size.height);
        Node node = centredText("search.field.text." + std::to_string(index), line, typed.style,
                                {row.x, row.y, size.width + 1, row.height}, index == 0 ? Role::Text : Role::None);
        if (index == 0)
            node.label = view.fieldSpoken;
        field.children.push_back(std::move(node));
        end = {row.x + size.width + trailingSpaces(line, typed.style.size) + 8, row.centre().y};
    }
    if (view.keyboard)
        field.children.push_back(caret(end, typed.style.size));
}

void addPlaceholder(Node& field, const present::SearchView& view, Rect room, const Stage& stage)
{
    if (view.keyboard)
        field.children.push_back(caret({room.x + kCaretWidth / 2, room.centre().y}, theme::kH2));
    static_cast<void>(room.cutLeft(kCaretRoom));
    const TextStyle style =
        fitting(view.placeholder, regular(theme::kBodyLarge, theme::kInk2),
                {theme::kBodyLarge, theme::kBody, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, room.height}, stage);
    field.children.push_back(centredText("search.field.placeholder", view.placeholder, style, room));
}

Node clearButton(const present::SearchView& view, Rect rect)
{
    Node node = iconDisc("search.clear", rect, "close", 34, theme::kS100, theme::kS900);
    node.role = Role::Button;
    node.label = view.clear.text.spoken();
    node.intent = scene::Change{view.clearAddress};
    node.hit = Rect::around(rect.centre(), {theme::kTouchMinimum, theme::kTouchMinimum});
    node.layer = scene::Layer::Over;
    return node;
}

Node fieldBox(const present::SearchView& view, Rect rect)
{
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = theme::kWhite;
    content.border = theme::kS700;
    content.borderWidth = 4;
    Node field = box("search.field", rect, content);
    field.role = Role::Group;
    if (!view.keyboard) { // touching the field brings the keys back
        field.role = Role::Button;
        field.intent = scene::Change{view.keyboardAddress};
        field.label = view.fieldSpoken;
    }
    return field;
}

} // namespace

std::vector<Node> searchField(const present::SearchView& view, Rect rect, const Stage& stage)
{
    Node field = fieldBox(view, rect);
    Rect inside = rect.inset(kFieldSides, 4);
    field.children.push_back(
        icon("search.field.icon", "search", kIcon, theme::kS700, inside.cutLeft(kIcon, 20).centre()));
    Rect clear;
    if (!view.clearAddress.empty()) {
        clear = Rect::around({rect.right() - 52, rect.centre().y}, {kClear, kClear});
        static_cast<void>(inside.cutRight(inside.right() - clear.x, 18));
    }
    if (!view.count.empty()) {
        const TextStyle style = regular(theme::kSmallLabel, theme::kInk2);
        const float width = extentOf(view.count, style, 0, stage).width + 2;
        field.children.push_back(centredText("search.count", view.count, style, inside.cutRight(width, 18)));
    }
    if (view.typed.empty())
        addPlaceholder(field, view, inside, stage);
    else
        addTyped(field, view, inside, stage);
    std::vector<Node> nodes;
    if (!view.clearAddress.empty()) {
        Node button = clearButton(view, clear);
        field.hit = Rect{rect.x, rect.y, button.hit->x - theme::kTouchApart - rect.x, rect.height};
        nodes.push_back(std::move(button));
    }
    nodes.insert(nodes.begin(), std::move(field));
    return nodes;
}

Node searchTop(const present::SearchView& view, const present::FrameView& frame, const Stage& stage)
{
    Node bar = group("top", {0, 0, stage.size.width, theme::kTopBar});
    Node back = backButton(frame, {}, BackLook::Arrow, stage);
    Node languages = languageBar(frame, stage);
    const float left = back.rect.right() + theme::kGutter;
    const Rect rect{left, kFieldTop, languages.rect.x - theme::kGutter - left, kFieldHeight};
    bar.children.push_back(std::move(back));
    for (Node& node : searchField(view, rect, stage))
        bar.children.push_back(std::move(node));
    bar.children.push_back(std::move(languages));
    return bar;
}

} // namespace musubi::screens
