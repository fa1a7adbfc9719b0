// The receipt of a booking as a ticket, and the page that asks for the number of one.
#pragma once

#include "kiosk/present/receipt_view.hpp"
#include "kiosk/screens/pages/column.hpp"

namespace musubi::screens {

[[nodiscard]] scene::Scene receiptScreen(const present::ReceiptView& view, const present::FrameView& frame,
                                         const Stage& stage);
[[nodiscard]] scene::Scene lookUpScreen(const present::LookUpView& view, const present::FrameView& frame,
                                        const Stage& stage);

} // namespace musubi::screens
