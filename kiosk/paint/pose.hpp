// How a node stands on the screen at one moment: where its pixels go, how much of it shows.
#pragma once

#include "kiosk/paint/painter.hpp"
#include "kiosk/scene/node.hpp"

namespace musubi::paint {

using scene::Point;
using scene::Rect;
using theme::Colour;

/// From scene pixels to device pixels; handed down from parent to child.
struct Pose
{
    float scale = 1; ///< device pixels a scene pixel
    float x = 0;
    float y = 0;
    float opacity = 1;
    float drawn = 1;   ///< share of a line that is drawn
    float pressed = 0; ///< 0 … 1: how far down the node itself is
    /// Whether edges may be put on whole pixels; not while something grows or shrinks.
    bool isSnapped = true;

    [[nodiscard]] Point at(Point point) const { return {point.x * scale + x, point.y * scale + y}; }
    [[nodiscard]] Rect at(const Rect& rect) const
    {
        return {rect.x * scale + x, rect.y * scale + y, rect.width * scale, rect.height * scale};
    }
    void move(float dx, float dy)
    {
        x += dx * scale;
        y += dy * scale;
    }
    void grow(float factor, Point around);
};

/// `above` as it is for `node`: its entrance, its loop, its opacity and the finger on it.
[[nodiscard]] Pose posed(const scene::Node& node, const Moment& moment, Pose above);
/// When, in ms since the page was shown, everything in the tree has arrived.
[[nodiscard]] float arrivalOf(const scene::Node& node);

} // namespace musubi::paint
