// Whether a question asks for the name of a child. A school signs a class up without
// the names of its pupils; nobody has to keep secret what nobody wrote down.
// Internal to this folder.
#pragma once

#include "content/base/language.hpp"

#include <optional>
#include <string>

namespace musubi::pack {

/// The words in which the text asks for the name of a pupil, in whatever language; nullopt when it does not.
/// Knows the words that forms use, no more: "who comes?" slips through.
[[nodiscard]] std::optional<std::string> asksForChildName(const LocalisedText& text);
/// The same of a field's id, such as "pupil-name".
[[nodiscard]] bool isChildNameId(const std::string& id);

} // namespace musubi::pack
