// The texts of a file that visitors read, wherever they stand in it.
// Internal to this folder.
#pragma once

#include "content/pack/checked_workspace.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

/// {"ja": "…", "en": "…"}. {"id": "…"} alone is an object whose other members are missing.
[[nodiscard]] bool isLocalised(const nlohmann::json& node);

/// Names of people and places are not translated but spelt, and how is not always known.
[[nodiscard]] bool isProperName(std::string_view pointer);

/// Every localised text of the file, except inside its strangers. A text that is broken in one language is one in the
/// others: \param isTextPlace  says whether the schema has a text at the pointer.
[[nodiscard]] std::vector<CheckedText> textsOf(const CheckedFile& file,
                                               const std::function<bool(const std::string&)>& isTextPlace);

} // namespace musubi::pack
