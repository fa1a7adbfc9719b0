// What whoever has a receipt and its PIN is told.
#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/booking_store.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/bookings/transaction.hpp"

#include <array>

namespace musubi::store::bookings {

namespace {

using namespace booking;

struct KeptPin
{
    BookingKey key;
    std::string how; ///< PinParts::how; the whole hash where an older kiosk wrote it into newer tables
};

/// Counted before it is compared; none when there are no more guesses.
SqlResult<std::optional<KeptPin>> countGuess(SqlDatabase& database, const OrganisationId& organisation,
                                             const ReceiptNumber& receipt)
{
    const std::array<SqlValue, 3> guess{organisation.value(), receipt.letters(),
                                        std::int64_t{BookingStore::kWrongPins}};
    const auto counted = database.run(Sql::CountWrongPin, guess);
    if (!counted)
        return counted.error();
    if (!counted.value().rows.empty()) {
        const SqlRow& row = counted.value().rows.front();
        const auto key = BookingKey::parse(textIn(row.at(0)));
        return key ? SqlResult<std::optional<KeptPin>>(KeptPin{key.value(), textIn(row.at(1))}) : notOurs();
    }
    const auto found = database.run(Sql::FindByReceipt, std::span(guess).first<2>());
    if (!found)
        return found.error();
    return found.value().rows.empty() ? SqlResult<std::optional<KeptPin>>(notFound()) : std::optional<KeptPin>();
}

/// None for a booking that does not wait.
SqlResult<std::optional<int>> partiesBefore(SqlDatabase& database, const OrganisationId& organisation,
                                            const BookingRow& row)
{
    if (row.state != BookingState::Waiting)
        return std::optional<int>();
    const std::array<SqlValue, 2> which{organisation.value(), row.session};
    const auto waiting = database.run(Sql::ReadWaiting, which);
    if (!waiting)
        return waiting.error();
    int before = 0;
    for (const SqlRow& each : waiting.value().rows) {
        const auto party = waitingPartyIn(each, 0);
        if (!party)
            return notOurs();
        before += comesBefore(*party, row.party) ? 1 : 0;
    }
    return std::optional(before);
}

/// Whether the guess is right: then the database takes it, and in no other case (Sql::GuessPin).
SqlOutcome guess(SqlDatabase& database, const OrganisationId& organisation, const KeptPin& kept,
                 const std::string& verifier)
{
    const std::array<SqlValue, 3> values{organisation.value(), kept.key.text(), verifier};
    const auto taken = database.run(Sql::GuessPin, values);
    if (taken)
        return Done{};
    return taken.error().fault == SqlFault::Refused ? notFound() : taken.error();
}

/// For whoever knew the PIN: the guesses before are forgotten.
SqlResult<Standing> standingOf(SqlDatabase& database, const OrganisationId& organisation, const BookingKey& key)
{
    const std::array<SqlValue, 2> which{organisation.value(), key.text()};
    if (const auto forgotten = database.run(Sql::ForgetWrongPins, which); !forgotten)
        return forgotten.error();
    const auto row = findBooking(database, organisation.value(), key);
    if (!row)
        return row.error();
    if (!row.value())
        return notFound();
    const BookingRow& found = *row.value();
    const auto before = partiesBefore(database, organisation, found);
    if (!before)
        return before.error();
    return Standing{key, found.session, found.party.party, found.state, found.cause, found.offerEnds, before.value()};
}

} // namespace

Result<Standing> BookingStore::find(const OrganisationId& organisation, const ReceiptNumber& receipt,
                                    std::string_view pin)
{
    const auto counted = transact<std::optional<KeptPin>>(
        *m_database, m_pause, [&](SqlDatabase& database) { return countGuess(database, organisation, receipt); });
    if (!counted)
        return counted.error();
    const std::optional<KeptPin>& kept = counted.value();
    if (!kept)
        return Error{ErrorCode::Invalid, "The PIN was wrong too often. The desk can help with this booking.", {}};
    const bool isWhole = !partsOf(kept->how).verifier.empty();
    const auto verifier = isWhole ? Result<std::string>(std::string()) : verifierOf(pin, kept->how);
    if (!verifier && verifier.error().code == ErrorCode::Unavailable)
        return verifier.error();
    if (!verifier || (isWhole && comparePin(pin, kept->how) == PinVerdict::Wrong))
        return notFound().error;
    return transact<Standing>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Standing> {
        const SqlOutcome right = isWhole ? SqlOutcome(Done{}) : guess(database, organisation, *kept, verifier.value());
        return right ? standingOf(database, organisation, kept->key) : right.error();
    });
}

} // namespace musubi::store::bookings
