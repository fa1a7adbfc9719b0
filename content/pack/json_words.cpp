// The parts of JsonValue that know the pack's own notations: texts with readings,
// dates, times, ids.
#include "content/base/letters.hpp"
#include "content/pack/json_reading.hpp"

#include <map>

namespace musubi::pack {

LocalisedText JsonValue::localised() const
{
    std::map<Language, RubyText> texts;
    for (const auto& [language, value] : members()) {
        auto text = RubyText::parse(value.text());
        if (!text)
            value.refuse(text.error().message);
        else if (!isBlank(text.value().base())) // a language with a blank text is a language without one
            texts.emplace(Language(language), std::move(text).value());
    }
    return LocalisedText(std::move(texts));
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

std::vector<int> JsonValue::integerList() const
{
    std::vector<int> numbers;
    for (const JsonValue& value : items()) {
        if (const auto number = value.integer())
            numbers.push_back(*number);
    }
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
