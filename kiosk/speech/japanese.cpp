#include "kiosk/speech/japanese.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

namespace musubi::speech {

namespace {

using Letters = std::u32string;
using LettersView = std::u32string_view;

struct Reading
{
    LettersView written;
    LettersView said;
};

/// After a number; what is longer stands first.
constexpr std::array kCounters{
    Reading{U"年生", U"ねんせい"}, Reading{U"年度", U"ねんど"},   Reading{U"年間", U"ねんかん"},
    Reading{U"年代", U"ねんだい"}, Reading{U"年前", U"ねんまえ"}, Reading{U"年目", U"ねんめ"},
    Reading{U"年", U"ねん"},       Reading{U"か月", U"かげつ"},   Reading{U"ヶ月", U"かげつ"},
    Reading{U"月", U"がつ"},       Reading{U"日間", U"にちかん"}, Reading{U"時間", U"じかん"},
    Reading{U"時", U"じ"},         Reading{U"秒", U"びょう"},     Reading{U"世紀", U"せいき"},
    Reading{U"歳", U"さい"},       Reading{U"才", U"さい"},       Reading{U"人", U"にん"},
    Reading{U"名", U"めい"},       Reading{U"円", U"えん"},       Reading{U"件", U"けん"},
    Reading{U"回", U"かい"},       Reading{U"席", U"せき"},       Reading{U"問目", U"もんめ"},
    Reading{U"問", U"もん"},       Reading{U"か所", U"かしょ"},   Reading{U"ヶ所", U"かしょ"},
    Reading{U"か国", U"かこく"},   Reading{U"種類", U"しゅるい"}, Reading{U"種", U"しゅ"},
    Reading{U"度", U"ど"},         Reading{U"号館", U"ごうかん"}, Reading{U"号", U"ごう"},
    Reading{U"番地", U"ばんち"},   Reading{U"番", U"ばん"},       Reading{U"階", U"かい"},
    Reading{U"個", U"こ"},         Reading{U"枚", U"まい"},       Reading{U"倍", U"ばい"},
    Reading{U"台", U"だい"},       Reading{U"丁目", U"ちょうめ"}, Reading{U"万", U"まん"},
    Reading{U"億", U"おく"},       Reading{U"千", U"せん"},       Reading{U"百", U"ひゃく"},
    Reading{U"位", U"い"},         Reading{U"点", U"てん"},       Reading{U"周年", U"しゅうねん"},
    Reading{U"組", U"くみ"},       Reading{U"校", U"こう"},       Reading{U"社", U"しゃ"},
    Reading{U"巻", U"かん"},       Reading{U"歩", U"ほ"},         Reading{U"冊", U"さつ"},
    Reading{U"羽", U"わ"},         Reading{U"頭", U"とう"},
};

/// Before a number.
constexpr std::array kBefore{Reading{U"令和", U"れいわ"}, Reading{U"平成", U"へいせい"}, Reading{U"昭和", U"しょうわ"},
                             Reading{U"午前", U"ごぜん"}, Reading{U"午後", U"ごご"},     Reading{U"第", U"だい"},
                             Reading{U"約", U"やく"},     Reading{U"小", U"しょう"},     Reading{U"中", U"ちゅう"},
                             Reading{U"高", U"こう"},     Reading{U"各", U"かく"}};

constexpr std::array<LettersView, 32> kDays{U"",       U"ついたち", U"ふつか",           U"みっか", U"よっか",
                                            U"いつか", U"むいか",   U"なのか",           U"ようか", U"ここのか",
                                            U"とおか", U"11にち",   U"12にち",           U"13にち", U"じゅうよっか",
                                            U"15にち", U"16にち",   U"じゅうしちにち",   U"18にち", U"じゅうくにち",
                                            U"はつか", U"21にち",   U"22にち",           U"23にち", U"にじゅうよっか",
                                            U"25にち", U"26にち",   U"にじゅうしちにち", U"28にち", U"にじゅうくにち",
                                            U"30にち", U"31にち"};

constexpr std::array kWeekdays{Reading{U"月", U"げつ"}, Reading{U"火", U"か"},    Reading{U"水", U"すい"},
                               Reading{U"木", U"もく"}, Reading{U"金", U"きん"},  Reading{U"土", U"ど"},
                               Reading{U"日", U"にち"}, Reading{U"祝", U"しゅく"}};

/// Names out of the Unicode data, and of the buttons that choose a language.
constexpr std::array kLanguages{Reading{U"日本語", U"にほんご"}, Reading{U"英語", U"えいご"},
                                Reading{U"中国語", U"ちゅうごくご"}, Reading{U"韓国語", U"かんこくご"}};

bool isDigit(char32_t letter)
{
    return (letter >= U'0' && letter <= U'9') || (letter >= U'０' && letter <= U'９');
}

bool isKanji(char32_t letter)
{
    return letter == U'々' || (letter >= 0x3400 && letter <= 0x9FFF) || (letter >= 0xF900 && letter <= 0xFAFF);
}

std::optional<Reading> startOf(LettersView text, std::span<const Reading> readings)
{
    const auto found = std::find_if(readings.begin(), readings.end(),
                                    [text](const Reading& reading) { return text.starts_with(reading.written); });
    return found == readings.end() ? std::nullopt : std::optional(*found);
}

class Walk
{
public:
    explicit Walk(Letters text) : m_text(std::move(text)) {}

