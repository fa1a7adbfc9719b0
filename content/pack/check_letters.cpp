#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"
#include "content/pack/checks.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// The member that holds a text: "/body/ja" → "body", "/telephone" → "".
std::string_view memberAround(std::string_view pointer)
{
    const std::size_t last = pointer.rfind('/');
    if (last == std::string_view::npos || last == 0)
        return {};
    const std::size_t before = pointer.rfind('/', last - 1);
    return pointer.substr(before + 1, last - before - 1);
}

/// Texts that stand in paragraphs. Titles, names and labels have one line.
bool mayHoldLineBreaks(std::string_view pointer)
{
    constexpr std::array<std::string_view, 8> kParagraphs{"body",       "detail",      "explanation", "howToApply",
                                                          "philosophy", "reservation", "summary",     "text"};
    const std::string_view member = memberAround(pointer);
    return std::find(kParagraphs.begin(), kParagraphs.end(), member) != kParagraphs.end();
}

bool turnsDirection(char32_t letter)
{
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

std::string nameOf(char32_t letter)
{
    const std::string point = fmt::format("U+{:04X}", static_cast<unsigned>(letter));
    if (letter == U'\n')
        return "a line break (" + point + ", which only longer texts may hold)";
    if (letter == U'\t')
        return "a tab (" + point + ")";
    if (letter == U'\r')
        return "a carriage return (" + point + ")";
    if (turnsDirection(letter))
        return "a mark that turns the direction of writing (" + point + ")";
    return "a control character (" + point + ")";
}

/// The different letters of `text` that `isMeant` picks, in the order of their coming.
std::u32string pick(const std::u32string& text, const std::function<bool(char32_t)>& isMeant)
{
    std::u32string found;
    for (const char32_t letter : text) {
        if (isMeant(letter) && found.find(letter) == std::u32string::npos)
            found.push_back(letter);
    }
    return found;
}

/// "a, b, c and 4 more"
std::string listOf(const std::u32string& letters, const std::function<std::string(char32_t)>& name)
{
    constexpr std::size_t kMostNamed = 5;
    std::string list;
    for (const char32_t letter : letters.substr(0, kMostNamed))
        list += (list.empty() ? "" : ", ") + name(letter);
    if (letters.size() > kMostNamed)
        list += " and " + std::to_string(letters.size() - kMostNamed) + " more";
    return list;
}

/// The text without `unwanted`, as JSON.
std::string cleaned(const std::u32string& text, const std::u32string& unwanted)
{
    std::u32string kept;
    for (const char32_t letter : text) {
        if (unwanted.find(letter) == std::u32string::npos)
            kept.push_back(letter);
        else if (partsWords(letter))
            kept.push_back(U' ');
    }
    return jsonText(encodeUtf8(kept));
}

/// The letters of one text.
class LetterCheck
{
public:
    LetterCheck(const CheckedFile& file, std::string pointer, const std::string& text, ProblemList& problems)
        : m_file(file), m_pointer(std::move(pointer)), m_text(decodeUtf8(text)), m_problems(problems)
    {}

    void controls()
    {
        const auto unwanted = pick(m_text, [lines = mayHoldLineBreaks(m_pointer)](char32_t letter) {
            const LetterKind kind = kindOf(letter);
            return kind == LetterKind::Control || (kind == LetterKind::LineBreak && !lines);
        });
        if (!unwanted.empty())
            m_problems.add(m_file, ProblemCode::ControlCharacter, Severity::Error, m_pointer,
                           "The text holds what cannot be shown: " + listOf(unwanted, nameOf) + ".",
                           {{"Take it out.", m_pointer, cleaned(m_text, unwanted)}});
    }

    void glyphs()
    {
        const auto shown = [](char32_t letter) {
            return fmt::format("{} (U+{:04X})", encodeUtf8(std::u32string_view(&letter, 1)),
                               static_cast<unsigned>(letter));
        };
        if (const auto emoji = ofKind(LetterKind::Emoji); !emoji.empty())
            add("The kiosk has no font for emoji such as " + listOf(emoji, shown) + "; it leaves them out.",
                {{"Take the emoji out.", m_pointer, cleaned(m_text, emoji)}});
        const auto number = [](char32_t letter) { return fmt::format("U+{:04X}", static_cast<unsigned>(letter)); };
        if (const auto own = ofKind(LetterKind::PrivateUse); !own.empty())
            add("The text holds gaiji, letters that only the computer they were made on can show: " +
                    listOf(own, number) + ". Write them with ordinary letters.",
                {});
        if (!ofKind(LetterKind::Lost).empty())
            add("A letter was lost when the text was converted; \xEF\xBF\xBD (U+FFFD) stands in its place. "
                "Write it again.",
                {});
    }

private:
    [[nodiscard]] std::u32string ofKind(LetterKind kind) const
    {
        return pick(m_text, [kind](char32_t letter) { return kindOf(letter) == kind; });
    }

    void add(std::string sentence, std::vector<Fix> fixes)
    {
        m_problems.add(m_file, ProblemCode::GlyphMissing, Severity::Warning, m_pointer, std::move(sentence),
                       std::move(fixes));
    }

    const CheckedFile& m_file;
    std::string m_pointer;
    std::u32string m_text;
    ProblemList& m_problems;
};

/// Every text in a file, of visitors or not: telephone numbers and addresses are shown too.
void checkNode(const CheckedFile& file, const Json& node, const std::string& pointer, ProblemList& problems)
{
    if (std::find(file.strangers.begin(), file.strangers.end(), pointer) != file.strangers.end())
        return; // it is to go as a whole
    if (const auto* text = node.get_ptr<const std::string*>()) {
        LetterCheck check(file, pointer, *text, problems);
        check.controls();
        check.glyphs();
        return;
    }
    if (!node.is_structured())
        return;
    std::size_t index = 0;
    for (const auto& [name, child] : node.items())
        checkNode(file, child, pointer + "/" + (node.is_object() ? pointerToken(name) : std::to_string(index++)),
                  problems);
}

} // namespace

void checkLetters(const CheckedWorkspace& workspace, ProblemList& problems)
{
    for (const CheckedFile& file : workspace.json)
        checkNode(file, *file.document, "", problems);
}

} // namespace musubi::pack
