// Every character is one em wide; lines break anywhere. For tests that need to know where a text stands.
#pragma once

#include "kiosk/scene/text_metrics.hpp"

#include <algorithm>
#include <cmath>

namespace musubi::scene::test {

class SquareMetrics final : public TextMetrics
{
public:
    [[nodiscard]] TextExtent measure(const RubyText& text, const TextStyle& style, float width) const override
    {
        const auto letters = std::ranges::count_if(text.base(), [](char c) { return (c & 0xC0) != 0x80; });
        const float all = style.size * static_cast<float>(letters);
        const float line = width > 0 ? std::min(all, width) : all;
        const int lines = line > 0 ? static_cast<int>(std::ceil(all / line - 0.001F)) : 0;
        return {{line, static_cast<float>(lines) * style.size * style.leading}, lines, false};
    }
};

} // namespace musubi::scene::test
