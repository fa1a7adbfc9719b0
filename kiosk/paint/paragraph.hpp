// A text block set into lines: every stretch of it with its place, and nothing about pixels yet.
#pragma once

#include "content/base/ruby_text.hpp"
#include "kiosk/paint/line_places.hpp"
#include "kiosk/paint/type_case.hpp"
#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <string>
#include <vector>

namespace musubi::paint {

/// A stretch drawn as one: base text on the line, or a reading above it.
struct Piece
{
    enum class Row
    {
        Base,
        Reading,
    };

    std::string text;
    Row row = Row::Base;
    float x = 0; ///< from the start of the line
    float width = 0;
};

struct SetLine
{
    std::vector<Piece> pieces;
    float width = 0;
};

struct Paragraph
{
    std::vector<SetLine> lines;
    float lineHeight = 0;
    float baseline = 0;        ///< from the top of a line
    float readingBaseline = 0; ///< from the top of a line
    Face face;
    Face readingFace;
    scene::TextExtent extent;
};

/// What is printed on a line, without readings.
[[nodiscard]] std::string baseOf(const SetLine& line);

class Compositor
{
public:
    /// \param type  outlives the compositor
    explicit Compositor(const TypeCase& type) : m_type(type) {}

    /// \param width  ≤ 0: lines end only where the text says so
    [[nodiscard]] Paragraph compose(const RubyText& text, const scene::TextStyle& style, float width) const;

private:
    struct Work;

    const TypeCase& m_type;
    LinePlaces m_places;
};

} // namespace musubi::paint
