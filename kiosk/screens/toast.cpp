// A sentence over a page for a moment: what has just been set.
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/narrow_bars.hpp"
#include "kiosk/screens/screen.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

constexpr float kEnd = 36;
constexpr float kIcon = 44;
constexpr float kWords = kEnd + kIcon + 16; ///< where its words begin
constexpr float kSides = kWords + kEnd;     ///< width that is not words
constexpr float kLow = 88;                  ///< height with one line
constexpr float kStrip = 96;                ///< in which a toast of two lines finds room

struct Toast
{
    Rect rect;
    TextStyle style;
};

/// The widest part of `strip` where there is nothing to touch.
Rect freeOf(Rect strip, const scene::Scene& page)
{
    constexpr float kAround = 10;
    std::vector<Rect> taken;
    for (const Node* const node : scene::allNodes(page))
        if (node->intent && scene::hitArea(*node).overlaps(strip, 0))
            taken.push_back(scene::hitArea(*node));
    std::ranges::sort(taken, {}, &Rect::x);
    taken.push_back({strip.right() + kAround, strip.y, 0, strip.height});
    Rect widest{strip.x, strip.y, 0, strip.height};
    float left = strip.x;
    for (const Rect& control : taken) {
        const float room = control.x - kAround - left;
        if (room > widest.width)
            widest = {left, strip.y, room, strip.height};
        left = std::max(left, control.right() + kAround);
    }
    return widest;
}

/// The toast in the middle of `room`; nothing where its words do not fit.
std::optional<Toast> toastIn(Rect room, const Words& sentence, const Stage& stage)
{
    constexpr float kNarrowest = 200; // for words
    const scene::Size words{room.width - kSides, room.height - 20};
    if (words.width < kNarrowest)
        return std::nullopt;
    const TextStyle style = fitting(sentence, bold(theme::kBody, theme::kWhite),
                                    {theme::kBody, theme::kSmallLabel, theme::kCaption}, words, stage);
    if (!fits(sentence, style, words, stage))
        return std::nullopt;
    const scene::Size extent = extentOf(sentence, style, words.width, stage);
    const float height = std::min(room.height, std::max(kLow, extent.height + 20));
    return Toast{Rect::around(room.centre(), {extent.width + 2 + kSides, height}), style};
}

/// Strips across the page, the best first: beside the arrows of a high stage, where the title of a low one stands,
/// and then from the bottom up.
std::vector<Rect> stripsOf(const Stage& stage)
{
    constexpr float kStep = 8;
    const Rect area = leafArea(stage);
    const auto stripAt = [&](float y) {
        return Rect{theme::kMargin, y, stage.size.width - 2 * theme::kMargin, kStrip};
    };
    std::vector<Rect> strips;
    if (!hasArrowsBeside(stage))
        strips.push_back(stripAt(area.bottom() + 14));
    if (!stage.reach)
        strips.push_back(stripAt(8));
    else if (stage.reach->top >= kStrip + 2 * kStep)
        strips.push_back(stripAt(stage.reach->top - kStrip - 2 * kStep));
    for (float y = area.bottom() - kStrip; y >= area.y; y -= kStep)
        strips.push_back(stripAt(y));
    return strips;
}

/// Where a toast hides nothing that can be touched; where there is no such place, over the bottom bar.
Toast toastOn(const scene::Scene& page, const Words& sentence, const Stage& stage)
{
    if (!stage.isSpacious())
        for (const Rect& strip : stripsOf(stage))
            if (const auto toast = toastIn(freeOf(strip, page), sentence, stage))
                return *toast;
    const TextStyle style = bold(theme::kBody, theme::kWhite);
    const float widest = stage.size.width - 2 * theme::kMargin - kSides;
    const float words = std::min(widest, extentOf(sentence, style, 0, stage).width + 2);
    const float height = std::max(kLow, extentOf(sentence, style, words, stage).height + 32);
    const float width = words + kSides;
    const float bottom = stage.isSpacious() ? stage.size.height - theme::kBottomBar - 24 : leafArea(stage).bottom();
    return {{(stage.size.width - width) / 2, bottom - height, width, height}, style};
}

} // namespace

scene::Scene withToast(scene::Scene page, const present::Words& sentence, const Stage& stage, ToastMark mark)
{
    const auto [rect, style] = toastOn(page, sentence, stage);
    BoxContent content;
    content.radius = 44;
    content.fill = theme::kS950;
    Node toast = box("toast", rect, content);
    toast.role = Role::Group;
    toast.layer = scene::Layer::Over;
    toast.motion = scene::Motion::Rise;
    const bool isDone = mark == ToastMark::Done;
    toast.children.push_back(icon("toast.icon", isDone ? "check_circle" : "error", kIcon,
                                  isDone ? Colour::of(0xB9E0A5) : Colour::of(0xFFD58A),
                                  {rect.x + kEnd + kIcon / 2, rect.centre().y}));
    toast.children.push_back(
        centredText("toast.words", sentence, style, {rect.x + kWords, rect.y, rect.width - kSides, rect.height}));
    page.root.children.push_back(std::move(toast));
    return page;
}

} // namespace musubi::screens
