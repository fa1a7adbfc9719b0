// The ticket of a receipt: the gold knot, how the booking stands, its number and PIN, and beside or below them the code
// for the phone.
#pragma once

#include "kiosk/present/receipt_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] std::vector<Part> ticketParts(const present::ReceiptView& view, const Stage& stage);

} // namespace musubi::screens
