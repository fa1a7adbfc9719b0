#include "content/store/bookings/booking_row.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// The columns of Sql::FindByKey.
namespace column {
constexpr std::size_t kBody = 0;
constexpr std::size_t kReceipt = 1;
constexpr std::size_t kAnswerState = 2;
constexpr std::size_t kAnswerCause = 3;
constexpr std::size_t kAnswerBefore = 4;
constexpr std::size_t kSession = 5;
constexpr std::size_t kHeads = 6;
constexpr std::size_t kState = 7;
constexpr std::size_t kCause = 8;
constexpr std::size_t kOfferEnds = 9;
constexpr std::size_t kRank = 10;
constexpr std::size_t kReason = 11;
constexpr std::size_t kPlace = 12;
} // namespace column

} // namespace

SqlValue valueOf(std::optional<Instant> time)
{
    return time ? SqlValue(std::int64_t{time->time_since_epoch().count()}) : SqlValue();
}

std::optional<Instant> instantIn(const SqlValue& value)
{
    const auto* const seconds = std::get_if<std::int64_t>(&value);
    return seconds == nullptr ? std::nullopt : std::optional(Instant(std::chrono::seconds(*seconds)));
}

std::int64_t numberIn(const SqlValue& value)
{
    const auto* const number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

std::string textIn(const SqlValue& value)
{
    const auto* const text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string() : *text;
}

Seats seatsIn(const SqlValue& value)
{
    return Seats(static_cast<int>(std::clamp<std::int64_t>(numberIn(value), 0, std::numeric_limits<int>::max())));
}

SqlFailure notOurs()
{
    return {SqlFault::Failed,
            {ErrorCode::Malformed,
             "A booking in the database was not written by Musubi, or was damaged. Bring back a copy of the database.",
             {}}};
}

SqlFailure notFound()
{
    return {SqlFault::Failed,
            {ErrorCode::NotFound, "There is no booking with this number and PIN. Look at the receipt again.", {}}};
}

std::optional<WaitingParty> waitingPartyIn(const SqlRow& row, std::size_t column)
{
    const auto key = BookingKey::parse(textIn(row.at(column)));
    const auto party = Party::of(
        static_cast<int>(std::clamp<std::int64_t>(numberIn(row.at(column + 1)), 0, std::numeric_limits<int>::max())));
    const std::int64_t rank = numberIn(row.at(column + 2));
    const auto priority =
        rank == 0 ? Result<Priority>(Priority())
                  : Priority::of(static_cast<int>(std::clamp<std::int64_t>(rank, -1, Priority::kHighestRank + 1)),
                                 textIn(row.at(column + 3)));
    if (!key || !party || !priority)
        return std::nullopt;
    return WaitingParty{key.value(), party.value(), priority.value(), numberIn(row.at(column + 4))};
}

SqlResult<std::optional<BookingRow>> findBooking(SqlDatabase& database, const std::string& organisation,
                                                 const BookingKey& key)
{
    const std::array<SqlValue, 2> values{organisation, key.text()};
    const auto found = database.run(Sql::FindByKey, values);
    if (!found)
        return found.error();
    if (found.value().rows.empty())
        return std::optional<BookingRow>();
    const SqlRow& row = found.value().rows.front();
    const auto receipt = ReceiptNumber::parse(textIn(row.at(column::kReceipt)));
    const auto answerState = bookingStateNamed(textIn(row.at(column::kAnswerState)));
    const auto answerCause = causeNamed(textIn(row.at(column::kAnswerCause)));
    const auto state = bookingStateNamed(textIn(row.at(column::kState)));
    const auto cause = causeNamed(textIn(row.at(column::kCause)));
    const auto party = waitingPartyIn(
        {key.text(), row.at(column::kHeads), row.at(column::kRank), row.at(column::kReason), row.at(column::kPlace)},
        0);
    if (!receipt || !answerState || !answerCause || !state || !cause || !party)
        return notOurs();
    return std::optional(
        BookingRow{textIn(row.at(column::kBody)), receipt.value(),
                   Accepted{*answerState, *answerCause, static_cast<int>(numberIn(row.at(column::kAnswerBefore)))},
                   textIn(row.at(column::kSession)), *party, *state, *cause, instantIn(row.at(column::kOfferEnds))});
}

} // namespace musubi::store::bookings
