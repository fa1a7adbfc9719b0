// Answers as JSON, written by hand: a library would copy what was typed into memory that nobody wipes.
#include "content/base/utf8.hpp"
#include "kiosk/present/form_answers.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace musubi::present {

namespace {

/// The bytes of the letter of UTF-8 that begins there; 0 where none does.
std::size_t letterAt(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 4;
    for (std::size_t size = 1; size <= kLongest && at + size <= text.size(); ++size)
        if (isValidUtf8(text.substr(at, size)))
            return size;
    return 0;
}

class JsonWriter
{
public:
    /// \param into  may be empty: then the bytes are only counted
    explicit JsonWriter(std::span<unsigned char> into) : m_into(into) {}

    void put(std::string_view bytes)
    {
        if (!m_into.empty()) {
            assert(m_size + bytes.size() <= m_into.size());
            std::ranges::copy(bytes, m_into.begin() + static_cast<std::ptrdiff_t>(m_size));
        }
        m_size += bytes.size();
    }

    void text(std::string_view text)
    {
        put("\"");
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t size = letterAt(text, at);
            if (size == 0)
                put("\xEF\xBF\xBD");
            else if (size == 1)
                character(text[at]);
            else
                put(text.substr(at, size));
            at += std::max<std::size_t>(size, 1);
        }
        put("\"");
    }

    void member(std::string_view name, std::string_view value, std::string_view before = ",")
    {
        put(before);
        text(name);
        put(":");
        text(value);
    }

    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    /// Source: RFC 8259 §7.
    void character(char one)
    {
        constexpr std::string_view kNamed = "\b\t\n\f\r\"\\";
        constexpr std::string_view kNames = "btnfr\"\\";
        constexpr std::string_view kDigits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(one);
        if (const auto named = kNamed.find(one); named != std::string_view::npos) {
            put("\\");
            put(kNames.substr(named, 1));
        } else if (byte < 0x20) {
            put("\\u00");
            put(kDigits.substr(byte >> 4U, 1));
            put(kDigits.substr(byte & 0xFU, 1));
        } else {
            put(std::string_view(&one, 1));
        }
    }

    std::span<unsigned char> m_into;
    std::size_t m_size = 0;
};

void write(JsonWriter& json, const FormAnswers& answers)
{
    json.put("{\"format\":1");
    json.member("form", answers.form);
    json.member("act", answers.act);
    json.member("of", answers.of);
    json.member("at", answers.at);
    json.member("language", answers.language);
    json.member("filledIn", answers.filledIn);
    json.put(",\"answers\":[");
    for (const FormAnswer& answer : answers.answers) {
        json.put(&answer == &answers.answers.front() ? "{" : ",{");
        json.member("field", answer.field, "");
        json.member("label", answer.label);
        json.member("kind", answer.kind);
        json.member("meaning", answer.meaning);
        json.member("value", answer.value);
        json.member("text", answer.text);
        json.put("}");
    }
    json.put("]}");
}

} // namespace

std::size_t encodedSize(const FormAnswers& answers)
{
    JsonWriter counting{std::span<unsigned char>()};
    write(counting, answers);
    return counting.size();
}

void encodeAnswers(const FormAnswers& answers, std::span<unsigned char> into)
{
    JsonWriter writing(into);
    write(writing, answers);
    assert(writing.size() == into.size());
}

std::string encodeAnswers(const FormAnswers& answers)
{
    std::string bytes(encodedSize(answers), '\0');
    auto* const begin = reinterpret_cast<unsigned char*>(bytes.data()); // NOLINT(*-reinterpret-cast)
    encodeAnswers(answers, {begin, bytes.size()});
    return bytes;
}

} // namespace musubi::present
