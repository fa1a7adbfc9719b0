#include "kiosk/paint/qr_face.hpp"
#include "kiosk/theme/tokens.hpp"
#include "tests/kiosk/paint/painted.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>

namespace musubi::paint {
namespace {

std::string readBack(const std::string& file)
{
    const std::string command = "zbarimg --quiet --raw -Sdisable -Sqrcode.enable " + file + " 2>/dev/null";
    std::string text;
    FILE* output = popen(command.c_str(), "r");
    if (output == nullptr)
        return text;
    std::array<char, 512> buffer{};
    while (fgets(buffer.data(), buffer.size(), output) != nullptr)
        text += buffer.data();
    pclose(output);
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

TEST(QrCodes, AreReadBackByAScanner)
{
    const auto painter = test::openPainter();
    for (const auto& [width, height] : {std::pair{400U, 300U}, {800U, 600U}, {531U, 398U}}) {
        test::Easel easel(width, height);
        const std::string text = "https://example.org/musubi/event/fossil-class?lang=ja";
        const scene::Scene scene = test::sceneOf({test::nodeOf({130, 80, 150, 150}, scene::QrContent{text})});
        const std::string file = "qr-" + std::to_string(width) + ".png";
        ASSERT_TRUE(easel.paint(*painter, scene, test::settled()).saveToFile(file));
        EXPECT_EQ(readBack(file), text) << width;
    }
    EXPECT_TRUE(painter->takeProblems().empty());
}

TEST(QrCodes, HaveAQuietZoneOfFourModules)
{
    const Raster code = drawQr("musubi").value();
    ASSERT_EQ(code.width, 21 + 8);
    for (int i = 0; i < code.width; ++i)
        for (int edge = 0; edge < 4; ++edge)
            EXPECT_EQ(code.pixels[static_cast<std::size_t>(edge * code.width + i) * 4], 255);
    EXPECT_EQ(code.pixels[static_cast<std::size_t>(4 * code.width + 4) * 4], 0) << "the finder pattern begins";
}

TEST(QrCodes, ThatAreTooLongAreToldOnceAndDoNotCrash)
{
    const auto painter = test::openPainter();
    test::Easel easel(400, 300);
    const scene::Scene scene =
        test::sceneOf({test::nodeOf({130, 80, 150, 150}, scene::QrContent{std::string(5000, 'x')})});
    easel.paint(*painter, scene, test::settled());
    easel.paint(*painter, scene, test::settled());
    EXPECT_EQ(painter->takeProblems().size(), 1U);
}

} // namespace
} // namespace musubi::paint