    [[nodiscard]] Letters said() &&
    {
        while (m_at < m_text.size())
            if (!readLanguage() && !readWeekday() && !readWeekdayInKana() && !readBefore() && !readNumber())
                m_said.push_back(m_text[m_at++]);
        return std::move(m_said);
    }

private:
    [[nodiscard]] LettersView rest(std::size_t from) const { return LettersView(m_text).substr(from); }
    [[nodiscard]] char32_t letter(std::size_t at) const { return at < m_text.size() ? m_text[at] : U'\0'; }

    void take(std::size_t letters, LettersView said)
    {
        m_said += said;
        m_at += letters;
    }

    bool readLanguage()
    {
        const auto language = startOf(rest(m_at), kLanguages);
        if (language)
            take(language->written.size(), language->said);
        return language.has_value();
    }

    /// 土曜日, 土よう, (土), （土・祝） and a day of the week that stands alone in its breath.
    bool readWeekday()
    {
        const auto day = startOf(rest(m_at), kWeekdays);
        if (!day)
            return false;
        const auto isEdge = [](char32_t edge) {
            return edge == U'\0' || edge == U'(' || edge == U')' || edge == U'（' || edge == U'）' || edge == U'・' ||
                   edge == U'、' || edge == U' ' || edge == U'〜';
        };
        const LettersView after = rest(m_at + 1);
        if (after.starts_with(U"曜日") || after.starts_with(U"よう日")) {
            take(after.starts_with(U"曜日") ? 3 : 4, Letters(day->said) + U"ようび");
        } else if (after.starts_with(U"曜")) {
            take(2, Letters(day->said) + U"よう");
        } else if (after.starts_with(U"よう")) {
            take(1, day->said);
        } else if (isEdge(letter(m_at + 1)) && isEdge(m_at == 0 ? U'\0' : m_text[m_at - 1])) {
            take(1, Letters(day->said) + (day->written == U"祝" ? U"じつ" : U"ようび"));
        } else {
            return false;
        }
        return true;
    }

    /// (ど) behind a date that has its readings already.
    bool readWeekdayInKana()
    {
        const auto isOpening = [](char32_t mark) { return mark == U'(' || mark == U'（'; };
        const bool isAfterDate = m_at > 0 && (m_text[m_at - 1] == U'ち' || m_text[m_at - 1] == U'か');
        if (!isAfterDate || !isOpening(m_text[m_at]))
            return false;
        for (const Reading& day : kWeekdays) {
            const char32_t behind = letter(m_at + 1 + day.said.size());
            if (!rest(m_at + 1).starts_with(day.said) || (behind != U')' && behind != U'）'))
                continue;
            take(1 + day.said.size(), Letters(1, m_text[m_at]) + Letters(day.said) + U"ようび");
            return true;
        }
        return false;
    }

