// A language that nobody thought of costs one file of words and one line of fonts. Thai: letters
// over and under letters, and no spaces between words. Arabic: letters that join, from the right to the left.
#include "content/base/utf8.hpp"
#include "content/store/workspace_folder.hpp"
#include "tests/kiosk/screens/inspector.hpp"
#include "tests/support/source_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <ostream>
#include <string_view>

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
    std::u32string_view letters; ///< in which made-up words are written

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

/// Every word of an ICU message in other letters. What stands in an odd depth of braces names parts of it.
std::string inLetters(const std::string& message, std::u32string_view letters)
{
    std::u32string turned;
    int depth = 0;
    for (const char32_t letter : decodeUtf8(message)) {
        depth += letter == U'{' ? 1 : letter == U'}' ? -1 : 0;
        const char32_t small = letter >= U'A' && letter <= U'Z' ? letter + (U'a' - U'A') : letter;
        const bool isWord = depth % 2 == 0 && small >= U'a' && small <= U'z';
        turned += isWord ? letters[(small - U'a') % letters.size()] : letter;
    }
    return encodeUtf8(turned);
}

/// The words of the language; made-up ones, as long as the English ones, where its file has none: every word on every
/// page is of the script.
std::string wordsOf(const Another& language)
{
    auto words = nlohmann::json::parse(bytesOf(MUSUBI_SOURCE_DIR "/assets/strings/en.json"));
    for (auto& word : words)
        word = inLetters(word.get<std::string>(), language.letters);
    words.update(nlohmann::json::parse(bytesOf(language.folder() / ("strings/" + language.tag + ".json"))));
    return words.dump();
}

/// The shipped words, and the one file more.
present::Strings stringsWith(const Another& language)
{
    std::map<Language, std::string> files{{Language(language.tag), wordsOf(language)}};
    for (const auto& shipped : std::filesystem::directory_iterator(MUSUBI_SOURCE_DIR "/assets/strings"))
        files[Language(shipped.path().stem().string())] = bytesOf(shipped.path());
    return present::Strings::parse(files).value();
}

class AnotherLanguage : public testing::TestWithParam<Another>
{
protected:
    [[nodiscard]] scene::Scene draw(const std::string& address, const Setting& setting,
                                    present::Switch contrast = present::Switch::Off) const
    {
        present::VisitSettings visit = visitIn(GetParam().tag, setting);
        visit.highContrast = contrast;
        const present::Context context(*m_catalogue, m_strings, visit, present::Address::parse(address).value(),
                                       saturdayMorning());
        return screens::drawScreen(context, stageFor(visit, setting));
    }

    /// The page and all its leaves.
    void lookAt(const std::string& first, Inspector& inspector, const Setting& setting, present::Switch contrast) const
    {
        for (std::string address = first; !address.empty();) {
            const scene::Scene page = draw(address, setting, contrast);
            const bool isHigh = contrast == present::Switch::On;
            inspector.look(isHigh ? scene::highContrast(page) : page, address + (isHigh ? " in high contrast" : ""));
            const scene::Node* const next = scene::findNode(page, "leaf.next");
            address = next == nullptr || !next->intent ? "" : std::get<scene::Change>(*next->intent).address;
        }
    }

    [[nodiscard]] std::vector<std::string> addresses() const
    {
        std::vector<std::string> all{"attract",
                                     "home",
                                     "events",
                                     "events?sheet=calendar",
                                     "geopark",
                                     "awards",
                                     "institutions",
                                     "future-city",
                                     "showcase",
                                     "offers",
                                     "quiz",
                                     "search",
                                     "search?keys=latin",
                                     "search?keys=none",
                                     "event/nowhere"};
        for (const model::EntryKind kind : model::kEntryKinds)
            for (const model::Entry* entry : m_catalogue->allOfKind(kind))
                all.push_back(entry->id.text());
        return all;
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

TEST_P(AnotherLanguage, CanBeSeenTouchedAndHeardOnEveryGlass)
{
    for (const Setting& setting : everySetting()) {
        Inspector inspector({GetParam().tag, setting});
        for (const std::string& address : addresses())
            for (const auto contrast : {present::Switch::Off, present::Switch::On})
                lookAt(address, inspector, setting, contrast);
    }
}

TEST_P(AnotherLanguage, IsSpokenByFrameAndContentAlike)
{
    const scene::Scene scene = draw("event/craft", settingNamed("lying"));
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

TEST_P(AnotherLanguage, KeepsTheLineOfTiesClearOfItsHeading)
{
    constexpr int kSteps = 50;
    const scene::Scene scene = draw("event/craft", settingNamed("lying"));
    const scene::Node* const heading = scene::findNode(scene, "event.ties.heading");
    const scene::Node* const line = scene::findNode(scene, "event.ties.line");
    ASSERT_TRUE(heading != nullptr && line != nullptr);
    const auto& stops = std::get<scene::LineContent>(line->content).stops;
    ASSERT_GE(stops.size(), 2U);
    for (std::size_t stop = 0; stop + 1 < stops.size(); ++stop)
        for (int step = 0; step <= kSteps; ++step) {
            const float share = static_cast<float>(step) / kSteps;
            const scene::Point from = stops[stop].at;
            const scene::Point to = stops[stop + 1].at;
            EXPECT_FALSE(heading->rect.contains({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}))
                << "after stop " << stop;
        }
}

INSTANTIATE_TEST_SUITE_P(Languages, AnotherLanguage,
                         testing::Values(Another{"th", "thai", "กลับ", 0x0E00, 0x0E7F, U"กขคงจฉชซญดตถทธนบปผพฟภมยรลวส"},
                                         Another{"ar", "arabic", "رجوع", 0x0600, 0x06FF,
                                                 U"ابتثجحخدرزسشصضطظعغفقكلمنهوي"}),
                         [](const auto& language) { return language.param.pack; });

} // namespace musubi::test
