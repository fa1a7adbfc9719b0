// Where the values of a JSON text stand, so that those that did not change can be copied letter by letter.
// Internal to this folder.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace musubi::edit {

/// One value of the text: from its first letter to behind its last one.
struct WrittenValue
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<WrittenValue> inside; ///< of an object or list, in the order of the text
};

/// \pre the text is JSON
[[nodiscard]] WrittenValue layoutOf(std::string_view json);

} // namespace musubi::edit
