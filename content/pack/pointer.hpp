// RFC 6901 pointers, as the texts that problems carry.
// Internal to this folder.
#pragma once

#include <string>
#include <string_view>

namespace musubi::pack {

/// The names that lead to a value, without the numbers of lists: "/winners/0/name" → "/winners/name".
[[nodiscard]] std::string namesOnly(std::string_view pointer);

/// Whether the value at `pointer` is the one at `around`, or lies inside it. The empty pointer is the whole file.
[[nodiscard]] bool isWithin(std::string_view pointer, std::string_view around);

/// The pointer of the object or list that holds the value; empty for the whole file.
[[nodiscard]] std::string holderOf(std::string_view pointer);

} // namespace musubi::pack
