// What comparing pictures forgives, and what it does not.
#include "tests/golden/picture.hpp"

#include "kiosk/theme/tokens.hpp"

#include <gtest/gtest.h>

#include <SFML/Graphics/Image.hpp>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace musubi::golden {

namespace {

constexpr unsigned kWidth = 240;
constexpr unsigned kHeight = 144;

sf::Color colourOf(theme::Colour colour)
{
    return {colour.red, colour.green, colour.blue};
}

sf::Image paper()
{
    sf::Image image;
    image.create(kWidth, kHeight, colourOf(theme::kPaper));
    return image;
}

sf::Image withBox(sf::Color fill, unsigned left, unsigned top)
{
    sf::Image image = paper();
    for (unsigned y = top; y < top + 60; ++y) {
        for (unsigned x = left; x < left + 90; ++x)
            image.setPixel(x, y, fill);
    }
    return image;
}

/// Strokes three pixels wide and seven apart, soft at their edges like letters.
sf::Image withStrokes(double left)
{
    sf::Image image = paper();
    for (unsigned x = 20; x < kWidth - 20; ++x) {
        const double along = std::fmod(x - left + 70, 7);
        const double ink = std::clamp(along, 0.0, 1.0) * std::clamp(4 - along, 0.0, 1.0);
        const auto shade = static_cast<sf::Uint8>(245 - 215 * ink);
        for (unsigned y = 40; y < 70; ++y)
            image.setPixel(x, y, {shade, shade, shade});
    }
    return image;
}

/// Every shade up to `most` lighter or darker, the same each time.
sf::Image withNoise(sf::Image image, int most)
{
    std::uint32_t state = 1;
    const auto disturbed = [&](int shade) {
        state = state * 1'664'525U + 1'013'904'223U;
        const int by = static_cast<int>(state >> 16U) % (2 * most + 1) - most;
        return static_cast<sf::Uint8>(std::clamp(shade + by, 0, 255));
    };
    for (unsigned y = 0; y < kHeight; ++y) {
        for (unsigned x = 0; x < kWidth; ++x) {
            const sf::Color pixel = image.getPixel(x, y);
            image.setPixel(x, y, {disturbed(pixel.r), disturbed(pixel.g), disturbed(pixel.b)});
        }
    }
    return image;
}

bool looksLike(const sf::Image& kept, const sf::Image& drawn)
{
    return differences(coarsened(halved(kept)), halved(drawn)).empty();
}

const sf::Color kPlum(92, 40, 96);

} // namespace

TEST(ComparedPictures, AreTheSameWhenNothingChanged)
{
    EXPECT_TRUE(looksLike(paper(), paper()));
    EXPECT_TRUE(looksLike(withBox(kPlum, 60, 40), withBox(kPlum, 60, 40)));
    EXPECT_TRUE(looksLike(withStrokes(0), withStrokes(0)));
}

TEST(ComparedPictures, DifferWhenABoxMovesByFourPixels)
{
    EXPECT_FALSE(looksLike(withBox(kPlum, 60, 40), withBox(kPlum, 64, 40)));
    EXPECT_FALSE(looksLike(withBox(kPlum, 60, 40), withBox(kPlum, 60, 36)));
}

TEST(ComparedPictures, DifferWhenAPaleBoxMovesByFourPixels)
{
    const sf::Color pale = colourOf(theme::kS300);
    EXPECT_FALSE(looksLike(withBox(pale, 60, 40), withBox(pale, 64, 40)));
    EXPECT_FALSE(looksLike(withBox(pale, 60, 40), withBox(pale, 60, 44)));
}

TEST(ComparedPictures, DifferWhenAColourChanges)
{
    EXPECT_FALSE(looksLike(withBox(kPlum, 60, 40), withBox({92, 54, 96}, 60, 40)));
    EXPECT_FALSE(looksLike(withBox(kPlum, 60, 40), paper()));
}

TEST(ComparedPictures, DifferWhenTextMovesByFourPixelsOrIsGone)
{
    EXPECT_FALSE(looksLike(withStrokes(0), withStrokes(4)));
    EXPECT_FALSE(looksLike(withStrokes(0), paper()));
}

TEST(ComparedPictures, ForgiveWhatHintingDoesToTheEdgesOfLetters)
{
    EXPECT_TRUE(looksLike(withStrokes(0), withStrokes(0.4)));
    EXPECT_TRUE(looksLike(withStrokes(0), withStrokes(-0.4)));
}

TEST(ComparedPictures, ForgiveNoise)
{
    for (const sf::Image& image : {paper(), withBox(kPlum, 60, 40), withStrokes(0)})
        EXPECT_TRUE(looksLike(image, withNoise(image, 4)));
}

TEST(ComparedPictures, DifferWhenTheirSizesDo)
{
    sf::Image wider;
    wider.create(kWidth + 2, kHeight, colourOf(theme::kPaper));
    EXPECT_FALSE(looksLike(paper(), wider));
}

TEST(ComparedPictures, SayWhichBlocksDiffer)
{
    sf::Image dotted = paper();
    for (unsigned y = 50; y < 60; ++y) {
        for (unsigned x = 100; x < 110; ++x)
            dotted.setPixel(x, y, kPlum);
    }
    const std::vector<Difference> found = differences(coarsened(halved(paper())), halved(dotted));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().x, 48U);
    EXPECT_EQ(found.front().y, 24U);
}

TEST(ComparedPictures, AreReadAsTheyWereWritten)
{
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("musubi-golden-test-" + std::to_string(getpid()) + ".png");
    const Picture picture = coarsened(halved(withBox(kPlum, 60, 40)));
    ASSERT_TRUE(writePicture(picture, file));
    const Result<Picture> read = readPicture(file);
    std::filesystem::remove(file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value(), picture);
    EXPECT_FALSE(readPicture(file));
}

} // namespace musubi::golden
