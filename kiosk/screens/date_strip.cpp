#include "kiosk/screens/date_strip.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

namespace {

Node dateCell(const present::DateCell& view, std::size_t index, Rect rect, const Stage& stage)
{
    const bool on = view.on == present::Switch::On;
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? theme::kS900 : theme::kWhite;
    content.border = on ? theme::kS900 : theme::kLine;
    content.borderWidth = 2;
    const std::string id = "events.date." + std::to_string(index);
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.label = view.spoken.text.spoken();
    node.intent = scene::Change{view.address};
    const Colour ink = on ? theme::kWhite : view.rest ? theme::coloursOf(Section::SignUp).solid : theme::kInk;
    const TextStyle small = fitting(view.weekday, bold(theme::kCaption, ink, Align::Centre), {theme::kCaption},
                                    {rect.width - 8, 32}, stage);
    node.children.push_back(
        centredText(id + ".weekday", view.weekday, small, {rect.x + 4, rect.y + 6, rect.width - 8, 32}));
    const Words number{RubyText::plain(std::to_string(view.day)), "en", present::Switch::Off};
    node.children.push_back(centredText(id + ".day", number, bold(theme::kH2, ink, Align::Centre),
                                        {rect.x + 4, rect.y + 38, rect.width - 8, 58}));
    for (Node& dot : eventDots(id, view.events, {rect.centre().x, rect.bottom() - 20},
                               on ? Colour::of(0x7FD3F2) : theme::coloursOf(Section::Events).fill))
        node.children.push_back(std::move(dot));
    return node;
}

Node wideButton(const std::string& id, Rect rect, const Words& words, const std::string& iconName, present::Switch on,
                const std::string& address, const Stage& stage)
{
    const bool isOn = on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = isOn ? colours.solid : colours.tint;
    Node node = box(id, rect, content);
    node.role = isOn ? Role::Selected : Role::Button;
    node.intent = scene::Change{address};
    const Colour ink = isOn ? theme::kWhite : colours.solid;
    node.children.push_back(icon(id + ".icon", isOn ? "check" : iconName, 46, ink, {rect.centre().x, rect.y + 44}));
    const TextStyle style = fitting(words, bold(theme::kSmallLabel, ink, Align::Centre),
                                    {theme::kSmallLabel, theme::kCaption}, {rect.width - 12, 46}, stage);
    node.children.push_back(centredText(id + ".words", words, style, {rect.x + 6, rect.y + 72, rect.width - 12, 46}));
    return node;
}

} // namespace

std::vector<Node> eventDots(const std::string& id, int events, Point centre, Colour colour)
{
    const int count = std::min(5, (events + 1) / 2);
    std::vector<Node> dots;
    BoxContent content;
    content.radius = 4;
    content.fill = colour;
    for (int index = 0; index < count; ++index) {
        const float x = centre.x + (static_cast<float>(index) - static_cast<float>(count - 1) / 2) * 13;
        dots.push_back(box(id + ".dot." + std::to_string(index), Rect::around({x, centre.y}, {8, 8}), content));
    }
    return dots;
}

Node dateStrip(const present::EventsView& view, Rect rect, const Stage& stage)
{
    Node strip = group("events.dates", rect);
    Rect rest = rect;
    const Rect calendar = rest.cutRight(150, 12);
    const Rect yearly = rest.cutRight(150, 12);
    const auto cells = rest.grid(static_cast<int>(view.dates.size()), 1, 12, 0);
    for (std::size_t index = 0; index < view.dates.size(); ++index)
        strip.children.push_back(dateCell(view.dates[index], index, cells[index], stage));
    strip.children.push_back(
        wideButton("events.yearly", yearly, view.yearly.words, "sync", view.yearly.on, view.yearly.address, stage));
    strip.children.push_back(wideButton("events.calendar", calendar, view.calendar, "calendar_month",
                                        present::Switch::Off, view.calendarAddress, stage));
    return strip;
}

} // namespace musubi::screens
