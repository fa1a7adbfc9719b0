#include "content/base/letters.hpp"
#include "content/pack/checks.hpp"
#include "content/pack/leave_out.hpp"
#include "content/pack/localised_texts.hpp"
#include "content/pack/nearest_id.hpp"
#include "content/pack/pack_languages.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

void checkLanguages(const CheckedFile& file, const CheckedText& text, const PackLanguages& languages,
                    ProblemList& problems)
{
    std::string missing;
    // A title stands alone on cards and lists, where a foreign one would be lost.
    for (const std::string& language : text.pointer == "/title" ? languages.offered : languages.translated) {
        if (!text.languages.contains(language) && file.isSound(text.placeOf(language)))
            missing += (missing.empty() ? "" : ", ") + language;
    }
    if (!missing.empty())
        problems.add(file, ProblemCode::LanguageMissing,
                     isProperName(text.pointer) ? Severity::Hint : Severity::Warning, text.pointer,
                     "The text is missing in: " + missing + ".");
}

/// A text in a language that no visitor can choose.
void checkStrangers(const CheckedFile& file, const CheckedText& text, const PackLanguages& languages,
                    ProblemList& problems)
{
    const auto& known = languages.offered;
    for (const auto& [language, markup] : text.languages) {
        if (!languages.isSure || std::find(known.begin(), known.end(), language) != known.end())
            continue;
        const std::string place = text.placeOf(language);
        problems.add(file, ProblemCode::ReferenceToNowhere, Severity::Warning, place,
                     "pack.json has no language \"" + language + "\", so nobody sees this text." +
                         guessName(language, known, place, "Write").question);
    }
}

std::string lettersOf(const std::string& markup)
{
    const auto text = RubyText::parse(markup);
    return text ? text.value().base() : std::string();
}

/// A text that was copied into another language, whose readers cannot read it.
void checkCopies(const CheckedFile& file, const CheckedText& text, const std::string& primary, ProblemList& problems)
{
    const auto original = text.languages.find(primary);
    if (original == text.languages.end())
        return;
    const std::string letters = lettersOf(original->second);
    for (const auto& [language, markup] : text.languages) {
        if (language == primary || letters != lettersOf(markup) || isWrittenIn(letters, language))
            continue;
        const std::string place = text.placeOf(language);
        problems.add(file, ProblemCode::TextUntranslated,
                     isProperName(text.pointer) ? Severity::Hint : Severity::Warning, place,
                     "The text in " + language + " is that in " + primary +
                         ", letter by letter. Translate it, or take it out until somebody does.",
                     {{"Take the copy out; another language stands in for it.", place, ""}});
    }
}

bool isBlankMarkup(const std::string& markup)
{
    const auto text = RubyText::parse(markup);
    return text && isBlank(text.value().base());
}

/// The words of a picture for people who cannot see it have a name of their own among the problems.
bool isAlternative(const std::string& pointer)
{
    return pointer.starts_with("/media/") && pointer.ends_with("/alt");
}

/// \param primary  the language that no other one stands in for
void checkInk(const CheckedFile& file, const CheckedText& text, const std::string& primary, ProblemList& problems)
{
    const bool blankInAll =
        file.isRead(text.pointer) && std::all_of(text.languages.begin(), text.languages.end(),
                                                 [](const auto& language) { return isBlankMarkup(language.second); });
    const ProblemCode code = isAlternative(text.pointer) ? ProblemCode::AltTextMissing : ProblemCode::TextBlank;
    for (const auto& [language, markup] : text.languages) {
        if (!isBlankMarkup(markup))
            continue;
        const std::string place = text.placeOf(language);
        std::string sentence = "The text is blank in " + language + ": it holds nothing, or only spaces.";
        std::vector<Fix> fixes{{"Take the blank text out; another language stands in for it.", place, ""}};
        if (language == primary) {
            sentence += " Write it: it stands in for every other language.";
            fixes.clear();
        }
        if (blankInAll) {
            sentence = "The text is blank in every language; write it, or take the whole text out if it is not needed.";
            fixes.clear();
        }
        if (code == ProblemCode::AltTextMissing)
            sentence = kPictureWithoutWords;
        problems.add(file, code, Severity::Error, place, std::move(sentence), std::move(fixes));
    }
}

} // namespace

void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const PackLanguages languages = PackLanguages::of(workspace);
    const std::string primary = workspace.info ? workspace.info->fallback.primary.value() : "";
    for (const CheckedFile& file : workspace.json) {
        for (const CheckedText& text : file.texts) {
            checkLanguages(file, text, languages, problems);
            checkStrangers(file, text, languages, problems);
            checkCopies(file, text, primary, problems);
            checkInk(file, text, primary, problems);
        }
    }
}

} // namespace musubi::pack
