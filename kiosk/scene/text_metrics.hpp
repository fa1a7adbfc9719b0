// How large a text becomes. Screens ask; the paint room answers with the very code
// that will draw it, tests with a simple rule.
#pragma once

#include "kiosk/scene/node.hpp"

namespace musubi::scene {

struct TextExtent
{
    Size size; ///< of the ink box: widest line, all lines
    int lines = 0;
    bool cut = false;   ///< maxLines left something out
    bool split = false; ///< a phrase is wider than a line and was broken inside
};

class TextMetrics
{
public:
    virtual ~TextMetrics() = default;

    /// \param width  pixels to break lines at; ≤ 0: never break
    [[nodiscard]] virtual TextExtent measure(const RubyText& text, const TextStyle& style, float width) const = 0;
};

} // namespace musubi::scene
