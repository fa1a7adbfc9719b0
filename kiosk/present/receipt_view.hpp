// The receipt of a booking: its number, how it stands, what a phone keeps of it. Without one, the number and the PIN
// are asked for, and what they open is looked up.
// Address: receipt    receipt?sure=1 asks once more before cancelling
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/present/sent.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

/// A line with its icon: what for, when, how many.
struct ReceiptLine
{
    std::string icon;
    Words words;
};

struct ReceiptView
{
    Words title;
    Words thanks;
    Words state;
    bool isDone = true; ///< something was received, and it stands
    Words numberLabel;
    Words number;
    Words pinLabel; ///< empty: the PIN is not shown
    Words pin;
    Words keep; ///< what the number and the PIN are good for; with pinLabel only
    std::vector<ReceiptLine> lines;
    Words afterwards; ///< what happens next, by the form; may be empty
    std::string qr;   ///< what a phone keeps; empty: none
    Words qrWords;
    Words trouble;             ///< why it could not be cancelled; may be empty
    Words home;                ///< ホームへ
    Words cancel;              ///< empty: nothing can be cancelled any more
    std::string cancelAddress; ///< where it is asked once more
    bool asksAgain = false;    ///< `cancel` really cancels now
    Words question;            ///< of asksAgain
    Words keepBooking;         ///< of asksAgain: not after all
    std::string keepAddress;
    bool isUnderway = false; ///< it is being cancelled
};

/// Number and PIN that are asked for.
struct LookUpView
{
    Words title;
    Words text;
    std::vector<FormFieldView> fields;
    Switch typing = Switch::Off;
    std::optional<KeyboardView> keyboard;
    FormMove done;
    Words trouble; ///< may be empty
    Words next;
    bool sends = false;      ///< both are written
    bool isUnderway = false; ///< nobody has answered yet
};

/// \pre the visit has a receipt
[[nodiscard]] ReceiptView receiptView(const Context& context, const ReceiptFacts& receipt);
[[nodiscard]] LookUpView lookUpView(const Context& context, const FormDraft& draft);

/// Of the draft of a look-up.
inline constexpr const char* kReceiptPlace = "receipt";
inline constexpr const char* kReceiptNumber = "number";
inline constexpr const char* kReceiptPin = "pin";
inline constexpr std::size_t kPinLetters = 4;

} // namespace musubi::present
