// The fonts at hand, and single stretches of text shaped with them.
//
// Sizes are pixels, hinting is off and glyph positions are not rounded, so that a
// text measured at scale 1 is as wide at every other scale.
// Threads: one TypeCase belongs to one thread.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/paint/native_handles.hpp"
#include "kiosk/paint/writing_direction.hpp"
#include "kiosk/scene/node.hpp"

#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace musubi::paint {

struct Face
{
    float size = 28;
    scene::Weight weight = scene::Weight::Regular;
    std::string language = "ja";
    float tracking = 0; ///< in em
};

/// The smallest part of a text that is placed as one: byte range and advance in pixels.
struct Cluster
{
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

using LayoutHandle = GObjectHandle<PangoLayout>;

class TypeCase
{
public:
    /// Unavailable when no installed font has Japanese letters.
    [[nodiscard]] static Result<std::unique_ptr<TypeCase>> open();

    /// One line of text, to be drawn on a Cairo context scaled by `scale`.
    [[nodiscard]] LayoutHandle shape(const std::string& text, const Face& face, float scale = 1) const;
    /// Whether a family of exactly this name is installed.
    [[nodiscard]] bool has(std::string_view family) const;
    /// The ligature `name` of the icon font.
    [[nodiscard]] LayoutHandle shapeIcon(const std::string& name, float size, float scale = 1) const;
    /// In logical order, whatever the direction of the script.
    [[nodiscard]] std::vector<Cluster> clusters(const std::string& text, const Face& face) const;
    [[nodiscard]] float widthOf(const std::string& text, const Face& face) const;

private:
    TypeCase();
    [[nodiscard]] PangoContext* contextFor(float scale, WritingDirection direction) const;

    GObjectHandle<PangoFontMap> m_fonts;
    mutable std::map<std::pair<float, WritingDirection>, GObjectHandle<PangoContext>> m_contexts;
};

} // namespace musubi::paint
