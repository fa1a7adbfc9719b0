// What the next release is made of, from what all publishers say.
#pragma once

#include "content/store/release.hpp"
#include "content/sync/client.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::sync {

struct ReleasePlan
{
    store::Release release;
    std::map<std::string, trust::FoundTarget> found; ///< by SHA-256: where each file comes from
    std::vector<std::string> dropped;                ///< a sentence each: who or what was left out, and why
};

/// Publisher → why its files stay those that are live.
using HeldBack = std::map<std::string, std::string>;

/// Who publishes a path: "city" of "packs/city/pack.json"; empty for a path outside of "packs/".
[[nodiscard]] std::string publisherOf(std::string_view path);

/// Asks every role once and takes each path from whoever has it first (TUF 1.0.34 §5.6.7). A publisher whose role
/// cannot be had or verified loses nothing and gains nothing: its files stay those of `live`, as far as its delegators
/// still trust it for them.
/// \pre client.refresh() succeeded
[[nodiscard]] ReleasePlan planRelease(Client& client, const std::optional<store::Release>& live,
                                      const HeldBack& held = {});

} // namespace musubi::sync
