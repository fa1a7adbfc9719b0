#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

namespace musubi::paint {
namespace {

using test::near;
using test::nodeOf;
using theme::Colour;

class Pictures : public testing::Test
{
protected:
    Pictures()
    {
        std::filesystem::remove_all(m_pack);
        std::filesystem::create_directories(m_pack / "media");
        m_painter->setPackRoot(m_pack);
    }
    ~Pictures() override { std::filesystem::remove_all(m_pack); }

    void write(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(m_pack / "media" / name, std::ios::binary) << bytes;
    }
    /// Left half red, right half blue, 200 × 100.
    void writeHalves(const std::string& name) const
    {
        sf::Image image;
        image.create(200, 100, sf::Color::Red);
        for (unsigned x = 100; x < 200; ++x)
            for (unsigned y = 0; y < 100; ++y)
                image.setPixel(x, y, sf::Color::Blue);
        ASSERT_TRUE(image.saveToFile((m_pack / "media" / name).string()));
    }
    sf::Image paint(const scene::PictureContent& picture, scene::Rect rect = {100, 100, 200, 100},
                    scene::Role role = scene::Role::Image)
    {
        scene::Node node = nodeOf(rect, picture);
        node.role = role;
        return m_easel.paint(*m_painter, test::sceneOf({std::move(node)}), test::settled());
    }
    static scene::PictureContent from(const std::string& source)
    {
        scene::PictureContent picture;
        picture.source = source;
        return picture;
    }
    /// A picture that cannot be shown: one problem however often it is painted, a tinted box in its place.
    void expectProblem(const std::string& source, const std::string& part)
    {
        sf::Image image = paint(from(source));
        image = paint(from(source), {100, 100, 180, 90});
        const auto problems = m_painter->takeProblems();
        ASSERT_EQ(problems.size(), 1U) << source;
        EXPECT_NE(problems.front().what.find(part), std::string::npos) << problems.front().what;
        EXPECT_EQ(problems.front().what.find('\n'), std::string::npos) << "one sentence in one line";
        EXPECT_TRUE(near(image.getPixel(104, 104), theme::kS100)) << source;
        paint(from(source));
        EXPECT_TRUE(m_painter->takeProblems().empty()) << "told once";
    }

