#include "kiosk/screens/event_day.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kDayBeside = 280; ///< a day's button is this wide at least where the time stands beside the day
constexpr float kDaySides = 10;
constexpr float kDayEnds = 4;
constexpr float kTimeHeight = 36;

} // namespace

float narrowDayHeight(const present::DayChoice& view, float width, const Stage& stage)
{
    return std::max(theme::kTouchMinimum,
                    extentOf(view.day, bold(theme::kCaption), width - 2 * kDaySides, stage).height + kTimeHeight +
                        2 * kDayEnds);
}

Node dayButton(const present::DayChoice& view, std::size_t index, Rect rect, const Stage& stage)
{
    const bool on = view.on == present::Switch::On;
    const theme::SectionColours colours = theme::coloursOf(Section::Events);
    const std::string id = "event.day." + std::to_string(index);
    BoxContent content;
    content.radius = theme::kChipRadius;
    content.fill = on ? colours.solid : colours.tint;
    Node node = box(id, rect, content);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = scene::Change{view.address};
    const Colour ink = on ? theme::kWhite : colours.solid;
    if (rect.width < kDayBeside) {
        Rect rows = rect.inset(kDaySides, kDayEnds);
        const Rect time = rows.cutBottom(kTimeHeight);
        const TextStyle day = fitting(view.day, bold(theme::kSmallLabel, ink, Align::Centre),
                                      {theme::kSmallLabel, theme::kCaption}, {rows.width, rows.height}, stage);
        node.children.push_back(centredText(id + ".day", view.day, day, rows));
        node.children.push_back(centredText(id + ".time", view.time, bold(theme::kLabel, ink, Align::Centre), time));
        return node;
    }
    const Rect inside = rect.inset(22, 0);
    const TextStyle timeStyle = bold(theme::kBody, ink, Align::End);
    const float timeWidth = extentOf(view.time, timeStyle, 0, stage).width + 2;
    const float dayRoom = inside.width - timeWidth - 10;
    const TextStyle dayStyle =
        fitting(view.day, bold(theme::kBody, ink), {theme::kBody, theme::kSmallLabel, theme::kCaption},
                {dayRoom, rect.height}, stage);
    node.children.push_back(centredText(id + ".day", view.day, dayStyle, {inside.x, rect.y, dayRoom, rect.height}));
    node.children.push_back(
        centredText(id + ".time", view.time, timeStyle, {inside.right() - timeWidth, rect.y, timeWidth, rect.height}));
    return node;
}

} // namespace musubi::screens
