#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"
#include "content/pack/checks.hpp"
#include "content/pack/localised_texts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// Names of people and places are not translated but spelt, which is not always known.
bool isProperName(const std::string& pointer)
{
    return pointer.find("/winners/") != std::string::npos || pointer.ends_with("/name");
}

void checkLanguages(const CheckedFile& file, const Json& text, const std::string& pointer, const model::PackInfo& info,
                    ProblemList& problems)
{
    std::string missing;
    // A title stands alone on cards and lists, where a foreign one would be lost.
    for (const Language& language : pointer == "/title" ? info.languages : info.translated) {
        if (!text.contains(language.value()))
            missing += (missing.empty() ? "" : ", ") + language.value();
    }
    if (!missing.empty())
        problems.add(file, ProblemCode::LanguageMissing, isProperName(pointer) ? Severity::Hint : Severity::Warning,
                     pointer, "The text is missing in: " + missing + ".");
}

bool isBlankMarkup(const Json& markup)
{
    const auto text = RubyText::parse(markup.get_ref<const std::string&>());
    return text && isBlank(text.value().base());
}

/// The words of a picture for people who cannot see it have a name of their own among the problems.
bool isAlternative(const std::string& pointer)
{
    return pointer.starts_with("/media/") && pointer.ends_with("/alt");
}

void checkInk(const CheckedFile& file, const Json& text, const std::string& pointer, ProblemList& problems)
{
    const bool blankInAll = std::all_of(text.begin(), text.end(), isBlankMarkup);
    const ProblemCode code = isAlternative(pointer) ? ProblemCode::AltTextMissing : ProblemCode::TextBlank;
    for (const auto& [language, markup] : text.items()) {
        if (!isBlankMarkup(markup))
            continue;
        const std::string place = pointer + "/" + pointerToken(language);
        std::string sentence = "The text is blank in " + language + ": it holds nothing, or only spaces.";
        std::vector<Fix> fixes{{"Take the blank text out; another language stands in for it.", place, ""}};
        if (blankInAll) {
            sentence = "The text is blank in every language; write it, or take the whole text out if it is not needed.";
            fixes.clear();
        }
        if (code == ProblemCode::AltTextMissing)
            sentence = "The picture has no words for people who cannot see it.";
        problems.add(file, code, Severity::Error, place, std::move(sentence), std::move(fixes));
    }
}

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
                       [](char32_t letter) { return isKana(letter) || isSpaceOrMark(letter); });
}

/// Kanji, figures, latin letters, signs: anything but kana and punctuation.
bool canHaveReading(const std::string& base)
{
    const std::u32string letters = decodeUtf8(base);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return !isKana(letter) && !isSpaceOrMark(letter); });
}

/// The markup again, with the reading of run `index` taken away.
std::string withoutReading(const RubyText& text, std::size_t index)
{
    RubyText kept;
    for (std::size_t i = 0; i < text.runs().size(); ++i) {
        const RubyRun& run = text.runs()[i];
        RubyText part = RubyText::plain(run.base);
        if (i != index && !run.reading.empty())
            part = RubyText::parse("{" + run.base + "|" + run.reading + "}").valueOr(part);
        kept = kept + part;
    }
    return kept.markup();
}

void checkReadings(const CheckedFile& file, const std::string& markup, const std::string& pointer,
                   ProblemList& problems)
{
    const auto text = RubyText::parse(markup);
    if (!text) {
        problems.add(file, ProblemCode::RubyMalformed, Severity::Error, pointer, text.error().message);
        return;
    }
    const auto& runs = text.value().runs();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].reading.empty())
            continue;
        if (!isReading(runs[i].reading))
            problems.add(file, ProblemCode::RubyMismatch, Severity::Warning, pointer,
                         "The reading \"" + runs[i].reading + "\" of " + runs[i].base + " is not written in kana.");
        else if (!canHaveReading(runs[i].base))
            problems.add(file, ProblemCode::RubyMismatch, Severity::Warning, pointer,
                         runs[i].base + " is written in kana and needs no reading.",
                         {{"Take the reading away.", pointer, jsonText(withoutReading(text.value(), i))}});
    }
}

} // namespace

void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        forEachText(*file.document, "", [&](const Json& text, const std::string& pointer) {
            if (workspace.info)
                checkLanguages(file, text, pointer, *workspace.info, problems);
            checkInk(file, text, pointer, problems);
            for (const auto& [language, markup] : text.items())
                checkReadings(file, markup.get<std::string>(), pointer + "/" + language, problems);
        });
    }
}

} // namespace musubi::pack
