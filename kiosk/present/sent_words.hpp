// What a visitor reads about what they sent.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/present/sent.hpp"

namespace musubi::present {

/// Why nothing came of it, and what to do; empty unless it was refused or failed.
[[nodiscard]] Words troubleWords(const Context& context, const Sent& sent);
/// How a booking stands: 席を とりました.
[[nodiscard]] Words stateWords(const Context& context, const ReceiptFacts& receipt);

} // namespace musubi::present
