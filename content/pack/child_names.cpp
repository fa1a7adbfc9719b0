#include "content/pack/child_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace musubi::pack {

namespace {

// Han characters as Chinese writes them stand beside the Japanese ones.
constexpr std::array<std::string_view, 23> kChildren{
    "児童", "生徒", "子ども", "子供", "こども", "お子",        "園児",   "学生",   "学童", "child", "pupil", "student",
    "kid",  "孩子", "儿童",   "兒童", "小朋友", "participant", "参加者", "어린이", "아이", "학생",  "아동"};
constexpr std::array<std::string_view, 16> kNames{"名前",     "氏名",     "なまえ",   "姓名", "名まえ", "名簿",
                                                  "ふりがな", "フリガナ", "よみがな", "名字", "name",   "roster",
                                                  "이름",     "성명",     "성함",     "명단"};

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return text;
}

template <std::size_t Count>
bool holdsOneOf(const std::string& text, const std::array<std::string_view, Count>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool asks(const std::string& text)
{
    return holdsOneOf(text, kChildren) && holdsOneOf(text, kNames);
}

} // namespace

std::optional<std::string> asksForChildName(const LocalisedText& text)
{
    for (const auto& [language, words] : text.all()) {
        // Spaces and marks for line breaks part the phrases of plain Japanese.
        std::string joined = lowered(words.base());
        std::erase(joined, ' ');
        if (asks(joined) || asks(lowered(words.spoken())))
            return words.base();
    }
    return std::nullopt;
}

bool isChildNameId(const std::string& id)
{
    return asks(lowered(id));
}

} // namespace musubi::pack