    std::filesystem::path m_pack =
        std::filesystem::temp_directory_path() / ("musubi-pictures-" + std::to_string(getpid()));
    std::unique_ptr<Painter> m_painter = test::openPainter();
    test::Easel m_easel{400, 300};
};

TEST_F(Pictures, FillTheirRectangle)
{
    for (const char* name : {"halves.png", "halves.jpg"}) {
        writeHalves(name);
        const sf::Image image = paint(from(std::string("pack:media/") + name));
        EXPECT_TRUE(near(image.getPixel(102, 102), Colour::of(0xFF0000), 12)) << name;
        EXPECT_TRUE(near(image.getPixel(297, 197), Colour::of(0x0000FF), 12)) << name;
        EXPECT_TRUE(near(image.getPixel(99, 150), theme::kWhite));
    }
    EXPECT_TRUE(m_painter->takeProblems().empty());
}

TEST_F(Pictures, ShowTheirFocusWhenTheyAreCut)
{
    writeHalves("halves.png");
    scene::PictureContent picture = from("pack:media/halves.png");
    picture.focus = {0, 0.5F};
    EXPECT_TRUE(near(paint(picture, {100, 100, 80, 80}).getPixel(175, 140), Colour::of(0xFF0000), 4));
    picture.focus = {1, 0.5F};
    EXPECT_TRUE(near(paint(picture, {100, 100, 80, 80}).getPixel(105, 140), Colour::of(0x0000FF), 4));
}

TEST_F(Pictures, StandWholeInTheMiddleWhenTheyAreToFit)
{
    writeHalves("halves.png");
    scene::PictureContent picture = from("pack:media/halves.png");
    picture.fit = scene::Fit::Contain;
    const sf::Image image = paint(picture, {100, 50, 200, 200});
    EXPECT_TRUE(near(image.getPixel(200, 60), theme::kWhite));
    EXPECT_TRUE(near(image.getPixel(105, 150), Colour::of(0xFF0000), 4));
    EXPECT_TRUE(near(image.getPixel(295, 150), Colour::of(0x0000FF), 4));
}

TEST_F(Pictures, LoseTheirColourWhenAnEventIsOver)
{
    writeHalves("halves.png");
    scene::PictureContent picture = from("pack:media/halves.png");
    picture.grey = true;
    const sf::Color pixel = paint(picture).getPixel(110, 110);
    EXPECT_EQ(pixel.r, pixel.g);
    EXPECT_EQ(pixel.g, pixel.b);
    EXPECT_LT(pixel.r, 120);
}

TEST_F(Pictures, RoundOnlyTheCornersAskedFor)
{
    writeHalves("halves.png");
    scene::PictureContent picture = from("pack:media/halves.png");
    picture.corners = {40, 0, 0, 0};
    const sf::Image image = paint(picture);
    EXPECT_TRUE(near(image.getPixel(102, 102), theme::kWhite));
    EXPECT_TRUE(near(image.getPixel(101, 197), Colour::of(0xFF0000), 4));
    EXPECT_TRUE(near(image.getPixel(298, 101), Colour::of(0x0000FF), 4));
}

TEST_F(Pictures, OfOurOwnAreAllReadable)
{
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(MUSUBI_SOURCE_DIR) + "/assets/illustrations"))
        paint(from("illustration:" + file.path().stem().string()));
    const auto problems = m_painter->takeProblems();
    EXPECT_TRUE(problems.empty()) << problems.front().what;
}

TEST_F(Pictures, ThatAreMissingAreToldOnce)
{
    expectProblem("pack:media/nowhere.png", "no such file");
}

TEST_F(Pictures, ThatAreOnlyOrnamentLeaveWhatIsBehindThemWhenTheyAreMissing)
{
    const scene::Rect rect{100, 100, 200, 100};
    const auto shown = [&](scene::Node picture) {
        std::vector<scene::Node> nodes{nodeOf(rect, test::boxOf(0, theme::kS950)), std::move(picture)};
        return m_easel.paint(*m_painter, test::sceneOf(std::move(nodes)), test::settled()).getPixel(104, 104);
    };
    write("broken.svg", "<svg");
    for (const char* source : {"pack:media/nowhere.png", "pack:media/broken.svg", "pack:../out.png"}) {
        scene::Node picture = nodeOf(rect, from(source));
        EXPECT_TRUE(near(shown(picture), theme::kS950)) << source;
        EXPECT_EQ(m_painter->takeProblems().size(), 1U) << "told all the same: " << source;
        picture.label = "A stone";
        EXPECT_TRUE(near(shown(picture), theme::kS100)) << source;
        picture.label.clear();
        picture.role = scene::Role::Image;
        EXPECT_TRUE(near(shown(picture), theme::kS100)) << source;
    }
}

TEST_F(Pictures, ThatLeadOutOfThePackAreRefused)
{
    expectProblem("pack:../../etc/passwd", "no folder");
    expectProblem("pack:/etc/passwd", "no folder");
    expectProblem("elsewhere:x", "no folder");
}

TEST_F(Pictures, ThatAreBrokenAreToldOnce)
{
    write("broken.png", "\x89PNG\r\n\x1A\nthis is no picture at all");
    expectProblem("pack:media/broken.png", "cannot be shown");
    write("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g>");
    expectProblem("pack:media/broken.svg", "cannot be shown");
    write("words.webp", "words");
    expectProblem("pack:media/words.webp", "neither SVG nor PNG");
    write("empty.jpg", "");
    expectProblem("pack:media/empty.jpg", "neither SVG nor PNG");
}

