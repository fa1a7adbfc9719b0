#include "admin/panels/repetition.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>

namespace musubi::panels {

namespace {

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::optional<int> numberIn(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// "SA", "2SA" or "-1SU".
std::optional<std::string> dayInWords(const Words& words, const std::string& day)
{
    static const std::map<std::string, std::string> kNames{{"MO", "mon"}, {"TU", "tue"}, {"WE", "wed"}, {"TH", "thu"},
                                                           {"FR", "fri"}, {"SA", "sat"}, {"SU", "sun"}};
    constexpr std::size_t kCode = 2;
    const auto name = day.size() < kCode ? kNames.end() : kNames.find(day.substr(day.size() - kCode));
    if (name == kNames.end())
        return std::nullopt;
    const std::string& word = words.choice(name->second);
    const std::string which = day.substr(0, day.size() - kCode);
    if (which.empty())
        return word;
    const auto number = numberIn(which);
    constexpr int kMostWeeks = 5;
    if (!number || *number == 0 || *number > kMostWeeks || *number < -1)
        return std::nullopt;
    return words.say("rule.nth", {{"n", which}, {"day", word}});
}

std::optional<std::string> numberInWords(const Words&, const std::string& text)
{
    return numberIn(text).value_or(0) > 0 ? std::optional(text) : std::nullopt;
}

using InWords = std::optional<std::string> (*)(const Words&, const std::string&);

/// All of a list, or nothing.
std::optional<std::string> listInWords(const Words& words, const std::string& list, InWords inWords)
{
    std::string said;
    for (const std::string& one : split(list, ',')) {
        const auto word = inWords(words, one);
        if (!word)
            return std::nullopt;
        said += (said.empty() ? "" : words("rule.and")) + *word;
    }
    return said;
}

std::string closedUp(const std::string& text)
{
    std::string closed;
    for (const char letter : text) {
        if (letter != ' ' || (!closed.empty() && closed.back() != ' '))
            closed += letter;
    }
    while (closed.ends_with(' '))
        closed.pop_back();
    return closed;
}

/// What is said so far of a rule, and whether all of it could be.
class Sentence
{
public:
    Sentence(const Words& words, std::map<std::string, std::string> parts) : m_words(words), m_parts(std::move(parts))
    {}

    /// A part of the rule that is a list, in the message `key`.
    std::string list(const char* part, const char* key, InWords inWords)
    {
        const std::string value = take(part);
        if (value.empty())
            return {};
        const auto said = listInWords(m_words, value, inWords);
        m_isWhole = m_isWhole && said.has_value();
        return m_words.say(key, {{"list", said.value_or("")}});
    }
    std::string often()
    {
        static const std::map<std::string, const char*> kKeys{
            {"DAILY", "rule.daily"}, {"WEEKLY", "rule.weekly"}, {"MONTHLY", "rule.monthly"}, {"YEARLY", "rule.yearly"}};
        const auto key = kKeys.find(take("FREQ"));
        const std::string interval = take("INTERVAL");
        const int number = interval.empty() ? 1 : numberIn(interval).value_or(0);
        m_isWhole = m_isWhole && key != kKeys.end() && number > 0;
        return key == kKeys.end() ? "" : m_words.say(key->second, {{"count", number}});
    }
    std::string end()
    {
        const std::string until = take("UNTIL");
        const std::string count = take("COUNT");
        constexpr std::size_t kDate = 8; // 20261128
        if (until.size() >= kDate) {
            const auto day = Date::parse(until.substr(0, 4) + "-" + until.substr(4, 2) + "-" + until.substr(6, 2));
            m_isWhole = m_isWhole && day.has_value();
            return day ? m_words.say("rule.until", {{"day", m_words.date("yMMMd", *day)}}) : "";
        }
        m_isWhole = m_isWhole && until.empty() && (count.empty() || numberIn(count));
        return count.empty() ? "" : m_words.say("rule.times", {{"count", numberIn(count).value_or(0)}});
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole && m_parts.empty(); }

private:
    std::string take(const std::string& part)
    {
        const auto found = m_parts.find(part);
        if (found == m_parts.end())
            return {};
        std::string value = found->second;
        m_parts.erase(found);
        return value;
    }

    const Words& m_words;
    std::map<std::string, std::string> m_parts;
    bool m_isWhole = true;
};

} // namespace

std::string repetitionInWords(const Words& words, const std::string& rule)
{
    std::map<std::string, std::string> parts;
    for (const std::string& part : split(rule, ';')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            return {};
        parts[part.substr(0, equals)] = part.substr(equals + 1);
    }
    Sentence sentence(words, std::move(parts));
    const std::string often = sentence.often();
    const std::string months = sentence.list("BYMONTH", "rule.months", numberInWords);
    const std::string days = sentence.list("BYDAY", "rule.days", dayInWords);
    const std::string dates = sentence.list("BYMONTHDAY", "rule.dates", numberInWords);
    const std::string end = sentence.end();
    if (!sentence.isWhole())
        return {};
    return closedUp(words.say("rule.whole",
                              {{"often", often}, {"months", months}, {"days", days}, {"dates", dates}, {"end", end}}));
}

} // namespace musubi::panels
