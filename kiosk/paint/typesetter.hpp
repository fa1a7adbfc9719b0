// Texts: measured for the screens, drawn for the painter, by the same lines of code.
//
// What was set stays known, because a page asks for the same texts many times.
// Threads: one typesetter belongs to one thread.
#pragma once

#include "kiosk/paint/paragraph.hpp"
#include "kiosk/paint/raster.hpp"

#include <memory>
#include <string>
#include <unordered_map>

namespace musubi::paint {

/// A text as pixels, and where its top left corner lies relative to that of its block.
struct TextRaster
{
    Raster raster;
    int left = 0; ///< device pixels
    int top = 0;
};

class Typesetter final : public scene::TextMetrics
{
public:
    /// Unavailable when there is no Japanese font.
    [[nodiscard]] static Result<std::unique_ptr<Typesetter>> open();

    [[nodiscard]] scene::TextExtent measure(const RubyText& text, const scene::TextStyle& style,
                                            float width) const override;
    [[nodiscard]] std::shared_ptr<const Paragraph> set(const RubyText& text, const scene::TextStyle& style,
                                                       float width) const;
    /// \param width  of the block the lines are aligned in, scene pixels
    /// \param scale  device pixels a scene pixel
    [[nodiscard]] TextRaster draw(const Paragraph& paragraph, const scene::TextStyle& style, float width,
                                  float scale) const;
    /// Says in one string what makes two settings alike; colour is part of it.
    [[nodiscard]] static std::string keyOf(const RubyText& text, const scene::TextStyle& style, float width);
    [[nodiscard]] const TypeCase& type() const { return *m_type; }

private:
    explicit Typesetter(std::unique_ptr<TypeCase> type);

    std::unique_ptr<TypeCase> m_type;
    Compositor m_compositor;
    mutable std::unordered_map<std::string, std::shared_ptr<const Paragraph>> m_known;
};

} // namespace musubi::paint
