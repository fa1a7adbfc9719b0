// What `looksLikePicture` lets through, with bytes made here: headers of every kind, and hardly a pixel.
#include "content/store/workspace_folder.hpp"
#include "tests/support/source_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace musubi::store {
namespace {

namespace fs = std::filesystem;

class Picture : public testing::Test
{
protected:
    bool looks(const std::string& name, std::string_view bytes) const
    {
        m_folder.write(name, bytes);
        return looksLikePicture(m_folder.path() / name);
    }
    bool photo(std::string_view bytes) const { return looks("picture", bytes); }
    bool svg(std::string_view bytes) const { return looks("picture.svg", bytes); }

    test::TemporaryFolder m_folder;
};

std::string bigEndian(std::uint32_t value, int count)
{
    std::string bytes;
    while (count-- > 0)
        bytes += static_cast<char>(value >> 8U * static_cast<unsigned>(count) & 0xFFU);
    return bytes;
}

std::string littleEndian(std::uint32_t value, int count)
{
    std::string bytes = bigEndian(value, count);
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// No test here unpacks anything, so the checksum may be any.
std::string pngChunk(const std::string& name, const std::string& data)
{
    return bigEndian(static_cast<std::uint32_t>(data.size()), 4) + name + data + "sums";
}

std::string pngOf(std::uint32_t width, std::uint32_t height, const std::string& rest = pngChunk("IDAT", "x"))
{
    const std::string header = bigEndian(width, 4) + bigEndian(height, 4) + std::string("\x08\x02\0\0\0", 5);
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", header) + rest + pngChunk("IEND", "");
}

std::string jpegSegment(int marker, const std::string& data)
{
    return "\xFF" + std::string(1, static_cast<char>(marker)) +
           bigEndian(static_cast<std::uint32_t>(data.size()) + 2, 2) + data;
}

std::string jpegOf(std::uint32_t width, std::uint32_t height, int frame = 0xC0)
{
    const std::string size = bigEndian(height, 2) + bigEndian(width, 2);
    return "\xFF\xD8" + jpegSegment(0xE1, "notes with a small picture \xFF\xD8 \xFF\xD9") + jpegSegment(0xC4, "table") +
           jpegSegment(frame, "\x08" + size + "\x01\x01") + jpegSegment(0xDA, "scan") + "pixels\xFF\xD9";
}

std::string riffChunk(const std::string& name, const std::string& data)
{
    return name + littleEndian(static_cast<std::uint32_t>(data.size()), 4) + data + std::string(data.size() % 2, '\0');
}

std::string webpOf(const std::string& chunks)
{
    return riffChunk("RIFF", "WEBP" + chunks);
}

std::string lossy(std::uint32_t width, std::uint32_t height)
{
    return riffChunk("VP8 ", std::string("\x10\0\0\x9D\x01\x2A", 6) + littleEndian(width, 2) + littleEndian(height, 2));
}

std::string lossless(std::uint32_t width, std::uint32_t height)
{
    return riffChunk("VP8L", "\x2F" + littleEndian((width - 1) | (height - 1) << 14U, 4));
}

std::string canvas(std::uint32_t width, std::uint32_t height, std::uint32_t flags = 0x10)
{
    return riffChunk("VP8X", littleEndian(flags, 4) + littleEndian(width - 1, 3) + littleEndian(height - 1, 3));
}

std::string svgOf(const std::string& attributes, const std::string& inside = "")
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inside + "</svg>";
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST_F(Picture, IsNothingElse)
{
    using namespace std::string_view_literals;
    for (const std::string_view no :
         {""sv, "\x89PN"sv, "\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF"sv, "GIF89a"sv, "RIFF\x24\0\0\0WAVE"sv, "words"sv})
    {
        EXPECT_FALSE(photo(no)) << no;
        EXPECT_FALSE(svg(no)) << no;
    }
    EXPECT_FALSE(looksLikePicture(m_folder.path() / "gone.png"));
    EXPECT_FALSE(looksLikePicture(m_folder.path()));
    EXPECT_FALSE(photo(svgOf("width='1' height='1'"))) << "the kiosk goes by the name";
    EXPECT_FALSE(svg(pngOf(1, 1)));
}

TEST_F(Picture, OfPngIsWholeAndOfFortyMegapixelsAtMost)
{
    EXPECT_TRUE(photo(pngOf(1, 1)));
    EXPECT_TRUE(photo(pngOf(8000, 5000)));
    EXPECT_FALSE(photo(pngOf(8000, 5001)));
    EXPECT_FALSE(photo(pngOf(0, 5)));
    EXPECT_FALSE(photo(pngOf(5, 0)));
    EXPECT_FALSE(photo(pngOf(40'000, 1))) << "wider than any surface";
    EXPECT_FALSE(photo(pngOf(0xFFFFFFFF, 0xFFFFFFFF)));
    EXPECT_FALSE(photo(pngOf(1, 1, ""))) << "no pixels";
    EXPECT_FALSE(photo(pngOf(1, 1, bigEndian(0xFFFFFFF0, 4) + "IDAT"))) << "a chunk longer than the file";
    const std::string good = pngOf(3, 3);
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(photo(std::string_view(good).substr(0, length))) << length;
    EXPECT_FALSE(photo("\x89PNG\r\n\x1A\n" + pngChunk("tEXt", "first") + good.substr(8))) << "IHDR comes first";
    EXPECT_FALSE(photo("\x89PNG\r\n\x1A\n" + pngChunk("IHDR", bigEndian(1, 4) + bigEndian(1, 4)))) << "short IHDR";
}

TEST_F(Picture, OfJpegIsWholeAndOfFortyMegapixelsAtMost)
{
    EXPECT_TRUE(photo(jpegOf(1, 1)));
    EXPECT_TRUE(photo(jpegOf(8000, 5000, 0xC2)));
    EXPECT_TRUE(photo(jpegOf(3, 3) + "a camera's own notes"));
    EXPECT_FALSE(photo(jpegOf(8000, 5001)));
    EXPECT_FALSE(photo(jpegOf(0, 5)));
    EXPECT_FALSE(photo(jpegOf(5, 0)));
    for (const int unknown : {0xC3, 0xC9, 0xCA})
        EXPECT_FALSE(photo(jpegOf(5, 5, unknown))) << unknown;
    const std::string good = jpegOf(3, 3);
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(photo(std::string_view(good).substr(0, length))) << length;
}

TEST_F(Picture, OfWebpIsWholeAndOfFortyMegapixelsAtMost)
{
    EXPECT_TRUE(photo(webpOf(lossy(1, 1))));
    EXPECT_TRUE(photo(webpOf(lossless(8000, 5000))));
    EXPECT_TRUE(photo(webpOf(canvas(7, 5) + riffChunk("ALPH", "abc") + lossy(7, 5) + riffChunk("EXIF", "x"))));
    EXPECT_FALSE(photo(webpOf(lossy(8000, 5001))));
    EXPECT_FALSE(photo(webpOf(lossless(8000, 5001))));
    EXPECT_FALSE(photo(webpOf(canvas(16'000, 16'000) + lossy(16'000, 16'000))));
    EXPECT_FALSE(photo(webpOf(lossy(0, 5))));
    EXPECT_FALSE(photo(webpOf(canvas(7, 5) + lossy(5, 7))));
    EXPECT_FALSE(photo(webpOf(canvas(7, 5)))) << "no pixels";
    EXPECT_FALSE(photo(webpOf(canvas(7, 5, 0x02) + lossy(7, 5)))) << "it moves";
    EXPECT_FALSE(photo("RIFF" + littleEndian(2, 4) + "WEBP" + lossy(1, 1)));
    const std::string good = webpOf(lossless(3, 3));
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(photo(std::string_view(good).substr(0, length))) << length;
}

TEST_F(Picture, OfSvgHasItsElementAtTheRoot)
{
    EXPECT_TRUE(svg(svgOf("viewBox='0 0 4 3'")));
    EXPECT_TRUE(svg("\xEF\xBB\xBF<?xml version=\"1.0\" encoding='UTF-8'?>\n<!-- a > b -->\n<!DOCTYPE svg>\n"
                    "<svg:svg width='4' height='3'/>"));
    for (const char* no : {"<html><svg viewBox='0 0 4 3'/></html>", "<svgx viewBox='0 0 4 3'>", "<!-- <svg> ", "svg",
                           "<?xml <svg", "<?xml version='1.0' encoding='UTF-7'?><svg viewBox='0 0 4 3'/>"})
        EXPECT_FALSE(svg(no)) << no;
    EXPECT_FALSE(svg(svgOf("viewBox='0 0 4 3'", std::string(1, '\0')))) << "UTF-16, or no text";
}

TEST_F(Picture, OfSvgSaysHowLargeItIs)
{
    for (const char* good : {"width='800' height='600'", "height = \"20cm\"\n width=\"29.7cm\"",
                             "width='1e3px' height='.5in'", "width='100%' height='100%' viewBox='0,0,4,3'",
                             "viewBox='-1 -1 4.5 3' data-width='0'", "width='20000' height='2000'"})
        EXPECT_TRUE(svg(svgOf(good))) << good;
    for (const char* no :
         {"", "width='800'", "width='0' height='600'", "width='-800' height='-600'", "width='20001' height='1'",
          "width='1' height='20001'", "width='8000' height='5001'", "width='600cm' height='1'",
          "viewBox='0 0 90000 90000'", "viewBox='0 0 4'", "width=800 height=600", "width='inf' height='1'"})
        EXPECT_FALSE(svg(svgOf(no))) << no;
    EXPECT_FALSE(svg(svgOf("", "<rect width='8' height='6' viewBox='0 0 8 6'/>"))) << "not that of a part";
    EXPECT_FALSE(svg("<svg><rect width='8' height='6'/></svg>"));
}

TEST_F(Picture, OfSvgIsSimpleEnoughToBeDrawnAtOnce)
{
    const std::string size = "width='8' height='6'";
    EXPECT_TRUE(svg(svgOf(size, repeated("<use href='#a'/>", 16) + repeated("<user/>", 20))));
    EXPECT_FALSE(svg(svgOf(size, repeated("<use href='#a'/>", 17))));
    EXPECT_FALSE(svg(svgOf(size, repeated("<use/>", 9) + repeated("<s:use\n/>", 8))));
    EXPECT_FALSE(svg("<!DOCTYPE svg [ <!ENTITY a 'b'> ]>" + svgOf(size)));
    EXPECT_FALSE(svg("<!DOCTYPE svg [<!entity a 'b'>]>" + svgOf(size)));
    EXPECT_FALSE(svg(svgOf(size, "<image href='data:image/svg+xml;base64,AA=='/>")));
    const std::size_t rest = 4U * 1024U * 1024U - svgOf(size).size();
    EXPECT_TRUE(svg(svgOf(size, std::string(rest, ' '))));
    EXPECT_FALSE(svg(svgOf(size, std::string(rest + 1, ' '))));
}

TEST_F(Picture, OfOurOwnIsOne)
{
    for (const char* folder : {"/assets/illustrations", "/content/packs/tsukuba/media"}) {
        for (const auto& file : fs::directory_iterator(std::string(MUSUBI_SOURCE_DIR) + folder))
            EXPECT_TRUE(looksLikePicture(file.path())) << file.path();
    }
}

} // namespace
} // namespace musubi::store
