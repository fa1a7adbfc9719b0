// How a sample says that it is one where a card has no room for a mark of its own: in its words.
#pragma once

#include "kiosk/present/context.hpp"

namespace musubi::present {

/// 「見本: ここで ひらく」
[[nodiscard]] Words sayingSample(const Context& context, Words words);

} // namespace musubi::present
