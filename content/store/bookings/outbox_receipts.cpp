// What a visitor with number and PIN can do about a booking that still waits in the outbox.
#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/outbox.hpp"
#include "content/store/bookings/outbox_record.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/bookings/transaction.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// Nobody else writes to a kiosk's own outbox.
void noPause(int /*tries*/)
{}

/// How many rows a change has met.
Result<std::int64_t> change(SqlDatabase& database, Sql statement, std::span<const SqlValue> values)
{
    return transact<std::int64_t>(database, noPause, [&](SqlDatabase& open) -> SqlResult<std::int64_t> {
        const auto answer = open.run(statement, values);
        return answer ? SqlResult<std::int64_t>(answer.value().changed) : SqlResult<std::int64_t>(answer.error());
    });
}

} // namespace

Result<std::optional<WrittenBooking>> Outbox::find(const ReceiptNumber& receipt, std::string_view pin)
{
    const auto all = undelivered();
    if (!all)
        return all.error();
    const auto found = std::ranges::find_if(
        all.value(), [&](const WrittenBooking& one) { return ReceiptNumber::of(one.booking.request.key) == receipt; });
    if (found == all.value().end())
        return std::optional<WrittenBooking>();
    // Counted before it is compared, as the store does.
    const std::array<SqlValue, 3> guess{m_organisation.value(), found->booking.request.key.text(),
                                        std::int64_t{BookingStore::kWrongPins}};
    const auto counted = change(*m_database, Sql::CountOutboxPin, guess);
    if (!counted)
        return counted.error();
    if (counted.value() == 0)
        return Error{ErrorCode::Invalid, "The PIN was wrong too often. The desk can help with this booking.", {}};
    if (comparePin(pin, found->booking.pinHash) == PinVerdict::Wrong)
        return Error{ErrorCode::NotFound, "There is no booking with this number and PIN.", {}};
    const auto forgotten = change(*m_database, Sql::ForgetOutboxPins, std::span(guess).first<2>());
    return forgotten ? Result<std::optional<WrittenBooking>>(*found) : forgotten.error();
}

Result<Waits> Outbox::cancel(const BookingKey& key, Instant now)
{
    const auto all = undelivered();
    if (!all)
        return all.error();
    const auto found =
        std::ranges::find(all.value(), key, [](const WrittenBooking& one) { return one.booking.request.key; });
    if (found == all.value().end())
        return Waits::NoLonger;
    const bool hasDay = found->booking.request.session.start != LocalDateTime{};
    if (hasDay && now >= found->terms.terms.starts)
        return Waits::TooLate;
    WrittenBooking cancelled = *found;
    cancelled.cancelled = now;
    const std::array<SqlValue, 3> values{m_organisation.value(), key.text(), encode(cancelled)};
    const auto changed = change(*m_database, Sql::ChangeWritten, values);
    return changed ? Result<Waits>(Waits::Here) : changed.error();
}

} // namespace musubi::store::bookings
