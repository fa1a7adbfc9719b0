// What values, their types and lists of words are called in the sentences about a schema, and what a slip was meant to
// be. Internal to this folder.
#pragma once

#include "content/pack/schema_sentences.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace musubi::pack {

/// The value as it is written, short enough for a sentence.
[[nodiscard]] std::string quoted(const nlohmann::json* value);
/// "a list", "a whole number" …
[[nodiscard]] std::string typeOf(const nlohmann::json* value);
/// What a type of JSON Schema is called among people.
[[nodiscard]] std::string typeNameOf(const std::string& type);
/// "a, b or c"
[[nodiscard]] std::string listOf(const std::vector<std::string>& words);
/// JSON texts without their quotation marks.
[[nodiscard]] std::vector<std::string> withoutQuotes(const std::vector<std::string>& words);
[[nodiscard]] std::string withCapital(std::string sentence);
/// What is said of a list that holds something more than once: what, and where, counted as people count.
[[nodiscard]] Saying aboutRepetition(const nlohmann::json* list);
/// A number or a truth in quotation marks, or one thing instead of a list of one: what to do, and what comes of it.
/// \param elements  the types that an element of a list can have here
[[nodiscard]] Saying hintFor(const std::vector<std::string>& types, const std::vector<std::string>& elements,
                             const nlohmann::json* value);

} // namespace musubi::pack
