// Where each value of a JSON file stands, and what the usual parsers keep quiet about.
//
// A scanner of its own, because line numbers and members named twice are gone once
// a parser has built its tree. Grammar: RFC 8259; pointers: RFC 6901.
#pragma once

#include "content/base/result.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::pack {

inline constexpr int kJsonDepthLimit = 64; ///< lists and objects inside each other

/// A member that its object names twice or more; `line` is the later one's.
struct DuplicateName
{
    std::string pointer;
    int line = 0;

    friend bool operator==(const DuplicateName&, const DuplicateName&) = default;
};

struct JsonLines
{
    std::map<std::string, int> lines; ///< pointer → line of the member's name, of an element's first character
    std::vector<DuplicateName> duplicates;

    /// The line of the value, or of the nearest one around it.
    [[nodiscard]] int lineOf(std::string_view pointer) const;
};

/// Malformed, with the line and a sentence, when the bytes are not JSON, not UTF-8 or nested deeper than the limit.
[[nodiscard]] Result<JsonLines> scanJson(std::string_view bytes, const std::string& path);

/// Whether no array or object is nested deeper than the limit; cheap, for bytes of any kind.
[[nodiscard]] bool isDepthWithinLimit(std::string_view bytes);

/// A name as it stands in a pointer: ~ and / escaped.
[[nodiscard]] std::string pointerToken(std::string_view name);

} // namespace musubi::pack
