// Texts as they are set in lines.
#pragma once

#include "kiosk/paint/typesetter.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace musubi::paint::test {

inline scene::TextStyle style(float size = 28)
{
    scene::TextStyle style;
    style.size = size;
    return style;
}

inline std::vector<std::string> linesOf(const Typesetter& typesetter, const RubyText& text,
                                        const scene::TextStyle& style, float width)
{
    std::vector<std::string> lines;
    for (const SetLine& line : typesetter.set(text, style, width)->lines)
        lines.push_back(baseOf(line));
    return lines;
}

class SettingLines : public testing::Test
{
protected:
    std::unique_ptr<Typesetter> m_typesetter = Typesetter::open().value();
};

} // namespace musubi::paint::test
