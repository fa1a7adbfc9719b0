// One JSON file of a workspace in memory, and the way to a place in it.
//
// Members keep the order in which people wrote them, so that a file that is saved differs from the one that was read
// in what was changed alone. Pointers are RFC 6901.
#pragma once

#include "content/base/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::edit {

using Document = nlohmann::ordered_json;
/// Never changed once it is made; drafts of different times share what they have in common.
using DocumentHandle = std::shared_ptr<const Document>;

/// Malformed when the bytes are no JSON, or when a member is named twice, because one of the two would be lost.
[[nodiscard]] Result<DocumentHandle> parseDocument(std::string_view bytes, const std::string& path);
/// A value as a command carries it. Malformed when it is no JSON.
[[nodiscard]] Result<Document> parseValue(const std::string& json);
/// The value on one line.
[[nodiscard]] std::string jsonOf(const Document& value);
[[nodiscard]] std::string jsonOf(const std::string& text);

/// The names and numbers on the way. \pre the pointer is empty or begins with "/"
[[nodiscard]] std::vector<std::string> stepsOf(std::string_view pointer);
/// The pointer of a member or element of the value at `pointer`.
[[nodiscard]] std::string below(const std::string& pointer, std::string_view name);

/// Null when nothing stands there.
[[nodiscard]] const Document* findAt(const Document& document, std::string_view pointer);
/// The text that stands there; empty when there is none.
[[nodiscard]] std::string textAt(const Document& document, std::string_view pointer);

/// Puts the value there. Objects on the way that are missing are made; the number after the last one of a list makes
/// the list longer. Invalid when the way leads through something else.
[[nodiscard]] Outcome putAt(Document& document, std::string_view pointer, Document value);
/// Takes the value away, and with it the objects around it that hold nothing any more, as a text without a language is
/// no text. NotFound when nothing stands there.
[[nodiscard]] Outcome takeAt(Document& document, std::string_view pointer);

} // namespace musubi::edit
