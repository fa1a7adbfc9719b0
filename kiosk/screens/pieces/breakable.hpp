// What somebody has written has no phrases: an address of a mailbox is broken wherever its line ends.
#pragma once

#include "kiosk/screens/pieces/text.hpp"

namespace musubi::screens {

/// The same words, which may be broken after any letter of a run without spaces. Words with readings stay as they are.
[[nodiscard]] Words breakable(const Words& words);

} // namespace musubi::screens
