// What a spreadsheet, a web page or a copied file leaves behind: the sentence of a formula that failed, tags, a
// telephone number without its first zero, an age that begins after it ends, a sample that does not say so.
#include "content/pack/checks.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

void checkFormulas(const CheckedFile& file, ProblemList& problems)
{
    constexpr std::array<std::string_view, 7> kFailed{"#REF!",   "#N/A",  "#VALUE!", "#NAME?",
                                                      "#DIV/0!", "#NUM!", "#NULL!"};
    for (const CheckedText& text : file.texts)
        for (const auto& [language, markup] : text.languages) {
            const auto failed = std::find_if(kFailed.begin(), kFailed.end(), [&markup = markup](std::string_view word) {
                return markup.find(word) != std::string::npos;
            });
            if (failed != kFailed.end())
                problems.add(file, ProblemCode::FormulaFailed, Severity::Error, text.placeOf(language),
                             "The text holds \"" + std::string(*failed) +
                                 "\": a spreadsheet writes that where a formula fails. Write what was meant.");
        }
}

/// Tags and character references of HTML; not every "<" is one.
void checkHtml(const CheckedFile& file, ProblemList& problems)
{
    static const std::regex kHtml(
        "</?(a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|rp|rt|ruby|s|small|span|"
        "strong|sub|sup|table|td|th|tr|u|ul)(\\s[^<>]*)?/?>|&(amp|gt|lt|nbsp|quot|#[0-9]+);",
        std::regex::icase | std::regex::optimize);
    for (const CheckedText& text : file.texts)
        for (const auto& [language, markup] : text.languages) {
            if (markup.find_first_of("<&") == std::string::npos)
                continue;
            std::smatch found;
            if (!std::regex_search(markup, found, kHtml))
                continue;
            problems.add(file, ProblemCode::HtmlInText, Severity::Warning, text.placeOf(language),
                         "The text holds \"" + found.str() +
                             "\" of a web page; visitors would read it as it is written. Write the text without it.");
        }
}

/// At home a number begins with 0, from abroad with +; three figures are an emergency call.
bool looksCut(const std::string& telephone)
{
    constexpr std::ptrdiff_t kShort = 3;
    const auto isFigure = [](char letter) { return letter >= '0' && letter <= '9'; };
    const auto first = std::find_if(telephone.begin(), telephone.end(), isFigure);
    const auto figures = std::count_if(telephone.begin(), telephone.end(), isFigure);
    return first == telephone.end() || (*first != '0' && telephone.find('+') == std::string::npos && figures > kShort);
}

void checkTelephone(const CheckedFile& file, const std::string& holder, ProblemList& problems)
{
    constexpr std::ptrdiff_t kLeast = 9; // figures, when the zero is missing
    constexpr std::ptrdiff_t kMost = 10;
    const std::string pointer = holder + "/telephone";
    const Json::json_pointer place(pointer);
    if (!file.isSound(pointer) || !file.document->contains(place) || !file.document->at(place).is_string())
        return;
    const auto written = file.document->at(place).get<std::string>();
    if (!looksCut(written))
        return;
    const auto figures = std::count_if(written.begin(), written.end(), [](char l) { return l >= '0' && l <= '9'; });
    std::vector<Fix> fixes;
    if (figures >= kLeast && figures <= kMost)
        fixes.push_back({"Write 0" + written + ".", pointer, jsonText("0" + written)});
    problems.add(file, ProblemCode::TelephoneImplausible, Severity::Warning, pointer,
                 figures == 0 ? "This is no telephone number."
                              : "A telephone number begins with 0, or with + and a country; a spreadsheet drops the 0.",
                 std::move(fixes));
}

void checkAge(const CheckedFile& file, ProblemList& problems)
{
    const auto& age = file.entry->as<model::Geosite>().age;
    if (!age || !age->fromYears || !age->toYears || !file.areSound("/age", {"fromYears", "toYears"}) ||
        *age->fromYears >= *age->toYears)
        return;
    problems.add(
        file, ProblemCode::AgeReversed, Severity::Error, "/age/fromYears",
        "The age begins after it ends: years are counted back from today, so \"fromYears\" is the larger one.");
}

void checkSample(const CheckedFile& file, ProblemList& problems)
{
    const auto isSample = [](const std::string& source) { return source == "sample"; };
    if (!file.isSound("/source") || !file.isSound("/sample") || file.entry->sample || file.entry->source.empty() ||
        !std::all_of(file.entry->source.begin(), file.entry->source.end(), isSample))
        return;
    problems.add(file, ProblemCode::SampleUnmarked, Severity::Warning, "/source",
                 "The source says that this is a sample, but visitors are not told so. Mark it, or say where its facts "
                 "come from.",
                 {{"Mark it as a sample.", "/sample", "true"}});
}

} // namespace

void checkSlips(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json) {
        checkFormulas(file, problems);
        checkHtml(file, problems);
        const bool hasContact =
            file.role == FileRole::PackInfo || (file.entry && file.entry->id.kind == model::EntryKind::Form);
        checkTelephone(file, hasContact ? "/contact" : "", problems);
        if (!file.entry)
            continue;
        checkSample(file, problems);
        if (file.entry->id.kind == model::EntryKind::Geosite)
            checkAge(file, problems);
    }
}

} // namespace musubi::pack