    bool readBefore()
    {
        const auto word = startOf(rest(m_at), kBefore);
        if (!word || !isDigit(letter(m_at + word->written.size())) || (m_at > 0 && isKanji(m_text[m_at - 1])))
            return false;
        take(word->written.size(), word->said);
        return true;
    }

    /// A number with what counts it.
    bool readNumber()
    {
        if (!isDigit(m_text[m_at]))
            return false;
        std::size_t end = m_at;
        int number = 0;
        while (isDigit(letter(end)) && number < 100'000)
            number = number * 10 + static_cast<int>(letter(end) - (letter(end) >= U'０' ? U'０' : U'0')), ++end;
        const Letters digits = m_text.substr(m_at, end - m_at);
        const bool isPart = m_at > 0 && (m_text[m_at - 1] == U'.' || m_text[m_at - 1] == U',');
        if (!isPart && readOddly(digits.size(), number, end))
            return true;
        m_said += digits;
        m_at = end;
        while (const auto counter = startOf(rest(m_at), kCounters)) // 3億年前
            take(counter->written.size(), counter->said);
        return true;
    }

    /// Numbers that change with what they count. The others a voice says as they are.
    bool readOddly(std::size_t digits, int number, std::size_t end)
    {
        const LettersView after = rest(end);
        const bool isSpan = after.starts_with(U"日間") || after.starts_with(U"時間") || after.starts_with(U"人目");
        if (after.starts_with(U"日") && number >= 1 && number <= 31) {
            const bool isOne = number == 1 && isSpan; // いちにちかん
            take(digits + 1, isOne ? LettersView(U"いちにち") : kDays.at(static_cast<std::size_t>(number)));
            if (letter(m_at) == U'間')
                take(1, U"かん");
        } else if (after.starts_with(U"にち") && (number % 10 == 7 || number % 10 == 9) && number > 10 && number < 30) {
            take(digits + 2, kDays.at(static_cast<std::size_t>(number)));
        } else if (after.starts_with(U"人") && !isSpan && (number == 1 || number == 2)) {
            take(digits + 1, number == 1 ? U"ひとり" : U"ふたり");
        } else if (after.starts_with(U"時") && (number == 4 || number == 7 || number == 9 || number == 19)) {
            take(digits + 1, number == 4 ? U"よじ" : number == 7 ? U"しちじ" : number == 9 ? U"くじ" : U"じゅうくじ");
            if (letter(m_at) == U'間')
                take(1, U"かん");
        } else if (after.starts_with(U"分")) {
            constexpr std::array kSoft{0, 1, 3, 4, 6, 8}; // いっぷん, さんぷん, but ごふん
            const bool isSoft = std::find(kSoft.begin(), kSoft.end(), number % 10) != kSoft.end();
            take(digits, m_text.substr(m_at, digits));
            take(1, isSoft ? U"ぷん" : U"ふん");
            if (letter(m_at) == U'間')
                take(1, U"かん");
        } else if (after.starts_with(U"本")) {
            const int last = number % 10;
            take(digits, m_text.substr(m_at, digits));
            take(1, last == 3 ? U"ぼん" : last == 1 || last == 6 || last == 8 || last == 0 ? U"ぽん" : U"ほん");
        } else {
            return false;
        }
        return true;
    }

    Letters m_text;
    std::size_t m_at = 0;
    Letters m_said;
};

} // namespace

std::string readByRule(std::string_view text)
{
    return encodeUtf8(Walk(decodeUtf8(text)).said());
}

} // namespace musubi::speech
