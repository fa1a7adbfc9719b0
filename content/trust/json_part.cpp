#include "content/trust/json_part.hpp"

#include "content/base/hexadecimal.hpp"

#include <algorithm>
#include <chrono>

namespace musubi::trust {

namespace {

using nlohmann::json;

const json& nothing()
{
    static const json kNothing;
    return kNothing;
}

/// RFC 6901 §3.
std::string tokenOf(const std::string& name)
{
    std::string token;
    for (const char letter : name)
        token += letter == '~' ? "~0" : letter == '/' ? "~1" : std::string(1, letter);
    return token;
}

/// Two digits at `at`; -1 when there are none.
int twoDigits(const std::string& text, std::size_t at)
{
    const auto digit = [&](std::size_t place) {
        return text[place] >= '0' && text[place] <= '9' ? text[place] - '0' : -100;
    };
    return digit(at) * 10 + digit(at + 1);
}

bool isFractionOfASecond(std::string_view text)
{
    return text.empty() || (text.size() > 1 && text.size() <= 10 && text.front() == '.' &&
                            text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

// TUF 4.2.1 writes whole seconds. Other implementations write what their language prints, milliseconds and all
// (tufjs/repo-mock): those are left out, so that nothing lives longer than it says.
std::optional<Instant> instantOf(const std::string& text)
{
    constexpr std::string_view kForm = "YYYY-MM-DDThh:mm:ssZ";
    if (text.size() < kForm.size() || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z' ||
        !isFractionOfASecond(std::string_view(text).substr(kForm.size() - 1, text.size() - kForm.size())))
        return std::nullopt;
    const std::optional<Date> date = Date::parse(text.substr(0, 10));
    const int hour = twoDigits(text, 11);
    const int minute = twoDigits(text, 14);
    const int second = twoDigits(text, 17);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    return date->days() + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

} // namespace

JsonPart JsonPart::inside(const json& value, const std::string& token) const
{
    return {value, *m_problem, m_pointer + "/" + tokenOf(token)};
}

JsonPart JsonPart::at(const std::string& name) const
{
    if (const std::optional<JsonPart> member = find(name))
        return *member;
    refuse("has to have a member \"" + name + "\"");
    return inside(nothing(), name);
}

std::optional<JsonPart> JsonPart::find(const std::string& name) const
{
    if (!m_value->is_object())
        return std::nullopt;
    const auto member = m_value->find(name);
    return member == m_value->end() ? std::nullopt : std::optional(inside(*member, name));
}

std::string JsonPart::text() const
{
    if (m_value->is_string())
        return m_value->get<std::string>();
    refuse("has to be a text");
    return {};
}

std::int64_t JsonPart::number(std::int64_t least) const
{
    const std::int64_t value = m_value->is_number_integer() ? m_value->get<std::int64_t>() : least - 1;
    if (value < least)
        refuse("has to be a whole number of at least " + std::to_string(least));
    return std::max(value, least);
}

bool JsonPart::truth() const
{
    if (!m_value->is_boolean())
        refuse("has to be true or false");
    return m_value->is_boolean() && m_value->get<bool>();
}

Instant JsonPart::instant() const
{
    const std::optional<Instant> instant = instantOf(text());
    if (!instant)
        refuse("has to be a time such as 2030-01-01T00:00:00Z");
    return instant.value_or(Instant{});
}

std::string JsonPart::bytes() const
{
    std::optional<std::string> bytes = bytesFromHexadecimal(text());
    if (!bytes)
        refuse("has to be bytes in hexadecimal");
    return std::move(bytes).value_or(std::string());
}

void JsonPart::forEachMember(const std::function<void(const std::string&, const JsonPart&)>& look) const
{
    if (!m_value->is_object())
        return refuse("has to be an object");
    for (const auto& [name, member] : m_value->items())
        look(name, inside(member, name));
}

void JsonPart::forEachElement(const std::function<void(const JsonPart&)>& look) const
{
    if (!m_value->is_array())
        return refuse("has to be a list");
    int index = 0;
    for (const json& element : *m_value)
        look(inside(element, std::to_string(index++)));
}

void JsonPart::refuse(const std::string& why) const
{
    if (!*m_problem)
        *m_problem = Error{
            ErrorCode::Invalid, (m_pointer.empty() ? "The metadata" : m_pointer) + " " + why + ".", {"", m_pointer, 0}};
}

} // namespace musubi::trust
