// Readings above kanji: written so that they are readings, in kana, and there where
// children need them and the voice depends on them.
#include "content/base/ruby_faults.hpp"
#include "content/base/utf8.hpp"
#include "content/pack/checks.hpp"
#include "content/pack/kanji.hpp"
#include "content/pack/localised_texts.hpp"
#include "content/pack/ruby_runs.hpp"

#include <algorithm>
#include <array>

namespace musubi::pack {

namespace {

bool isKana(char32_t letter)
{
    return (letter >= 0x3041 && letter <= 0x309F) || (letter >= 0x30A0 && letter <= 0x30FF) ||
           (letter >= 0x31F0 && letter <= 0x31FF) || (letter >= 0xFF66 && letter <= 0xFF9F);
}

bool isSpaceOrMark(char32_t letter)
{
    return letter == U' ' || letter == U'\u3000' || letter == U'\u200B' || letter == U'・' || letter == U'、' ||
           letter == U'。' || letter == U'「' || letter == U'」' || letter == U'-' || letter == U'!' ||
           letter == U'?' || letter == U'！' || letter == U'？' || letter == U',' || letter == U'.';
}

bool isReading(const std::string& reading)
{
    const std::u32string letters = decodeUtf8(reading);
    return std::all_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return isKana(letter) || isSpaceOrMark(letter); }) &&
           std::any_of(letters.begin(), letters.end(), isKana);
}

bool isHiragana(char32_t letter)
{
    return letter >= 0x3041 && letter <= 0x3096;
}

/// The hiragana of the base are read as they stand: the の of 石の山 has to be in its reading, and in its place.
bool holdsKanaOf(const std::string& base, const std::string& reading)
{
    const std::u32string letters = decodeUtf8(reading);
    auto at = letters.begin();
    for (const char32_t letter : decodeUtf8(base)) {
        if (!isHiragana(letter))
            continue;
        at = std::find(at, letters.end(), letter);
        if (at == letters.end())
            return false;
        ++at;
    }
    return true;
}

/// Kanji, figures, latin letters, signs: anything but kana and punctuation.
bool canHaveReading(const std::string& base)
{
    const std::u32string letters = decodeUtf8(base);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return !isKana(letter) && !isSpaceOrMark(letter); });
}

/// Why nobody needs a reading above `base`, as the end of a sentence; empty: it may have one. ＫＥＫ may in Japanese,
/// where it is said けっく, but those who read another language read it as it stands.
std::string whyNoReading(const std::string& base, const std::string& language)
{
    if (!canHaveReading(base))
        return " is written in kana and needs no reading.";
    const std::u32string letters = decodeUtf8(base);
    if (!language.starts_with("ja") && std::none_of(letters.begin(), letters.end(), isKanji))
        return " holds no kanji, and those who read it in " + language + " need no reading in kana.";
    return {};
}

/// The markup again, with the reading of run `index` taken away.
std::string withoutReading(const RubyText& text, std::size_t index)
{
    RubyText kept;
    for (std::size_t i = 0; i < text.runs().size(); ++i) {
        const RubyRun& run = text.runs()[i];
        const bool isKept = i != index && !run.reading.empty();
        kept = kept + rubyRun(run.base, isKept ? run.reading : "");
    }
    return kept.markup();
}

std::size_t readingsIn(const std::string& markup)
{
    const auto text = RubyText::parse(markup);
    if (!text)
        return 0;
    const auto& runs = text.value().runs();
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [](const RubyRun& run) { return !run.reading.empty(); }));
}

/// ｛石｜いし｝ as a Japanese keyboard writes it: shown as it stands, braces and all.
bool reportFullWidth(const CheckedFile& file, const std::string& markup, const std::string& pointer,
                     ProblemList& problems)
{
    std::u32string letters = decodeUtf8(markup);
    for (char32_t& letter : letters) {
        if (letter == U'\uFF5B' || letter == U'\uFF5C' || letter == U'\uFF5D')
            letter -= 0xFEE0;
    }
    const std::string narrow = encodeUtf8(letters);
    if (narrow == markup || readingsIn(narrow) <= readingsIn(markup))
        return false;
    problems.add(file, ProblemCode::RubyMalformed, Severity::Error, pointer,
                 "The reading is written with full-width signs (｛｜｝), which would be shown as they stand; readings "
                 "are written {石|いし}, with half-width signs.",
                 {{"Write the signs in half width.", pointer, jsonText(narrow)}});
    return true;
}

