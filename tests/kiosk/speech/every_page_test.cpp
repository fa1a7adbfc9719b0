// Every place and every entry of the default pack, read aloud in every language.
#include "content/base/utf8.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/speech/utterance.hpp"
#include "tests/kiosk/screens/every_address.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace musubi::speech {
namespace {

using musubi::test::everyPlaceAndEntry;
using musubi::test::KioskParts;

SpokenWords wordsIn(const std::string& language)
{
    const auto say = [&language](const char* key) {
        return KioskParts::shared().strings().text(Language(language), key).spoken();
    };
    return {say("speech.button"), say("speech.selected"), say("speech.disabled"), say("speech.range")};
}

bool isKanji(char32_t letter)
{
    return letter == U'々' || (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF);
}

class EveryPage : public testing::TestWithParam<std::string>
{};

class EveryJapanesePage : public EveryPage
{};

std::string nameOfCase(const testing::TestParamInfo<std::string>& info)
{
    std::string name = info.param;
    std::erase(name, '-');
    return name;
}

/// Everything that is said of one node, in one string.
std::map<std::string, std::string> saidOf(const std::vector<Utterance>& utterances)
{
    std::map<std::string, std::string> said;
    for (const Utterance& utterance : utterances)
        said[utterance.node] += utterance.text + " ";
    return said;
}

std::ptrdiff_t kanjiIn(const std::string& text)
{
    const std::u32string letters = decodeUtf8(text);
    return std::count_if(letters.begin(), letters.end(), isKanji);
}

/// The kanji that the texts of `node` leave without a reading.
std::ptrdiff_t unreadKanji(const scene::Node& node)
{
    std::ptrdiff_t count = 0;
    if (const auto* content = std::get_if<scene::TextContent>(&node.content))
        for (const RubyRun& run : content->text.runs())
            count += kanjiIn(run.reading.empty() ? run.base : run.reading);
    for (const scene::Node& child : node.children)
        count += unreadKanji(child);
    return count;
}

} // namespace

TEST_P(EveryPage, IsReadWholeAndInOrder)
{
    const std::string& language = GetParam();
    const SpokenWords words = wordsIn(language);
    for (const std::string& address : everyPlaceAndEntry()) {
        const scene::Scene page = KioskParts::shared().draw(address, language);
        const std::vector<Utterance> utterances = utterancesOf(page, words);
        if (page.loops) {
            EXPECT_TRUE(utterances.empty()) << address;
            continue;
        }
        ASSERT_FALSE(utterances.empty()) << address;
        const auto said = saidOf(utterances);
        for (const scene::ReadingItem& control : scene::focusOrder(page)) {
            ASSERT_TRUE(said.contains(control.node)) << address << " " << control.node;
            const std::string& word = control.role == scene::Role::Selected ? words.selected : words.button;
            EXPECT_NE(said.at(control.node).find(word), std::string::npos) << address << " " << control.node;
        }
        std::set<std::string> left;
        for (std::size_t at = 0; at < utterances.size(); ++at) {
            EXPECT_FALSE(utterances[at].text.empty()) << address;
            EXPECT_FALSE(left.contains(utterances[at].node)) << address << " comes back to " << utterances[at].node;
            if (at + 1 < utterances.size() && utterances[at + 1].node != utterances[at].node)
                left.insert(utterances[at].node);
        }
    }
}

TEST_P(EveryJapanesePage, SaysReadingsWhereTheContentHasThem)
{
    const std::string& language = GetParam();
    for (const std::string& address : everyPlaceAndEntry()) {
        const scene::Scene page = KioskParts::shared().draw(address, language);
        for (const auto& [id, said] : saidOf(utterancesOf(page, {}))) {
            const scene::Node* const node = scene::findNode(page, id);
            if (node != nullptr && node->label.empty()) {
                EXPECT_LE(kanjiIn(said), unreadKanji(*node)) << address << " " << id << ": " << said;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryPage, testing::Values("ja", "ja-easy", "en", "zh", "ko"), nameOfCase);
INSTANTIATE_TEST_SUITE_P(Languages, EveryJapanesePage, testing::Values("ja", "ja-easy"), nameOfCase);

} // namespace musubi::speech
