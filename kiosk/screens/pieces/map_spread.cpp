// Moving targets on a map apart.
#include "kiosk/screens/pieces/map_marks.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::screens {

namespace {

constexpr int kRounds = 400;
constexpr float kDone = 0.5F; ///< pixels of overlap that nobody sees

/// How far two rectangles, `gap` apart, reach into each other in both directions; not positive: they do not.
struct Reach
{
    float x = 0;
    float y = 0;

    [[nodiscard]] bool overlaps() const { return x > kDone && y > kDone; }
};

Reach reachOf(const Rect& one, const Rect& two, float gap)
{
    return {(one.width + two.width) / 2 + gap - std::abs(one.centre().x - two.centre().x),
            (one.height + two.height) / 2 + gap - std::abs(one.centre().y - two.centre().y)};
}

Rect keptInside(const Rect& rect, const Rect& area)
{
    return {std::clamp(rect.x, area.x, std::max(area.x, area.right() - rect.width)),
            std::clamp(rect.y, area.y, std::max(area.y, area.bottom() - rect.height)), rect.width, rect.height};
}

/// Which way `one` moves to get away from `two`, along the shorter way.
Point wayOut(const Rect& one, const Rect& two, const Reach& reach)
{
    if (reach.x < reach.y)
        return {one.centre().x < two.centre().x ? -reach.x : reach.x, 0};
    return {0, one.centre().y < two.centre().y ? -reach.y : reach.y};
}

/// Away from a panel it has to go all the way, and towards the side where there is room.
Point wayOutOfPanel(const Rect& one, const Rect& panel, const Rect& area, float gap)
{
    struct Way
    {
        Point move;
        float length;
        bool possible;
    };
    const Way ways[] = {
        {{panel.right() + gap - one.x, 0},
         panel.right() + gap - one.x,
         panel.right() + gap + one.width <= area.right()},
        {{panel.x - gap - one.right(), 0}, one.right() - panel.x + gap, panel.x - gap - one.width >= area.x},
        {{0, panel.bottom() + gap - one.y},
         panel.bottom() + gap - one.y,
         panel.bottom() + gap + one.height <= area.bottom()},
        {{0, panel.y - gap - one.bottom()}, one.bottom() - panel.y + gap, panel.y - gap - one.height >= area.y},
    };
    const Way* best = nullptr;
    for (const Way& way : ways)
        if (way.possible && (best == nullptr || way.length < best->length))
            best = &way;
    return best == nullptr ? Point{} : best->move;
}

/// One round; whether anything still overlapped.
bool pushApart(std::vector<Rect>& rects, std::span<const Rect> taken, const Rect& area, float gap)
{
    bool moved = false;
    for (std::size_t one = 0; one < rects.size(); ++one) {
        for (std::size_t two = one + 1; two < rects.size(); ++two) {
            const Reach reach = reachOf(rects[one], rects[two], gap);
            if (!reach.overlaps())
                continue;
            const Point way = wayOut(rects[one], rects[two], reach);
            rects[one] = rects[one].moved(way.x / 2, way.y / 2);
            rects[two] = rects[two].moved(-way.x / 2, -way.y / 2);
            moved = true;
        }
        for (const Rect& panel : taken) {
            if (!reachOf(rects[one], panel, gap).overlaps())
                continue;
            const Point way = wayOutOfPanel(rects[one], panel, area, gap);
            rects[one] = rects[one].moved(way.x, way.y);
            moved = true;
        }
        rects[one] = keptInside(rects[one], area);
    }
    return moved;
}

} // namespace

std::vector<std::optional<Rect>> spread(std::vector<Rect> wanted, std::span<const Rect> taken, const Rect& area,
                                        float gap)
{
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        // Two things at one place part in a direction of their own, always the same one.
        const float turn = static_cast<float>(index) * 2.399963F;
        wanted[index] = keptInside(wanted[index].moved(std::cos(turn), std::sin(turn)), area);
    }
    for (int round = 0; round < kRounds && pushApart(wanted, taken, area, gap); ++round) {
    }
    std::vector<std::optional<Rect>> placed(wanted.size());
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const auto collides = [&](const Rect& other) { return reachOf(wanted[index], other, gap - 1).overlaps(); };
        const bool free = area.holds(wanted[index], 1) && std::ranges::none_of(taken, collides) &&
                          std::none_of(placed.begin(), placed.begin() + static_cast<std::ptrdiff_t>(index),
                                       [&](const std::optional<Rect>& other) { return other && collides(*other); });
        if (free)
            placed[index] = wanted[index];
    }
    return placed;
}

} // namespace musubi::screens
