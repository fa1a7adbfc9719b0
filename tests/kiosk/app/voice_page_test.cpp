// The page that is made for the voice is the page on the glass, with every reading there is.
#include "content/base/utf8.hpp"
#include "kiosk/app/panel.hpp"
#include "kiosk/app/without_readings.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/speech/utterance.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

namespace musubi::app {

namespace {

using musubi::test::everyPlaceAndEntry;
using musubi::test::KioskParts;

struct Visitor
{
    std::string name;
    std::string language;
    present::Switch furigana;
    PixelSize pixels;
    present::TextSize size;
};

std::vector<Visitor> visitors()
{
    using present::Switch;
    using present::TextSize;
    return {{"Lying", "ja", Switch::Off, {1920, 1080}, TextSize::Normal},
            {"LyingWithReadings", "ja", Switch::On, {1920, 1080}, TextSize::Normal},
            {"LyingInPlainJapanese", "ja-easy", Switch::Off, {1920, 1080}, TextSize::Normal},
            {"Upright", "ja", Switch::Off, {1080, 1920}, TextSize::VeryLarge},
            {"UprightWithReadings", "ja", Switch::On, {1080, 1920}, TextSize::VeryLarge},
            {"UprightInPlainJapanese", "ja-easy", Switch::Off, {1080, 1920}, TextSize::VeryLarge},
            {"UprightInEnglish", "en", Switch::Off, {1080, 1920}, TextSize::Normal}};
}

class VoicePage : public testing::TestWithParam<Visitor>
{
protected:
    [[nodiscard]] static present::Context contextAt(const std::string& address)
    {
        const present::Context plain = KioskParts::shared().context(address, GetParam().language, GetParam().furigana);
        present::VisitSettings settings = plain.settings();
        settings.textSize = GetParam().size;
        return {plain.catalogue(), plain.strings(), settings, plain.address(), plain.now()};
    }

    [[nodiscard]] static screens::Stage stageFor(const present::Context& context, const scene::TextMetrics& metrics)
    {
        screens::Stage stage = Panel(GetParam().pixels).stage(context.settings(), KioskParts::shared().metrics());
        stage.metrics = &metrics;
        return stage;
    }

    [[nodiscard]] static scene::Scene onGlass(const std::string& address)
    {
        const present::Context context = contextAt(address);
        return screens::drawScreen(context, stageFor(context, KioskParts::shared().metrics()));
    }

    [[nodiscard]] static scene::Scene forVoice(const std::string& address)
    {
        static const WithoutReadings kMetrics(KioskParts::shared().metrics());
        const present::Context context = contextAt(address).forVoice();
        return screens::drawScreen(context, stageFor(context, kMetrics));
    }

    /// The addresses of all leaves of a page.
    [[nodiscard]] static std::vector<std::string> leavesOf(const std::string& address)
    {
        std::vector<std::string> leaves{address};
        for (int leaf = 2; leaf <= onGlass(address).leaves; ++leaf)
            leaves.push_back(address + (address.find('?') == std::string::npos ? "?" : "&") +
                             "leaf=" + std::to_string(leaf));
        return leaves;
    }
};

std::vector<std::string> idsOf(const scene::Scene& scene)
{
    std::vector<std::string> ids;
    for (const scene::ReadingItem& item : scene::readingList(scene))
        ids.push_back(item.node);
    return ids;
}

bool hasKanji(const std::string& text)
{
    const std::u32string letters = decodeUtf8(text);
    return std::any_of(letters.begin(), letters.end(), [](char32_t letter) {
        return letter == U'々' || (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF);
    });
}

/// Nobody may guess how a name is read: the names of winners for which no source gives it.
std::vector<std::string> namesWithoutReading()
{
    std::vector<std::string> names;
    for (const model::Entry* const entry : KioskParts::shared().catalogue().allOfKind(model::EntryKind::Award))
        for (const model::Winner& winner : entry->as<model::Award>().winners)
            for (const auto& [language, name] : winner.name.all())
                if (language == Language("ja") && !name.hasReadings())
                    names.push_back(name.base());
    return names;
}

std::string without(std::string text, const std::vector<std::string>& names)
{
    for (const std::string& name : names)
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name))
            text.erase(at, name.size());
    return text;
}

} // namespace

TEST_P(VoicePage, HasTheSameItemsOnTheSameLeaf)
{
    for (const std::string& address : everyPlaceAndEntry())
        for (const std::string& leaf : leavesOf(address))
            EXPECT_EQ(idsOf(forVoice(leaf)), idsOf(onGlass(leaf))) << leaf;
}

TEST_P(VoicePage, IsSaidWithoutKanjiExceptNamesThatNobodyMayGuess)
{
    const std::vector<std::string> names = namesWithoutReading();
    std::map<std::string, int> left;
    int all = 0;
    int withNames = 0;
    for (const std::string& address : everyPlaceAndEntry())
        for (const std::string& leaf : leavesOf(address))
            for (const speech::Utterance& utterance : speech::utterancesOf(forVoice(leaf), {})) {
                ++all;
                withNames += utterance.language.starts_with("ja") && hasKanji(utterance.text) ? 1 : 0;
                if (utterance.language.starts_with("ja") && hasKanji(without(utterance.text, names)))
                    ++left[utterance.text];
            }
    RecordProperty("utterances", all);
    RecordProperty("utterances-with-kanji", withNames);
    for (const auto& [text, count] : left)
        ADD_FAILURE() << count << " × " << text;
}

INSTANTIATE_TEST_SUITE_P(Visitors, VoicePage, testing::ValuesIn(visitors()),
                         [](const testing::TestParamInfo<Visitor>& visitor) { return visitor.param.name; });

} // namespace musubi::app
