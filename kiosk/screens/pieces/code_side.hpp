// How large a code's card must be.
#pragma once

#include <cstddef>

namespace musubi::screens {

/// Three pixels a module, four modules of quiet zone and the card's edge included, for a link of so many bytes. The
/// modules are those of versions 4 to 8 at the level that paint takes for the length (ISO/IEC 18004, table 7).
[[nodiscard]] constexpr float codeSide(std::size_t bytes)
{
    constexpr float kEdges = 17;
    constexpr float kPixels = 3;
    const float modules = bytes <= 78    ? 41.0F
                          : bytes <= 106 ? 45.0F
                          : bytes <= 134 ? 49.0F
                          : bytes <= 154 ? 53.0F
                                         : 57.0F;
    return modules * kPixels + kEdges;
}

} // namespace musubi::screens
