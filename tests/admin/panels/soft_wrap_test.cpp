#include "admin/panels/soft_wrap.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace musubi::panels {

namespace {

/// Five bytes a line.
std::string wrapped(const std::string& text)
{
    return softlyWrapped(text, [](std::string_view line) { return std::min<std::size_t>(line.size(), 5); });
}

std::string lines(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : std::string(kSoftBreak)) + part;
    return text;
}

} // namespace

TEST(SoftWrap, BreaksForTheEyeAndBackAgain)
{
    EXPECT_EQ(wrapped("abcdefghijk"), lines({"abcde", "fghij", "k"}));
    EXPECT_EQ(wrapped("abcde"), "abcde");
    EXPECT_EQ(wrapped("ab\ncdefghi"), "ab\n" + lines({"cdefg", "hi"}));
    for (const std::string text : {"", "a", "abcdefghijk", "ab\ncdefghi\n\n", "\n"})
        EXPECT_EQ(unwrapped(wrapped(text)), text);
}

TEST(SoftWrap, CutsNoWordThatHasRoomOnALine)
{
    EXPECT_EQ(wrapped("ab cdef"), lines({"ab ", "cdef"}));
    EXPECT_EQ(wrapped("ab cdefghij"), lines({"ab ", "cdefg", "hij"}));
    EXPECT_EQ(unwrapped(wrapped("ab cdefghij kl")), "ab cdefghij kl");
}

TEST(SoftWrap, NothingFitsOnALineOfNoWidth)
{
    EXPECT_EQ(softlyWrapped("ab\nc", [](std::string_view) { return std::size_t{0}; }), "ab\nc");
}

TEST(SoftWrap, DeletingABreakDeletesTheLetterBeforeIt)
{
    std::string text = wrapped("abcdefg");
    text.erase(text.find('\n'), 1);
    EXPECT_EQ(unwrapped(text), "abcdfg");
    EXPECT_EQ(unwrapped("石" + std::string(kSoftMark) + "の"), "の");
}

TEST(SoftWrap, WhatIsCopiedHasNoBreaks)
{
    EXPECT_EQ(withoutSoftBreaks(wrapped("abcdefg")), "abcdefg");
    EXPECT_EQ(withoutSoftBreaks("石" + std::string(kSoftMark)), "石");
    EXPECT_EQ(withoutSoftBreaks("a\nb"), "a\nb");
}

TEST(SoftWrap, TheCursorStaysAtItsLetter)
{
    const std::string text = "abcdefghijk";
    for (std::size_t at = 0; at <= text.size(); ++at)
        EXPECT_EQ(placeUnwrapped(wrapped(text), placeWrapped(wrapped(text), at)), at);
}

} // namespace musubi::panels
