// The texts of a file that visitors read, wherever they stand in it.
// Internal to this folder.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace musubi::pack {

/// {"ja": "…", "en": "…"}. {"id": "…"} alone is an object whose other members are missing.
[[nodiscard]] bool isLocalised(const nlohmann::json& node);

/// Names of people and places are not translated but spelt, and how is not always known.
[[nodiscard]] bool isProperName(std::string_view pointer);

/// Every localised text inside `node`, with its pointer, which begins with `pointer`.
void forEachText(const nlohmann::json& node, const std::string& pointer,
                 const std::function<void(const nlohmann::json&, const std::string&)>& visit);

} // namespace musubi::pack
