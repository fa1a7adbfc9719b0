#include "admin/edit/document.hpp"

#include "content/pack/json_lines.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace musubi::edit {

namespace {

Error nothingAt(std::string_view pointer)
{
    return {ErrorCode::NotFound, "Nothing stands here.", {"", std::string(pointer), 0}};
}

Error noWay(std::string_view pointer)
{
    return {ErrorCode::Invalid, "The way to this place leads through something else.", {"", std::string(pointer), 0}};
}

std::optional<std::size_t> numberOf(const std::string& step)
{
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(step.data(), step.data() + step.size(), number);
    const bool isPlain = step.size() == 1 || !step.starts_with('0');
    if (failed != std::errc() || end != step.data() + step.size() || !isPlain)
        return std::nullopt;
    return number;
}

const Document* step(const Document& holder, const std::string& name)
{
    if (holder.is_object()) {
        const auto found = holder.find(name);
        return found == holder.end() ? nullptr : &*found;
    }
    const auto number = holder.is_array() ? numberOf(name) : std::nullopt;
    return number && *number < holder.size() ? &holder[*number] : nullptr;
}

/// What the step leads to, made when it is missing and can be.
Document* makeStep(Document& holder, const std::string& name)
{
    if (holder.is_null())
        holder = Document::object();
    if (holder.is_object())
        return &holder[name];
    const auto number = holder.is_array() ? numberOf(name) : std::nullopt;
    if (!number || *number > holder.size())
        return nullptr;
    if (*number == holder.size())
        holder.push_back(nullptr);
    return &holder[*number];
}

void removeStep(Document& holder, const std::string& name)
{
    if (holder.is_object())
        holder.erase(name);
    else
        holder.erase(*numberOf(name));
}

} // namespace

Result<DocumentHandle> parseDocument(std::string_view bytes, const std::string& path)
{
    const auto lines = pack::scanJson(bytes, path);
    if (!lines)
        return lines.error();
    if (!lines.value().duplicates.empty()) {
        const pack::DuplicateName& twice = lines.value().duplicates.front();
        return Error{ErrorCode::Malformed,
                     "A member is named twice; which of the two is meant has to be decided in the file itself.",
                     {path, twice.pointer, twice.line}};
    }
    Document document = Document::parse(bytes, nullptr, false);
    if (document.is_discarded())
        return Error{ErrorCode::Malformed, "This is no JSON.", {path, "", 0}};
    return std::make_shared<const Document>(std::move(document));
}

Result<Document> parseValue(const std::string& json)
{
    Document value = Document::parse(json, nullptr, false);
    if (value.is_discarded())
        return Error{ErrorCode::Malformed, "This is no JSON.", {}};
    return value;
}

std::string jsonOf(const Document& value)
{
    return value.dump(-1, ' ', false, Document::error_handler_t::replace);
}

std::string jsonOf(const std::string& text)
{
    return jsonOf(Document(text));
}

std::vector<std::string> stepsOf(std::string_view pointer)
{
    std::vector<std::string> steps;
    for (std::size_t at = 0; at < pointer.size(); ++at) {
        if (pointer[at] == '/') {
            steps.emplace_back();
        } else if (pointer[at] == '~' && at + 1 < pointer.size()) {
            steps.back() += pointer[at + 1] == '1' ? '/' : '~';
            ++at;
        } else if (!steps.empty()) {
            steps.back() += pointer[at];
        }
    }
    return steps;
}

std::string below(const std::string& pointer, std::string_view name)
{
    return pointer + "/" + pack::pointerToken(name);
}

const Document* findAt(const Document& document, std::string_view pointer)
{
    const Document* at = &document;
    for (const std::string& name : stepsOf(pointer)) {
        at = step(*at, name);
        if (at == nullptr)
            return nullptr;
    }
    return at;
}

std::string textAt(const Document& document, std::string_view pointer)
{
    const Document* const found = findAt(document, pointer);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

Outcome putAt(Document& document, std::string_view pointer, Document value)
{
    Document* at = &document;
    for (const std::string& name : stepsOf(pointer)) {
        at = makeStep(*at, name);
        if (at == nullptr)
            return noWay(pointer);
    }
    *at = std::move(value);
    return Done{};
}

Outcome takeAt(Document& document, std::string_view pointer)
{
    const std::vector<std::string> steps = stepsOf(pointer);
    if (steps.empty() || findAt(document, pointer) == nullptr)
        return nothingAt(pointer);
    std::vector<Document*> holders{&document};
    for (std::size_t i = 0; i + 1 < steps.size(); ++i)
        holders.push_back(makeStep(*holders.back(), steps[i]));
    removeStep(*holders.back(), steps.back());
    for (std::size_t i = holders.size() - 1; i > 0; --i) {
        const bool isHollow = holders[i]->is_object() && holders[i]->empty() && holders[i - 1]->is_object();
        if (!isHollow)
            break;
        removeStep(*holders[i - 1], steps[i - 1]);
    }
    return Done{};
}

} // namespace musubi::edit
