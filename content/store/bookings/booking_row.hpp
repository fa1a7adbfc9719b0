// One booking as a row, and what the rules know of it. Internal to this folder.
#pragma once

#include "content/booking/booking_request.hpp"
#include "content/booking/booking_state.hpp"
#include "content/booking/decide_booking.hpp"
#include "content/booking/receipt_number.hpp"
#include "content/store/bookings/sql_database.hpp"

#include <optional>
#include <string>

namespace musubi::store::bookings {

struct BookingRow
{
    std::string body; ///< booking::bodyDigest
    booking::ReceiptNumber receipt;
    booking::Accepted answer; ///< what the visitor was told
    std::string session;      ///< SessionKey::text
    booking::WaitingParty party;
    booking::BookingState state = booking::BookingState::Confirmed;
    booking::Cause cause = booking::Cause::SeatsWereFree;
    std::optional<Instant> offerEnds;
};

[[nodiscard]] SqlValue valueOf(std::optional<Instant> time);
[[nodiscard]] std::optional<Instant> instantIn(const SqlValue& value);
/// A number in a row of ours; 0 where there is none.
[[nodiscard]] std::int64_t numberIn(const SqlValue& value);
[[nodiscard]] std::string textIn(const SqlValue& value);
[[nodiscard]] booking::Seats seatsIn(const SqlValue& value);

/// The failure of a row that no program of ours wrote.
[[nodiscard]] SqlFailure notOurs();
/// The failure of an act on a booking that is not there.
[[nodiscard]] SqlFailure notFound();
/// From `key, heads, rank, reason, place`, beginning at `column`; none when it is not ours.
[[nodiscard]] std::optional<booking::WaitingParty> waitingPartyIn(const SqlRow& row, std::size_t column);
/// None when there is no such booking.
[[nodiscard]] SqlResult<std::optional<BookingRow>> findBooking(SqlDatabase& database, const std::string& organisation,
                                                               const booking::BookingKey& key);

} // namespace musubi::store::bookings
