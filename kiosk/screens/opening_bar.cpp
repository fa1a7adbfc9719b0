#include "kiosk/screens/opening_bar.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kFlagHeight = 32;
constexpr float kBarTop = 38;
constexpr float kBarHeight = 22;
constexpr float kHourTop = 62;
constexpr float kHourHeight = 30;
constexpr int kFirstHour = 8;
constexpr int kLastHour = 18;

struct Day
{
    int first = kFirstHour;
    int last = kLastHour;
    Rect bar;

    [[nodiscard]] float at(int minute) const
    {
        const float share = static_cast<float>(minute - first * 60) / static_cast<float>((last - first) * 60);
        return bar.x + bar.width * std::clamp(share, 0.0F, 1.0F);
    }
    [[nodiscard]] bool holds(int minute) const { return minute >= first * 60 && minute <= last * 60; }
};

Day dayOf(const present::Opening& opening, Rect bar)
{
    Day day;
    for (const model::OpeningSpan& span : opening.spans) {
        day.first = std::min(day.first, span.open / 60);
        day.last = std::max(day.last, (span.close + 59) / 60);
    }
    // An even number of hours, so that the last one is named too.
    if ((day.last - day.first) % 2 != 0)
        day.last < 24 ? ++day.last : --day.first;
    day.bar = bar;
    return day;
}

Node field(std::string id, Rect rect, Colour fill)
{
    BoxContent content;
    content.radius = rect.height / 2;
    content.fill = fill;
    Node node = box(std::move(id), rect, content);
    node.layer = scene::Layer::Over;
    return node;
}

void addHours(Node& node, const Day& day, float top)
{
    for (int hour = day.first; hour <= day.last; hour += 2) {
        Words words;
        words.text = RubyText::plain(std::to_string(hour));
        words.language = "en";
        TextStyle style = regular(theme::kCaption, theme::kInk2, Align::Centre);
        node.children.push_back(centredText(node.id + ".hour." + std::to_string(hour), words, style,
                                            {day.at(hour * 60) - 30, top, 60, kHourHeight}, Role::None));
    }
}

void addNow(Node& node, const OpeningBarSpec& spec, const Day& day, Rect rect, const Stage& stage)
{
    if (!day.holds(spec.nowMinute))
        return;
    const float x = day.at(spec.nowMinute);
    scene::LineContent line;
    line.stops = {{{x, rect.y + kFlagHeight - 4}, theme::kS900},
                  {{x, rect.y + kBarTop + kBarHeight + 6}, theme::kS900}};
    line.smooth = false;
    Node pole;
    pole.id = spec.id + ".now.pole";
    pole.rect = rect;
    pole.content = std::move(line);
    node.children.push_back(std::move(pole));
    const TextStyle style = bold(theme::kCaption, theme::kWhite, Align::Centre);
    const float width = extentOf(spec.now, style, 0, stage).width + 28;
    const float left = std::clamp(x - width / 2, rect.x - 20, rect.right() + 20 - width);
    Node flag = field(spec.id + ".now", {left, rect.y, width, kFlagHeight}, theme::kS900);
    flag.children.push_back(centredText(spec.id + ".now.words", spec.now, style, flag.rect, Role::None));
    node.children.push_back(std::move(flag));
}

} // namespace

Node openingBar(const OpeningBarSpec& spec, Rect rect, const Stage& stage)
{
    Node node = group(spec.id, rect);
    const Day day = dayOf(*spec.opening, {rect.x, rect.y + kBarTop, rect.width, kBarHeight});
    node.children.push_back(field(spec.id + ".day", day.bar, theme::kLine));
    for (std::size_t index = 0; index < spec.opening->spans.size(); ++index) {
        const model::OpeningSpan& span = spec.opening->spans[index];
        const float from = day.at(span.open);
        node.children.push_back(field(spec.id + ".open." + std::to_string(index),
                                      {from, day.bar.y, day.at(span.close) - from, kBarHeight},
                                      theme::coloursOf(Section::Geopark).solid));
    }
    addHours(node, day, rect.y + kHourTop);
    addNow(node, spec, day, rect, stage);
    return node;
}

} // namespace musubi::screens
