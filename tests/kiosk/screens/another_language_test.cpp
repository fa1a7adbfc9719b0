// A language that nobody thought of costs one file of words and one line of fonts. Thai: letters
// over and under letters, and no spaces between words. Arabic: letters that join, from the right to the left.
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
#include <ostream>

namespace musubi::test {

namespace {

/// A language with its pack and its words under tests/packs/valid.
struct Another
{
    std::string tag;
    std::string pack;
    std::string back; ///< what the button back says
    char32_t firstLetter;
    char32_t lastLetter;

    [[nodiscard]] std::filesystem::path folder() const { return MUSUBI_SOURCE_DIR "/tests/packs/valid/" + pack; }
};

void PrintTo(const Another& language, std::ostream* out)
{
    *out << language.tag;
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The shipped words, and the one file more.
present::Strings stringsWith(const Another& language)
{
    const std::string file = "strings/" + language.tag + ".json";
    std::map<Language, std::string> files{{Language(language.tag), bytesOf(language.folder() / file)}};
    for (const auto& shipped : std::filesystem::directory_iterator(MUSUBI_SOURCE_DIR "/assets/strings"))
        files[Language(shipped.path().stem().string())] = bytesOf(shipped.path());
    return present::Strings::parse(files).value();
}

class AnotherLanguage : public testing::TestWithParam<Another>
{
protected:
    [[nodiscard]] scene::Scene draw(const std::string& address, app::PixelSize pixels,
                                    present::TextSize size = present::TextSize::Normal) const
    {
        present::VisitSettings settings{Language(GetParam().tag)};
        settings.textSize = size;
        const present::Context context(*m_catalogue, m_strings, settings, present::Address::parse(address).value(),
                                       saturdayMorning());
        return screens::drawScreen(context, app::Panel(pixels).stage(settings, KioskParts::shared().metrics()));
    }

    [[nodiscard]] bool isItsLetter(char32_t letter) const
    {
        return letter >= GetParam().firstLetter && letter <= GetParam().lastLetter;
    }

    std::shared_ptr<const model::Catalogue> m_catalogue =
        model::Catalogue::build(store::loadPack(GetParam().folder() / "workspace").value().parts);
    present::Strings m_strings = stringsWith(GetParam());
};

} // namespace

TEST_P(AnotherLanguage, StandsOnEveryScreenWithoutFlaw)
{
    for (const app::PixelSize pixels : {app::PixelSize{1920, 1080}, app::PixelSize{1080, 1920}})
        for (const auto size : {present::TextSize::Normal, present::TextSize::VeryLarge})
            for (const char* const address :
                 {"attract", "home", "events", "event/craft", "institutions", "institution/museum", "search"})
            {
                const scene::Scene page = draw(address, pixels, size);
                for (const scene::Flaw& flaw : scene::inspect(page, KioskParts::shared().metrics()))
                    // Keys may be as small on the glass as they are without larger text.
                    if (flaw.kind != scene::FlawKind::TargetTooSmall || !flaw.node.starts_with("search.keys."))
                        ADD_FAILURE() << address << " " << pixels.width << ": " << describe(flaw);
            }
}

TEST_P(AnotherLanguage, IsSpokenByFrameAndContentAlike)
{
    const scene::Scene scene = draw("event/craft", {1920, 1080});
    EXPECT_EQ(scene.language, GetParam().tag);
    int texts = 0;
    for (const scene::Node* node : scene::allNodes(scene)) {
        if (const auto* text = std::get_if<scene::TextContent>(&node->content)) {
            const std::u32string letters = decodeUtf8(text->text.base());
            texts += std::ranges::any_of(letters, [&](char32_t letter) { return isItsLetter(letter); }) ? 1 : 0;
        }
    }
    EXPECT_GE(texts, 12);
    const scene::Node* const back = scene::findNode(scene, "back.words");
    ASSERT_NE(back, nullptr);
    EXPECT_EQ(std::get<scene::TextContent>(back->content).text.base(), GetParam().back);
    EXPECT_NE(scene::findNode(scene, "languages." + GetParam().tag), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Languages, AnotherLanguage,
                         testing::Values(Another{"th", "thai", "กลับ", 0x0E00, 0x0E7F},
                                         Another{"ar", "arabic", "رجوع", 0x0600, 0x06FF}),
                         [](const auto& language) { return language.param.pack; });

} // namespace musubi::test
