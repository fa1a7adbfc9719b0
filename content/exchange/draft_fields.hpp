// Writes the fields of a draft. Internal to this folder.
#pragma once

#include "content/exchange/entry_draft.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace musubi::exchange {

using Json = nlohmann::ordered_json;

/// Texts of files are in Japanese unless a column says otherwise.
inline constexpr const char* kWritten = "ja";

inline void put(Fields& fields, std::string pointer, const Json& value)
{
    fields.emplace_back(std::move(pointer), value.dump());
}

/// Nothing where there is no text.
inline void putText(Fields& fields, const std::string& pointer, const std::string& markup)
{
    if (!markup.empty())
        put(fields, pointer, markup);
}

inline Json inJapanese(const std::string& markup)
{
    return Json{{kWritten, markup}};
}

} // namespace musubi::exchange
