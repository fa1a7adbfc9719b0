// Forms, and what pack.json shares with them: the list of schools and the city's key.
#include "content/pack/read_parts.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, FieldKind>, 8> kFieldKinds{{
    {"text", FieldKind::Text},
    {"kana", FieldKind::Kana},
    {"choice", FieldKind::Choice},
    {"number", FieldKind::Number},
    {"date", FieldKind::Date},
    {"e-mail", FieldKind::Email},
    {"telephone", FieldKind::Telephone},
    {"school", FieldKind::School},
}};

constexpr std::array<std::pair<std::string_view, FieldMeaning>, 7> kFieldMeanings{{
    {"school", FieldMeaning::School},
    {"grade", FieldMeaning::Grade},
    {"head-count", FieldMeaning::HeadCount},
    {"contact-name", FieldMeaning::ContactName},
    {"contact", FieldMeaning::Contact},
    {"topic", FieldMeaning::Topic},
    {"day", FieldMeaning::Day},
}};

// As in the published schemas.
constexpr int kMostLettersTyped = 400;
constexpr int kLongestRetention = 3'650; ///< days
constexpr int kFurthestDay = 1'100;

FieldLimits readLimits(const JsonValue& value)
{
    FieldLimits limits;
    limits.letters = value["letters"].integer(1, kMostLettersTyped).value_or(limits.letters);
    limits.least = value["least"].integer(0, kMostPeople).value_or(limits.least);
    limits.most = value["most"].integer(0, kMostPeople).value_or(limits.most);
    limits.firstDay = value["firstDay"].integer(-kFurthestDay, kFurthestDay).value_or(limits.firstDay);
    limits.lastDay = value["lastDay"].integer(-kFurthestDay, kFurthestDay).value_or(limits.lastDay);
    return limits;
}

FormField readField(const JsonValue& value)
{
    FormField field;
    field.id = value.require("id").text();
    field.kind = value.require("kind").oneOf(kFieldKinds).value_or(FieldKind::Text);
    field.meaning = value["meaning"].oneOf(kFieldMeanings);
    field.label = value.require("label").localised();
    field.reason = value.require("reason").localised();
    field.hint = value["hint"].localised();
    field.unit = value["unit"].localised();
    field.required = value.require("required").flag().value_or(false);
    field.limits = readLimits(value["limits"]);
    for (const JsonValue& choice : value["choices"].items())
        field.choices.push_back({choice.require("id").text(), choice.require("text").localised()});
    return field;
}

FormStep readStep(const JsonValue& value)
{
    FormStep step{value.require("id").text(), value.require("title").localised(), {}};
    for (const JsonValue& field : value.require("fields").items())
        step.fields.push_back(readField(field));
    return step;
}

std::optional<std::uint8_t> figureOf(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<std::uint8_t>(digit - '0');
    if (digit >= 'a' && digit <= 'f')
        return static_cast<std::uint8_t>(digit - 'a' + 10);
    return std::nullopt;
}

/// Nothing unless it is 64 small hexadecimal digits, and not all of them 0: that key belongs to everybody.
std::optional<std::array<std::uint8_t, kSealingKeyBytes>> bytesOf(const std::string& digits)
{
    std::array<std::uint8_t, kSealingKeyBytes> bytes{};
    if (digits.size() != 2 * bytes.size())
        return std::nullopt;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto high = figureOf(digits[2 * i]);
        const auto low = figureOf(digits[2 * i + 1]);
        if (!high || !low)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(*high << 4U | *low);
    }
    if (std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; }))
        return std::nullopt;
    return bytes;
}

} // namespace

Form readForm(const JsonValue& entry)
{
    Form form;
    for (const JsonValue& item : entry.require("acts").items()) {
        if (const auto act = formActNamed(item.text()))
            form.acts.push_back(*act);
        else
            item.refuse("\"" + item.text() + "\" is nothing that a form is for.");
    }
    form.purpose = entry.require("purpose").localised();
    const JsonValue contact = entry.require("contact");
    form.contact = {contact.require("text").localised(), contact["telephone"].shownText()};
    form.retentionDays = entry.require("retentionDays").integer(1, kLongestRetention).value_or(1);
    form.afterwards = entry["afterwards"].localised();
    for (const JsonValue& step : entry.require("steps").items())
        form.steps.push_back(readStep(step));
    return form;
}

std::vector<School> readSchools(const JsonValue& value)
{
    std::vector<School> schools;
    for (const JsonValue& item : value.items())
        schools.push_back({item.require("id").text(), item.require("name").localised()});
    return schools;
}

std::optional<SealingKey> readSealingKey(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    std::string id = value.require("keyId").text();
    const JsonValue written = value.require("publicKey");
    const auto key = bytesOf(written.text());
    if (!key) {
        if (written.present())
            written.refuse("This is no public key: it is 64 hexadecimal digits in small letters, and not all 0.");
        return std::nullopt;
    }
    return SealingKey{std::move(id), *key};
}

} // namespace musubi::pack
