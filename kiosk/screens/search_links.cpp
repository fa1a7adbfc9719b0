#include "kiosk/screens/search_links.hpp"

#include <utility>

namespace musubi::screens {

namespace {

constexpr float kSides = 18;
constexpr float kEnds = 2;
constexpr float kIcon = 28;
constexpr float kIconGap = 10;

} // namespace

ButtonSpec keyboardSpec(const present::SearchView& view)
{
    return {"search.keyboard",
            view.showKeyboard,
            "keyboard",
            {},
            ButtonLook::Plain,
            Section::Events,
            scene::Change{view.keyboardAddress},
            theme::kLabel,
            {}};
}

Node suggestion(const present::SearchLink& link, Rect rect, const Stage& stage)
{
    const std::string id = "search.try." + link.id;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = colours.tint;
    Node node = box(id, rect, content);
    node.role = Role::Button;
    node.intent = link.leaves ? Intent{scene::Go{link.address}} : Intent{scene::Change{link.address}};
    Rect room = rect.inset(kSides, kEnds);
    node.children.push_back(
        icon(id + ".icon", link.icon, kIcon, colours.solid, room.cutLeft(kIcon, kIconGap).centre()));
    const TextStyle style =
        fitting(link.words, bold(theme::kLabel, colours.solid), {theme::kLabel, theme::kSmallLabel, theme::kCaption},
                {room.width, room.height}, stage);
    node.children.push_back(centredText(id + ".words", link.words, style, room));
    return node;
}

float suggestionWidth(const present::SearchLink& link, const Stage& stage)
{
    return extentOf(link.words, bold(theme::kLabel), 0, stage).width + kIcon + kIconGap + 2 * kSides + 2;
}

} // namespace musubi::screens
