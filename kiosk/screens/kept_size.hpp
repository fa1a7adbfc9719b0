// Larger text makes nothing smaller on the glass. A drawing for a spacious stage has titles larger than those of a
// column; where its column stands for it because the text was made larger, they keep their size.
#pragma once

#include "kiosk/screens/screen.hpp"

namespace musubi::screens {

/// The size at which letters of `drawn` px on a spacious stage are as large on the glass; 0 on a stage that has no such
/// drawing at the usual text size.
[[nodiscard]] float keptSize(float drawn, const Stage& stage);

} // namespace musubi::screens
