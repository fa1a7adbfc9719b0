// Words for generated packs, in the pack's five languages. Internal to this folder.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>

namespace musubi::test {

/// A title that no other number has: "Strange stone 17", with readings in Japanese.
[[nodiscard]] nlohmann::json titleFor(std::size_t number);
/// A sentence in ja, ja-easy and en.
[[nodiscard]] nlohmann::json sentenceFor(std::size_t number);
/// A short word in all five languages.
[[nodiscard]] nlohmann::json wordFor(std::size_t number);

/// The same text in every language of the pack.
[[nodiscard]] nlohmann::json inAllLanguages(const std::string& text);

} // namespace musubi::test
