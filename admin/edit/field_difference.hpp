// Where two people have changed one file, place by place.
#pragma once

#include "admin/edit/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace musubi::edit {

enum class Side
{
    Mine,   ///< as it is in the draft
    Theirs, ///< as it is on the disk
};

/// A place whose value is not the same in all three: as it was read, in the draft, and on the disk now.
struct FieldDifference
{
    std::string pointer;
    std::optional<std::string> base; ///< JSON; nullopt: not there
    std::optional<std::string> mine;
    std::optional<std::string> theirs;

    [[nodiscard]] bool isChangedByMe() const { return mine != base; }
    [[nodiscard]] bool isChangedByThem() const { return theirs != base; }
    /// Somebody has to choose.
    [[nodiscard]] bool isContested() const { return isChangedByMe() && isChangedByThem() && mine != theirs; }

    friend bool operator==(const FieldDifference&, const FieldDifference&) = default;
};

/// In the order of `base`, then of what is new in `mine`, then in `theirs`. A list is one place, unless it is as long
/// in all three.
[[nodiscard]] std::vector<FieldDifference> differencesOf(const Document& base, const Document& mine,
                                                         const Document& theirs);

/// All that one of the two has changed, and of what both have, what is chosen; what nobody has chosen stays mine.
[[nodiscard]] Document merged(const Document& base, const Document& mine, const Document& theirs,
                              const std::map<std::string, Side>& chosen);

} // namespace musubi::edit
