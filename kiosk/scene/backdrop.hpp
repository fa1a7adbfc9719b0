// What colour lies at a point under everything painted so far: boxes, discs, shapes
// and pictures, see-through ones blended as paint does it.
//
// What a picture shows is not known here. Where one shines through, the colour is
// somewhere between two ends, so the worst case can still be told: words on a white
// veil of 92 % are legible whatever picture is under it.
#pragma once

#include "kiosk/scene/node.hpp"

#include <optional>
#include <vector>

namespace musubi::scene {

/// The colour at a point: one, or anything between two where a picture shines through.
struct GroundColour
{
    Colour darkest = Colour::of(0x000000);
    Colour lightest = Colour::of(0x000000);

    [[nodiscard]] bool isKnown() const { return darkest == lightest; }

    friend bool operator==(const GroundColour&, const GroundColour&) = default;
};

/// `upper` painted over `lower`, which is opaque.
[[nodiscard]] Colour painted(Colour upper, Colour lower);

/// WCAG contrast of `ink` (see-through or not) on the least favourable colour of `ground`; 1 when `ground` may be
/// the ink's own colour.
[[nodiscard]] double worstContrast(Colour ink, const GroundColour& ground);

class Backdrop
{
public:
    /// Paints `node`'s own content over what is there. Texts, icons, lines and arcs are ink, not ground: they change
    /// nothing. The node stays where it is as long as the backdrop is asked.
    /// \param opacity  of the node with everything above it in the tree
    void paint(const Node& node, float opacity);

    /// Black, as before anything is painted, where nothing was.
    [[nodiscard]] GroundColour at(Point point) const;

private:
    struct Layer
    {
        const Node* node = nullptr;
        float opacity = 1;
    };
    std::vector<Layer> m_layers;
};

} // namespace musubi::scene
