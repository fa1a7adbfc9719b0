// Entries made by hand for tests of rules that look at few of their members.
#pragma once

#include "content/model/catalogue.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::test {

/// "2026-11-21"; the day has to exist.
[[nodiscard]] Date day(std::string_view text);
/// "event/a"; the id has to be one.
[[nodiscard]] model::EntryId id(const std::string& text);
/// The same words in English only.
[[nodiscard]] LocalisedText text(const std::string& english);

/// A published entry with a title and the details of its kind, empty.
[[nodiscard]] model::Entry entry(const std::string& id);
[[nodiscard]] model::Entry award(const std::string& id, std::optional<int> year);
[[nodiscard]] model::Tie tie(model::TieKind kind, const std::string& to, int strength = 0);

[[nodiscard]] std::shared_ptr<const model::Catalogue> catalogueOf(std::vector<model::Entry> entries);

} // namespace musubi::test
