// A language that nobody thought of costs one file of words and one line of fonts. Thai: letters
// over and under letters, and no spaces between words.
#include "content/base/utf8.hpp"
#include "content/store/workspace_folder.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/inspect.hpp"
#include "tests/support/kiosk_fixture.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace musubi::test {

namespace {

const std::filesystem::path kThai = MUSUBI_SOURCE_DIR "/tests/packs/valid/thai";
const Language kLanguage{std::string("th")};

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The shipped words, and the one file more.
present::Strings stringsWithThai()
{
    std::map<Language, std::string> files{{kLanguage, bytesOf(kThai / "strings/th.json")}};
    for (const auto& file : std::filesystem::directory_iterator(MUSUBI_SOURCE_DIR "/assets/strings"))
        files[Language(file.path().stem().string())] = bytesOf(file.path());
    return present::Strings::parse(files).value();
}

class AnotherLanguage : public testing::Test
{
protected:
    [[nodiscard]] scene::Scene draw(const std::string& address, app::PixelSize pixels) const
    {
        const present::VisitSettings settings{kLanguage};
        const present::Context context(*m_catalogue, m_strings, settings, present::Address::parse(address).value(),
                                       saturdayMorning());
        return screens::drawScreen(context, app::Panel(pixels).stage(settings, KioskParts::shared().metrics()));
    }

    std::shared_ptr<const model::Catalogue> m_catalogue =
        model::Catalogue::build(store::loadPack(kThai / "workspace").value().parts);
    present::Strings m_strings = stringsWithThai();
};

bool isThai(char32_t letter)
{
    return letter >= 0x0E00 && letter <= 0x0E7F;
}

} // namespace

TEST_F(AnotherLanguage, StandsOnEveryScreenWithoutFlaw)
{
    for (const app::PixelSize pixels : {app::PixelSize{1920, 1080}, app::PixelSize{1080, 1920}}) {
        for (const char* const address :
             {"attract", "home", "events", "event/craft", "institutions", "institution/museum", "search"})
        {
            for (const scene::Flaw& flaw : scene::inspect(draw(address, pixels), KioskParts::shared().metrics()))
                ADD_FAILURE() << address << " " << pixels.width << ": " << describe(flaw);
        }
    }
}

TEST_F(AnotherLanguage, IsSpokenByFrameAndContentAlike)
{
    const scene::Scene scene = draw("event/craft", {1920, 1080});
    EXPECT_EQ(scene.language, "th");
    int thaiTexts = 0;
    for (const scene::Node* node : scene::allNodes(scene)) {
        if (const auto* text = std::get_if<scene::TextContent>(&node->content)) {
            const std::u32string letters = decodeUtf8(text->text.base());
            thaiTexts += std::any_of(letters.begin(), letters.end(), isThai) ? 1 : 0;
        }
    }
    EXPECT_GE(thaiTexts, 12);
    const scene::Node* const back = scene::findNode(scene, "back.words");
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(std::get<scene::TextContent>(back->content).text.base(), "กลับ");
    EXPECT_NE(scene::findNode(scene, "languages.th"), nullptr);
}

} // namespace musubi::test
