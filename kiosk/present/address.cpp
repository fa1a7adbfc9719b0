#include "kiosk/present/address.hpp"

#include "content/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace musubi::present {

namespace {

constexpr std::array<std::string_view, 13> kPlaces{"attract",      "home",        "events",   "geopark", "awards",
                                                   "institutions", "future-city", "showcase", "offers",  "quiz",
                                                   "receipt",      "search",      "ties"};

Error noAddress(std::string_view text, const std::string& reason)
{
    return {ErrorCode::WrongOption, "\"" + std::string(text) + "\" is no address: " + reason + ".", {}};
}

/// "attract, home, … or event/<name>, …": what a person could have meant.
std::string placesInWords()
{
    std::string words;
    for (const std::string_view place : kPlaces)
        words += std::string(place) + ", ";
    words += "or an entry such as ";
    for (const model::EntryKind kind : model::kEntryKinds)
        words += (kind == model::kEntryKinds.front() ? "" : ", ") + std::string(model::nameOf(kind)) + "/<name>";
    return words;
}

bool isUnreserved(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return byte < 128 &&
           (std::isalnum(byte) != 0 || std::string_view("-._~/:,").find(character) != std::string_view::npos);
}

/// RFC 3986 §2.1; "/", ":" and "," stay readable, as §3.4 allows in a query.
std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char character : text) {
        if (isUnreserved(character)) {
            encoded += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        encoded += '%';
        encoded += kDigits[byte >> 4U];
        encoded += kDigits[byte & 15U];
    }
    return encoded;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        unsigned value = 0;
        const std::string_view digits = text.substr(at + 1, 2);
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (digits.size() != 2 || problem != std::errc() || end != digits.data() + 2)
            return std::nullopt;
        decoded += static_cast<char>(value);
        at += 2;
    }
    return isValidUtf8(decoded) ? std::optional(std::move(decoded)) : std::nullopt;
}

} // namespace

Result<Address> Address::parse(std::string_view text)
{
    const std::size_t mark = text.find('?');
    const std::string place(text.substr(0, mark));
    const bool known = std::find(kPlaces.begin(), kPlaces.end(), place) != kPlaces.end();
    if (!known && !model::EntryId::parse(place).ok())
        return noAddress(text, "the places are " + placesInWords());

    std::map<std::string, std::string> query;
    std::string_view rest = mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return noAddress(text, "after the \"?\" it needs name=value, joined by \"&\"");
        const auto key = percentDecoded(pair.substr(0, equals));
        const auto value = percentDecoded(pair.substr(equals + 1));
        if (!key || !value)
            return noAddress(text, "a \"%\" needs two hexadecimal digits behind it, and the bytes have to be UTF-8");
        if (!value->empty() && !query.emplace(*key, *value).second)
            return noAddress(text, *key + " stands in it twice");
    }
    return Address(place, std::move(query));
}

std::string Address::text() const
{
    std::string text = m_place;
    char joint = '?';
    for (const auto& [key, value] : m_query) {
        text += joint + percentEncoded(key) + '=' + percentEncoded(value);
        joint = '&';
    }
    return text;
}

std::optional<model::EntryId> Address::entry() const
{
    Result<model::EntryId> id = model::EntryId::parse(m_place);
    if (!id.ok())
        return std::nullopt;
    return std::move(id).value();
}

std::string Address::get(const std::string& key) const
{
    const auto found = m_query.find(key);
    return found == m_query.end() ? std::string() : found->second;
}

int Address::number(const std::string& key, int fallback) const
{
    const auto found = m_query.find(key);
    if (found == m_query.end())
        return fallback;
    int value = 0;
    const char* const end = found->second.data() + found->second.size();
    const auto [stop, problem] = std::from_chars(found->second.data(), end, value);
    return problem == std::errc() && stop == end ? value : fallback;
}

Address Address::with(const std::string& key, const std::string& value) const
{
    Address changed = *this;
    if (value.empty())
        changed.m_query.erase(key);
    else
        changed.m_query[key] = value;
    return changed;
}

} // namespace musubi::present
