#include "content/base/utf8.hpp"

#include <gtest/gtest.h>

#include <random>

namespace musubi {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, KnowsWellFormedSequences)
{
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("つくば 石 😀 é"));
    EXPECT_TRUE(isValidUtf8("\xF4\x8F\xBF\xBF"sv));
    EXPECT_TRUE(isValidUtf8("a\0b"sv));
}

TEST(Utf8, RefusesIllFormedSequences)
{
    EXPECT_FALSE(isValidUtf8("\x80"sv)) << "continuation without a start";
    EXPECT_FALSE(isValidUtf8("\xC0\x80"sv)) << "overlong NUL";
    EXPECT_FALSE(isValidUtf8("\xE0\x80\xAF"sv)) << "overlong slash";
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80"sv)) << "surrogate";
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80"sv)) << "above U+10FFFF";
    EXPECT_FALSE(isValidUtf8("\xE7\x9F"sv)) << "cut off";
    EXPECT_FALSE(isValidUtf8("\xFF"sv));
}

TEST(Utf8, DecodesEveryBadByteToOneReplacement)
{
    EXPECT_EQ(decodeUtf8("a\xFF\xFEz"sv), U"a\uFFFD\uFFFDz");
    EXPECT_EQ(decodeUtf8("\xE7\x9F"sv), U"\uFFFD\uFFFD");
    EXPECT_EQ(decodeUtf8("\xE7\x9F\xB3\x9F"sv), U"石\uFFFD");
}

TEST(Utf8, EncodesWhatIsNoCharacterAsReplacement)
{
    EXPECT_EQ(encodeUtf8(std::u32string{0xD800, 0x110000, U'石'}), "\uFFFD\uFFFD石");
}

TEST(Utf8, RoundTripsEveryCodePoint)
{
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (codePoint == 0xD800)
            codePoint = 0xE000;
        const std::string bytes = encodeUtf8(std::u32string(1, codePoint));
        ASSERT_TRUE(isValidUtf8(bytes));
        ASSERT_EQ(decodeUtf8(bytes), std::u32string(1, codePoint));
    }
}

TEST(Utf8, DecodesAnyBytesToValidText)
{
    std::mt19937 random(7); // fixed, so that a failure can be repeated
    for (int i = 0; i < 5'000; ++i) {
        std::string bytes(random() % 12, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        const std::u32string decoded = decodeUtf8(bytes);
        ASSERT_TRUE(isValidUtf8(encodeUtf8(decoded)));
        ASSERT_EQ(isValidUtf8(bytes), encodeUtf8(decoded) == bytes);
    }
}

} // namespace
} // namespace musubi
