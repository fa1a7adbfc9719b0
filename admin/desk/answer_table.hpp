// Bookings with their answers as a table, a row a booking, for spreadsheets.
#pragma once

#include "content/store/bookings/booking_store.hpp"
#include "kiosk/present/form_answers.hpp"

#include <string>
#include <vector>

namespace musubi::admin {

enum class Reading
{
    Opened,
    NothingThere, ///< nothing was typed, or it was purged
    NeedsALook,   ///< it does not open, or nobody knows the device that it comes from
};

/// A booking and what was typed for it.
struct AnsweredBooking
{
    store::bookings::BookingLine booking;
    std::string asked; ///< local time
    Reading reading = Reading::NothingThere;
    present::FormAnswers form{}; ///< without answers where it does not open
    std::string remark{};        ///< one sentence, where not all is as it should be
};

struct AnswerTable
{
    static constexpr std::size_t kPeople = 1; ///< the column of head counts, the only one that is a number
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows; ///< each as long as the headings
};

/// Fields of one id and label share a column, in the order in which they first appear.
[[nodiscard]] AnswerTable tableOf(const std::vector<AnsweredBooking>& bookings);

/// RFC 4180, in UTF-8 with a byte order mark as Excel wants it. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe (OWASP, CSV injection): what strangers typed must not calculate.
[[nodiscard]] std::string encodeCsv(const AnswerTable& table);

} // namespace musubi::admin
