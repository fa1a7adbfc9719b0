// What the next release is made of, from what all publishers say.
#pragma once

#include "content/store/release.hpp"
#include "content/sync/vouching.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::sync {

/// A file that is live, and for which no key that is trusted now has signed.
struct Unvouched
{
    store::ReleaseFile file;
    Voice voice = Voice::Nobody;
};

struct ReleasePlan
{
    store::Release release;
    std::map<std::string, trust::FoundTarget> found; ///< by SHA-256: where each file comes from
    std::map<std::string, std::string> roleBytes;    ///< by SHA-256: the metadata that says so
    std::vector<std::string> dropped;                ///< a sentence each: who or what was left out, and why
    std::vector<Unvouched> unvouched;                ///< none of them is in `release`
};

/// Publisher → why its files stay those that are live.
using HeldBack = std::map<std::string, std::string>;

/// Who publishes a path: "city" of "packs/city/pack.json"; empty for a path outside of "packs/".
[[nodiscard]] std::string publisherOf(std::string_view path);

/// Asks every role once and takes each path from whoever has it first (TUF 1.0.34 §5.6.7). A publisher whose role
/// cannot be had or verified loses nothing and gains nothing: its files stay those of `live`, as far as keys that its
/// delegators still trust for them have signed them.
/// \pre client.refresh() succeeded
[[nodiscard]] ReleasePlan planRelease(Client& client, const store::Release& live, Vouching& vouching,
                                      const HeldBack& held = {});

} // namespace musubi::sync
