// The parts of JsonValue that know the pack's own notations: texts with readings,
// dates, times, ids.
#include "content/base/letters.hpp"
#include "content/base/utf8.hpp"
#include "content/pack/json_reading.hpp"
#include "content/pack/ruby_runs.hpp"
#include "content/pack/text_room.hpp"

#include <map>

namespace musubi::pack {

namespace {

/// The text without the letters that no screen can show; what is left without a base takes its reading with it.
RubyText shown(const RubyText& text)
{
    RubyText shown;
    for (const RubyRun& run : text.runs()) {
        if (const std::string base = showable(run.base); !base.empty())
            shown = shown + rubyRun(base, showable(run.reading));
    }
    return shown;
}

bool isTooLong(const std::string& text)
{
    return text.size() > kMostLetters && decodeUtf8(text).size() > kMostLetters;
}

} // namespace

LocalisedText JsonValue::localised() const
{
    std::map<Language, RubyText> texts;
    for (const auto& [language, value] : members()) {
        const std::string written = value.text();
        auto text = RubyText::parse(written);
        if (!text) {
            value.refuse(text.error().message);
            continue;
        }
        if (isTooLong(written) && isTooLong(text.value().base()))
            value.refuse(sentenceAboutLength(decodeUtf8(text.value().base()).size(), kMostLetters));
        RubyText words = isShowable(written) ? std::move(text).value() : shown(text.value());
        if (!isBlank(words.base())) // a language with a blank text is a language without one
            texts.emplace(Language(language), std::move(words));
    }
    return LocalisedText(std::move(texts));
}

std::string JsonValue::shownText() const
{
    std::string written = text();
    if (isTooLong(written))
        refuse(sentenceAboutLength(decodeUtf8(written).size(), kMostLetters));
    return isShowable(written) ? written : showable(written);
}

std::vector<LocalisedText> JsonValue::localisedList() const
{
    std::vector<LocalisedText> texts;
    for (const JsonValue& value : items())
        texts.push_back(value.localised());
    return texts;
}

std::vector<std::string> JsonValue::textList() const
{
    std::vector<std::string> texts;
    for (const JsonValue& value : items())
        texts.push_back(value.text());
    return texts;
}

std::vector<int> JsonValue::integerList(int least, int most) const
{
    std::vector<int> numbers;
    for (const JsonValue& value : items())
        numbers.push_back(value.integer(least, most).value_or(0)); // each keeps its number, also beside a broken one
    return numbers;
}

std::optional<Date> JsonValue::date() const
{
    if (!present())
        return std::nullopt;
    const std::string written = text();
    const auto date = Date::parse(written);
    if (!date)
        refuse("\"" + written + "\" is no day of the calendar such as 2026-11-21.");
    return date;
}

std::optional<LocalDateTime> JsonValue::dateTime() const
{
    if (!present())
        return std::nullopt;
    const std::string written = text();
    const auto local = LocalDateTime::parse(written);
    if (!local)
        refuse("\"" + written + "\" is no day and time such as 2026-11-21T09:30.");
    return local;
}

std::optional<int> JsonValue::minuteOfDay() const
{
    if (!present())
        return std::nullopt;
    const std::string written = text();
    const auto minute = parseMinuteOfDay(written);
    if (!minute)
        refuse("\"" + written + "\" is no time of a day such as 09:30.");
    return minute;
}

std::optional<model::EntryId> JsonValue::entryId() const
{
    if (!present())
        return std::nullopt;
    auto id = model::EntryId::parse(text());
    if (id)
        return std::move(id).value();
    refuse(id.error().message);
    return std::nullopt;
}

Language JsonValue::language() const
{
    return Language(text());
}

} // namespace musubi::pack