TEST_F(Pictures, OfMoreThanFortyMegapixelsAreRefusedBeforeTheyAreUnpacked)
{
    // A header that promises 100,000 × 100,000 pixels, and nothing behind it.
    std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    png += std::string("\0\x01\x86\xA0\0\x01\x86\xA0\x08\x06\0\0\0", 13);
    write("bomb.png", png);
    expectProblem("pack:media/bomb.png", "40 megapixels");
    write("huge.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='90000' height='90000'/>");
    expectProblem("pack:media/huge.svg", "40 megapixels");
}

std::string svgWith(const std::string& inside)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect id='r' width='200' height='100' "
           "fill='#f00'/>" +
           inside + "</svg>";
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

/// Each level shows the one below it ten times: 10^levels rectangles in a few kilobytes.
std::string laughs(int levels)
{
    std::string inside = "<g id='l0'><rect width='1' height='1'/></g>";
    for (int level = 1; level <= levels; ++level)
        inside += "<g id='l" + std::to_string(level) + "'>" +
                  repeated("<use href='#l" + std::to_string(level - 1) + "'/>", 10) + "</g>";
    return svgWith(inside);
}

TEST_F(Pictures, ThatCouldKeepTheRendererForMinutesAreRefusedBeforeTheyAreDrawn)
{
    write("many.svg", svgWith(repeated("<use href='#r'/>", 16)));
    EXPECT_TRUE(near(paint(from("pack:media/many.svg")).getPixel(110, 150), Colour::of(0xFF0000), 4));
    EXPECT_TRUE(m_painter->takeProblems().empty());
    write("more.svg", svgWith(repeated("<use href='#r'/>", 17)));
    expectProblem("pack:media/more.svg", "too complex");
    write("laughs.svg", laughs(10));
    expectProblem("pack:media/laughs.svg", "too complex");
    write("long.svg", svgWith("<!--" + std::string(4U * 1024U * 1024U, ' ') + "-->"));
    expectProblem("pack:media/long.svg", "too complex");
    write("entity.svg", "<!DOCTYPE svg [<!ENTITY u \"<use href='#r'/>\">]>" + svgWith(repeated("&u;", 100)));
    expectProblem("pack:media/entity.svg", "cannot be shown");
}

TEST_F(Pictures, ComeFreshWhenANewPackGoesLive)
{
    writeHalves("halves.png");
    EXPECT_TRUE(near(paint(from("pack:media/halves.png")).getPixel(110, 150), Colour::of(0xFF0000), 4));
    sf::Image green;
    green.create(200, 100, sf::Color::Green);
    ASSERT_TRUE(green.saveToFile((m_pack / "media/halves.png").string()));
    EXPECT_TRUE(near(paint(from("pack:media/halves.png")).getPixel(110, 150), Colour::of(0xFF0000), 4))
        << "still known";
    m_painter->setPackRoot(m_pack);
    EXPECT_TRUE(near(paint(from("pack:media/halves.png")).getPixel(110, 150), Colour::of(0x00FF00), 4));
}

TEST_F(Pictures, KeepTheTextureBudgetAfterFiveHundredPicturesAndTexts)
{
    constexpr std::size_t kBudget = 4U * 1024U * 1024U;
    m_painter = test::openPainter(kBudget);
    scene::TextStyle style;
    for (int i = 0; i < 500; ++i) {
        scene::PictureContent picture = from("illustration:lamp");
        picture.focus.x = static_cast<float>(i) / 500;
        const scene::Scene scene =
            test::sceneOf({nodeOf({0, 0, 200, 150}, picture),
                           test::textNode({0, 160, 390, 60}, "つくば " + std::to_string(i), style)});
        m_painter->paint(scene, test::settled(), m_easel.target());
        ASSERT_LE(m_painter->textureBytes(), kBudget);
    }
    EXPECT_GT(m_painter->textureBytes(), kBudget / 2) << "what fits is kept";
}

} // namespace
} // namespace musubi::paint
