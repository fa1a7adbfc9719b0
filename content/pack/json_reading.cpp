#include "content/pack/json_reading.hpp"

#include "content/pack/json_lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <set>
#include <unordered_map>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

using Pointers = std::unordered_map<const Json*, std::string>;

/// Finds the pointers of the values that `wanted` names.
void findPointers(const Json& node, std::string& pointer, Pointers& wanted)
{
    if (const auto found = wanted.find(&node); found != wanted.end())
        found->second = pointer;
    if (!node.is_structured())
        return;
    const std::size_t length = pointer.size();
    std::size_t index = 0;
    for (const auto& [name, child] : node.items()) {
        pointer += "/" + (node.is_object() ? pointerToken(name) : std::to_string(index++));
        findPointers(child, pointer, wanted);
        pointer.resize(length);
    }
}

} // namespace

Result<std::unique_ptr<JsonReading>> JsonReading::open(std::string_view bytes, const std::string& path,
                                                       std::size_t limit)
{
    if (bytes.size() > limit)
        return Error{
            ErrorCode::TooLarge, "The file is larger than " + std::to_string(limit) + " bytes.", {path, "", 0}};
    auto document = std::make_unique<Json>(Json::value_t::discarded);
    if (isDepthWithinLimit(bytes))
        *document = Json::parse(bytes, nullptr, false);
    if (document->is_discarded()) {
        const auto scanned = scanJson(bytes, path);
        if (!scanned)
            return scanned.error();
        return Error{ErrorCode::Malformed, "The file holds a number that no program can hold.", {path, "", 0}};
    }
    if (!document->is_object())
        return Error{ErrorCode::Malformed, "The file is JSON, but not an object in braces.", {path, "", 1}};
    return std::unique_ptr<JsonReading>(new JsonReading(bytes, path, std::move(document)));
}

JsonReading::JsonReading(std::string_view bytes, std::string path, std::unique_ptr<Json> document)
    : m_bytes(bytes), m_path(std::move(path)), m_document(std::move(document))
{}

JsonReading::~JsonReading() = default;

JsonValue JsonReading::root()
{
    return {*this, m_document.get(), nullptr, {}};
}

std::optional<Error> JsonReading::refusal() const
{
    if (m_refusals.empty())
        return std::nullopt;
    Error error = located({m_refusals.data(), 1}).front();
    // Lines are looked for only now: nearly every file is read without a complaint.
    const auto scanned = scanJson(m_bytes, m_path);
    error.where.line = scanned ? scanned.value().lineOf(error.where.pointer) : 0;
    return error;
}

std::vector<Error> JsonReading::refusals() const
{
    std::vector<Error> errors = located(m_refusals);
    std::set<std::string> seen;
    std::erase_if(errors, [&seen](const Error& error) { return !seen.insert(error.where.pointer).second; });
    return errors;
}

std::vector<Error> JsonReading::located(std::span<const Refusal> refusals) const
{
    Pointers pointers;
    for (const Refusal& refusal : refusals)
        pointers.emplace(refusal.node != nullptr ? refusal.node : refusal.holder, std::string());
    std::string root;
    findPointers(*m_document, root, pointers);
    std::vector<Error> errors;
    for (const Refusal& refusal : refusals) {
        const std::string pointer = refusal.node != nullptr
                                        ? pointers.at(refusal.node)
                                        : pointers.at(refusal.holder) + "/" + pointerToken(refusal.name);
        errors.push_back({ErrorCode::Invalid, refusal.sentence, {m_path, pointer, 0}});
    }
    return errors;
}

void JsonValue::refuse(std::string sentence) const
{
    // A value inside of something that is not there was refused with it.
    if (m_node != nullptr || m_holder != nullptr)
        m_reading->m_refusals.push_back({m_node, m_holder, std::string(m_name), std::move(sentence)});
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    if (!present())
        return {*m_reading, nullptr, nullptr, name};
    if (!m_node->is_object()) {
        refuse("An object in braces is expected here.");
        return {*m_reading, nullptr, nullptr, name};
    }
    const auto found = m_node->find(name);
    const bool there = found != m_node->end() && !found->is_null();
    return {*m_reading, there ? &*found : nullptr, m_node, name};
}

JsonValue JsonValue::require(std::string_view name) const
{
    const JsonValue value = (*this)[name];
    if (present() && !value.present())
        value.refuse("\"" + std::string(name) + "\" is missing.");
    return value;
}

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> values;
    if (!present())
        return values;
    if (!m_node->is_array()) {
        refuse("A list in brackets is expected here.");
        return values;
    }
    values.reserve(m_node->size());
    for (const Json& node : *m_node)
        values.emplace_back(*m_reading, &node, nullptr, std::string_view());
    return values;
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::members() const
{
    std::vector<std::pair<std::string, JsonValue>> values;
    if (!present())
        return values;
    if (!m_node->is_object()) {
        refuse("An object in braces is expected here.");
        return values;
    }
    for (const auto& [name, node] : m_node->items())
        values.emplace_back(name, JsonValue(*m_reading, &node, m_node, {}));
    return values;
}

std::string JsonValue::text() const
{
    if (!present())
        return {};
    const auto* const text = m_node->get_ptr<const std::string*>();
    if (text == nullptr)
        refuse("A text in double quotes is expected here.");
    else if (text->size() > kTextBytesLimit)
        refuse("A text is longer than " + std::to_string(kTextBytesLimit) + " bytes.");
    else
        return *text;
    return {};
}

bool JsonValue::isWithin(double least, double most) const
{
    const auto value = m_node->get<double>();
    if (value > most)
        refuse(fmt::format("{} is too much; {} is the most that can stand here.", m_node->dump(), most));
    else if (value < least)
        refuse(fmt::format("{} is too little; {} is the least that can stand here.", m_node->dump(), least));
    return value >= least && value <= most;
}

std::optional<int> JsonValue::integer(int least, int most) const
{
    if (!present())
        return std::nullopt;
    // Also when it is written 3.0 or 3e2.
    if (!m_node->is_number() || m_node->get<double>() != std::floor(m_node->get<double>())) {
        refuse("A whole number is expected here.");
        return std::nullopt;
    }
    return isWithin(least, most) ? std::optional(static_cast<int>(m_node->get<double>())) : std::nullopt;
}

std::optional<double> JsonValue::number(double least, double most) const
{
    if (!present())
        return std::nullopt;
    if (m_node->is_number())
        return isWithin(least, most) ? std::optional(m_node->get<double>()) : std::nullopt;
    refuse("A number is expected here.");
    return std::nullopt;
}

std::optional<bool> JsonValue::flag() const
{
    if (!present())
        return std::nullopt;
    if (m_node->is_boolean())
        return m_node->get<bool>();
    refuse("true or false is expected here.");
    return std::nullopt;
}

} // namespace musubi::pack
