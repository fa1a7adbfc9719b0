// Two texts of an entry set as one paragraph.
#pragma once

#include "kiosk/present/context.hpp"

namespace musubi::present {

/// `first` and then `second`, with the space that their language wants; one of them alone when the other is empty.
[[nodiscard]] Words joinedSentences(const Context& context, const Words& first, const Words& second);

} // namespace musubi::present
