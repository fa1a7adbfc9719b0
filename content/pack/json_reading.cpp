#include "content/pack/json_reading.hpp"

#include "content/pack/json_lines.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace musubi::pack {

namespace {

using Json = nlohmann::json;

/// The pointer of `wanted` inside `node`; false when it is not in there.
bool findPointer(const Json& node, const Json* wanted, std::string& pointer)
{
    if (&node == wanted)
        return true;
    const std::size_t length = pointer.size();
    if (node.is_object()) {
        for (const auto& [name, child] : node.items()) {
            pointer += "/" + pointerToken(name);
            if (findPointer(child, wanted, pointer))
                return true;
            pointer.resize(length);
        }
    } else if (node.is_array()) {
        for (std::size_t index = 0; index < node.size(); ++index) {
            pointer += "/" + std::to_string(index);
            if (findPointer(node[index], wanted, pointer))
                return true;
            pointer.resize(length);
        }
    }
    return false;
}

/// A whole number, also when it is written 3.0 or 3e2.
std::optional<int> wholeNumber(const Json& node)
{
    if (!node.is_number())
        return std::nullopt;
    const double value = node.get<double>();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max() ||
        value != std::floor(value))
        return std::nullopt;
    return static_cast<int>(value);
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
    if (!m_refusal)
        return std::nullopt;
    Error error = *m_refusal;
    // Lines are looked for only now: nearly every file is read without a complaint.
    const auto scanned = scanJson(m_bytes, m_path);
    error.where.line = scanned ? scanned.value().lineOf(error.where.pointer) : 0;
    return error;
}

void JsonReading::refuse(const Json* node, const Json* holder, std::string_view name, std::string sentence)
{
    if (m_refusal)
        return;
    std::string pointer;
    if (node != nullptr) {
        (void)findPointer(*m_document, node, pointer);
    } else if (holder != nullptr) {
        (void)findPointer(*m_document, holder, pointer);
        pointer += "/" + pointerToken(name);
    }
    m_refusal = Error{ErrorCode::Invalid, std::move(sentence), {m_path, pointer, 0}};
}

void JsonValue::refuse(std::string sentence) const
{
    m_reading->refuse(m_node, m_holder, m_name, std::move(sentence));
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
    if (const auto* text = m_node->get_ptr<const std::string*>())
        return *text;
    refuse("A text in double quotes is expected here.");
    return {};
}

std::optional<int> JsonValue::integer() const
{
    if (!present())
        return std::nullopt;
    const auto value = wholeNumber(*m_node);
    if (!value)
        refuse("A whole number is expected here.");
    return value;
}

std::optional<double> JsonValue::number() const
{
    if (!present())
        return std::nullopt;
    if (m_node->is_number())
        return m_node->get<double>();
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
