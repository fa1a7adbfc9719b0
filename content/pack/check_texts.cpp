#include "content/base/letters.hpp"
#include "content/pack/checks.hpp"
#include "content/pack/localised_texts.hpp"
#include "content/pack/nearest_id.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

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

/// A text in a language that no visitor can choose.
void checkStrangers(const CheckedFile& file, const Json& text, const std::string& pointer, const model::PackInfo& info,
                    ProblemList& problems)
{
    std::vector<std::string> known;
    for (const Language& language : info.languages)
        known.push_back(language.value());
    for (const auto& [language, markup] : text.items()) {
        if (std::find(known.begin(), known.end(), language) != known.end())
            continue;
        const std::string place = pointer + "/" + pointerToken(language);
        problems.add(file, ProblemCode::ReferenceToNowhere, Severity::Warning, place,
                     "pack.json has no language \"" + language + "\", so nobody sees this text." +
                         guessName(language, known, place, "Write").question);
    }
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

} // namespace

void checkTexts(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        forEachText(*file.document, "", [&](const Json& text, const std::string& pointer) {
            if (workspace.info) {
                checkLanguages(file, text, pointer, *workspace.info, problems);
                checkStrangers(file, text, pointer, *workspace.info, problems);
            }
            checkInk(file, text, pointer, problems);
        });
    }
}

} // namespace musubi::pack
