// One frame as triangles in device pixels, and what differs between two of them.
//
// A software renderer pays for every pixel that it fills, most of all for those that come
// from a texture. Most frames differ from the one before in little: a star, a pressed
// button, a minute. Comparing the triangles finds that, whatever moved and for whatever
// reason, so that no other part of the program has to say what changed.
#pragma once

#include "kiosk/scene/geometry.hpp"

#include <SFML/Graphics/Vertex.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sf {
class Texture;
}

namespace musubi::paint {

using scene::Point;
using scene::Rect;

/// Triangles with the same look, of one node.
struct Patch
{
    const sf::Texture* texture = nullptr; ///< null: plain colour
    std::optional<Rect> clip;             ///< nothing is drawn outside of it
    std::size_t from = 0;                 ///< first vertex
    std::size_t count = 0;                ///< vertices, three a triangle
    Rect bounds;                          ///< of its triangles, clipped or not
    std::optional<Rect> cover;            ///< what lies under this rectangle cannot be seen

    /// Where it can be seen; without width or height when nowhere.
    [[nodiscard]] Rect seen() const { return clip ? bounds.common(*clip) : bounds; }
};

struct Drawing
{
    std::vector<sf::Vertex> vertices;
    std::vector<Patch> patches; ///< in the order of painting

    /// \pre  a patch was started
    void add(const std::array<sf::Vertex, 3>& triangle);
    void start(const sf::Texture* texture, const std::optional<Rect>& clip);
    void clear();
    [[nodiscard]] std::span<const sf::Vertex> of(const Patch& patch) const
    {
        return {vertices.data() + patch.from, patch.count};
    }
};

/// Whole pixels, inside of `frame`, that hold everything that differs. Textures are compared
/// by address: the caller sees to it that no address has got another content.
[[nodiscard]] std::vector<Rect> changes(const Drawing& before, const Drawing& after, const Rect& frame);

/// The first patch that `window` has to be painted from: all before it is covered. None: the ground shows.
[[nodiscard]] std::optional<std::size_t> firstSeen(const Drawing& drawing, const Rect& window);

} // namespace musubi::paint
