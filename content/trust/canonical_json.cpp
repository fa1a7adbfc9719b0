#include "content/trust/canonical_json.hpp"

#include <nlohmann/json.hpp>

#include <cassert>

namespace musubi::trust {

namespace {

using nlohmann::json;

void writeText(const std::string& text, std::string& out)
{
    out += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        out += letter;
    }
    out += '"';
}

// As deep as parseStrict allows.
void write(const json& value, std::string& out) // NOLINT(misc-no-recursion)
{
    assert(!value.is_number_float());
    if (value.is_string())
        return writeText(value.get_ref<const std::string&>(), out);
    if (!value.is_structured()) {
        out += value.dump(); // null, true, false, a whole number
        return;
    }
    out += value.is_object() ? '{' : '[';
    bool isFirst = true;
    for (const auto& [name, member] : value.items()) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        if (value.is_object()) { // which keeps its members in the order of the bytes of their names
            writeText(name, out);
            out += ':';
        }
        write(member, out);
    }
    out += value.is_object() ? '}' : ']';
}

} // namespace

std::string canonicalJson(const nlohmann::json& value)
{
    std::string out;
    write(value, out);
    return out;
}

} // namespace musubi::trust
