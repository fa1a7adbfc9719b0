#include "content/exchange/exchange_memory.hpp"

#include "content/exchange/draft_fields.hpp"
#include "content/pack/json_lines.hpp"

namespace musubi::exchange {

namespace {

Error malformed(const std::string& what)
{
    return {ErrorCode::Malformed, what, {}};
}

/// Nothing where the bytes are no JSON object.
std::optional<Json> objectOf(std::string_view bytes)
{
    if (!pack::isDepthWithinLimit(bytes))
        return std::nullopt;
    Json document = Json::parse(bytes, nullptr, false);
    return document.is_object() ? std::optional(std::move(document)) : std::nullopt;
}

std::string textOf(const Json& object, const char* name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

ColumnMapping mappingOf(const Json& object)
{
    ColumnMapping mapping;
    for (const auto& [own, heading] : object.items())
        if (heading.is_string())
            mapping.emplace(own, heading.get<std::string>());
    return mapping;
}

/// Cells are texts, fields any JSON.
enum class Values
{
    Texts,
    Json,
};

Fields fieldsOf(const Json& entry, const char* name, Values values)
{
    Fields fields;
    const auto object = entry.find(name);
    if (object == entry.end() || !object->is_object())
        return fields;
    // Places of entries hold no ~, which escapes; whatever else a file claims to be a place is none.
    const auto isKey = [values](const std::string& key) {
        return values == Values::Texts || (key.starts_with('/') && key.find('~') == std::string::npos);
    };
    for (const auto& [key, value] : object->items())
        if (isKey(key) && (values == Values::Json || value.is_string()))
            fields.emplace_back(key, values == Values::Json ? value.dump() : value.get<std::string>());
    return fields;
}

Remembered rememberedOf(const Json& entry)
{
    Remembered remembered{textOf(entry, "list"), fieldsOf(entry, "cells", Values::Texts),
                          fieldsOf(entry, "fields", Values::Json), std::nullopt};
    const auto calendar = entry.find("calendar");
    if (calendar == entry.end() || !calendar->is_object())
        return remembered;
    CalendarTerms terms{textOf(*calendar, "uid"), 0, textOf(*calendar, "status") == "CANCELLED"};
    if (const auto sequence = calendar->find("sequence"); sequence != calendar->end() && sequence->is_number_integer())
        terms.sequence = sequence->get<int>();
    remembered.calendar = terms;
    return remembered;
}

Json toJson(const Remembered& remembered)
{
    Json entry = Json::object();
    if (!remembered.list.empty())
        entry["list"] = remembered.list;
    for (const auto& [heading, cell] : remembered.cells)
        entry["cells"][heading] = cell;
    for (const auto& [pointer, value] : remembered.fields)
        entry["fields"][pointer] = Json::parse(value, nullptr, false);
    if (remembered.calendar) {
        entry["calendar"] = {{"uid", remembered.calendar->uid}, {"sequence", remembered.calendar->sequence}};
        if (remembered.calendar->isCancelled)
            entry["calendar"]["status"] = "CANCELLED";
    }
    return entry;
}

} // namespace

Result<ExchangeMemory> ExchangeMemory::parse(std::string_view bytes)
{
    ExchangeMemory memory;
    if (bytes.empty())
        return memory;
    const auto document = objectOf(bytes);
    if (!document)
        return malformed(std::string(kMemoryFile) + " is not what the import has written. Take it back from a copy, or "
                                                    "delete it: the next import then treats every entry as edited.");
    if (const auto columns = document->find("columns"); columns != document->end() && columns->is_object())
        for (const auto& [list, mapping] : columns->items())
            if (mapping.is_object())
                memory.columns.emplace(list, mappingOf(mapping));
    if (const auto entries = document->find("entries"); entries != document->end() && entries->is_object())
        for (const auto& [id, entry] : entries->items())
            if (entry.is_object())
                memory.entries.emplace(id, rememberedOf(entry));
    return memory;
}

std::string ExchangeMemory::encode() const
{
    Json document = Json::object();
    document["columns"] = Json::object();
    for (const auto& [list, mapping] : columns)
        for (const auto& [own, heading] : mapping)
            document["columns"][list][own] = heading;
    document["entries"] = Json::object();
    for (const auto& [id, remembered] : entries)
        document["entries"][id] = toJson(remembered);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ColumnMapping> parseMapping(std::string_view bytes)
{
    const auto document = objectOf(bytes);
    if (!document)
        return malformed("The mapping is no JSON object such as {\"催し\": \"イベント名\"}.");
    for (const auto& [own, heading] : document->items())
        if (!heading.is_string())
            return malformed("The mapping says nothing usable of \"" + own +
                             "\": a column's own name leads to its name in the list, both in quotation marks.");
    return mappingOf(*document);
}

} // namespace musubi::exchange