/// More than anybody mends before looking again, and no burden where a text holds braces only.
constexpr std::size_t kMostFaults = 20;

/// False when the form leaves open which words have a reading.
bool checkForm(const CheckedFile& file, const std::string& language, const std::string& markup,
               const std::string& pointer, ProblemList& problems)
{
    const auto text = RubyText::parse(markup);
    if (reportFullWidth(file, markup, pointer, problems))
        return false;
    if (!text) {
        for (const std::string& fault : rubyFaults(markup, kMostFaults))
            problems.add(file, ProblemCode::RubyMalformed, Severity::Error, pointer, fault);
        return false;
    }
    const auto& runs = text.value().runs();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].reading.empty())
            continue;
        if (!isReading(runs[i].reading))
            problems.add(file, ProblemCode::RubyMismatch, Severity::Warning, pointer,
                         "The reading \"" + runs[i].reading + "\" of " + runs[i].base + " is not written in kana.");
        else if (!holdsKanaOf(runs[i].base, runs[i].reading))
            problems.add(file, ProblemCode::RubyMismatch, Severity::Warning, pointer,
                         "The reading \"" + runs[i].reading + "\" has not all the hiragana of " + runs[i].base + ".");
        else if (const std::string reason = whyNoReading(runs[i].base, language); !reason.empty())
            problems.add(file, ProblemCode::RubyMismatch, Severity::Warning, pointer, runs[i].base + reason,
                         {{"Take the reading away.", pointer, jsonText(withoutReading(text.value(), i))}});
    }
    return true;
}

/// Where furigana is expected: what a child reads first.
bool isForEverybody(std::string_view pointer)
{
    constexpr std::array<std::string_view, 6> kPlaces{"/title",    "/summary",     "/body",
                                                      "/question", "/explanation", "/choices"};
    return std::any_of(kPlaces.begin(), kPlaces.end(),
                       [pointer](std::string_view place) { return pointer.starts_with(place); });
}

/// The runs of kanji that have no reading, in the order of their coming, each once.
std::vector<std::u32string> bareKanji(const RubyText& text)
{
    std::vector<std::u32string> found;
    for (const RubyRun& run : text.runs()) {
        if (!run.reading.empty())
            continue;
        std::u32string word;
        for (const char32_t letter : decodeUtf8(run.base) + U" ") {
            if (isKanji(letter)) {
                word.push_back(letter);
            } else if (!word.empty()) {
                if (std::find(found.begin(), found.end(), word) == found.end())
                    found.push_back(word);
                word.clear();
            }
        }
    }
    return found;
}

std::string listOf(const std::vector<std::u32string>& words)
{
    constexpr std::size_t kMostNamed = 5;
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), kMostNamed); ++i)
        list += (list.empty() ? "" : ", ") + encodeUtf8(words[i]);
    return words.size() > kMostNamed ? list + " and " + std::to_string(words.size() - kMostNamed) + " more" : list;
}

bool isEasy(const std::u32string& word)
{
    return std::all_of(word.begin(), word.end(), isTaughtByGradeTwo);
}

/// \param pointer  of the localised text
void checkKanji(const CheckedFile& file, const std::string& language, const std::string& markup,
                const std::string& pointer, ProblemList& problems)
{
    const auto text = RubyText::parse(markup);
    if (!text || !language.starts_with("ja") || isProperName(pointer))
        return;
    std::vector<std::u32string> words = bareKanji(text.value());
    if (words.empty())
        return;
    const auto firstHard = std::stable_partition(words.begin(), words.end(), isEasy);
    const bool isHard = language == "ja-easy" && firstHard != words.end();
    if (isHard)
        words.erase(words.begin(), firstHard);
    const std::string sentence =
        isHard ? "In plain Japanese, kanji that are not taught in the first two years of school need a reading: "
               : "Kanji without a reading, which children cannot read and the voice cannot say: ";
    problems.add(file, ProblemCode::ReadingMissing,
                 isHard || isForEverybody(pointer) ? Severity::Warning : Severity::Hint,
                 pointer + "/" + pointerToken(language), sentence + listOf(words) + ". Write them as {石|いし}.");
}

} // namespace

void checkReadings(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        for (const CheckedText& text : file.texts) {
            for (const auto& [language, markup] : text.languages) {
                if (checkForm(file, language, markup, text.placeOf(language), problems))
                    checkKanji(file, language, markup, text.pointer, problems);
            }
        }
    }
}

} // namespace musubi::pack
