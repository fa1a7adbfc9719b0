// What one published state is made of: a list of files by path and hash.
#pragma once

#include "content/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::store {

struct ReleaseFile
{
    std::string path; ///< "packs/city/events/x.json"
    std::string sha256;
    std::int64_t length = 0; ///< bytes
    std::string role;        ///< who published it

    friend auto operator<=>(const ReleaseFile&, const ReleaseFile&) = default;
};

/// The metadata of a role that says what some of the files are. It is kept as an object, so that it can be asked for as
/// long as they are shown who has signed them.
struct ReleaseRole
{
    std::string name;
    std::string sha256;
    std::int64_t length = 0; ///< bytes

    friend auto operator<=>(const ReleaseRole&, const ReleaseRole&) = default;
};

struct Release
{
    std::int64_t number = 0;             ///< version of the snapshot
    std::int64_t root = 0;               ///< version of the root under which it was trusted
    std::vector<ReleaseFile> files;      ///< by path
    std::vector<ReleaseRole> roles = {}; ///< by name; one name may have been heard twice

    friend bool operator==(const Release&, const Release&) = default;
};

/// Whether `release` comes before `live`. A newer root may begin to count anew (TUF 1.0.34 §5.3.11, recovery from a
/// fast-forward attack); without one numbers only grow.
[[nodiscard]] bool isOlder(const Release& release, const Release& live);

/// "12-1a2b3c4d5e6f": its number and what it is made of, so that two that differ never share a folder.
[[nodiscard]] std::string nameOf(const Release& release);

/// Whether a path can be a file below a folder on any disk: no part empty, ".", ".." or hidden, nothing that a file
/// system may understand differently.
[[nodiscard]] bool isUsablePath(std::string_view path);

[[nodiscard]] std::string encode(const Release& release);
/// Malformed or Invalid when it is not what `encode` writes, paths that are not usable included.
[[nodiscard]] Result<Release> parseRelease(std::string_view bytes);

} // namespace musubi::store
