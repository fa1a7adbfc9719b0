// What only the desk may: read whole sessions and forms that are sealed to its key, and delete.
#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/booking_store.hpp"
#include "content/store/bookings/own_clock.hpp"
#include "content/store/bookings/transaction.hpp"

#include <array>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// The columns of Sql::ReadBookings and Sql::ReadByReceipt; the party is in the five before.
namespace column {
constexpr std::size_t kReceipt = 5;
constexpr std::size_t kSession = 6;
constexpr std::size_t kState = 7;
constexpr std::size_t kCause = 8;
constexpr std::size_t kOfferEnds = 9;
constexpr std::size_t kAsked = 10;
constexpr std::size_t kChanged = 11;
} // namespace column

SqlResult<BookingLine> lineIn(const SqlRow& row)
{
    const auto party = waitingPartyIn(row, 0);
    const auto receipt = ReceiptNumber::parse(textIn(row.at(column::kReceipt)));
    const auto state = bookingStateNamed(textIn(row.at(column::kState)));
    const auto cause = causeNamed(textIn(row.at(column::kCause)));
    const auto asked = instantIn(row.at(column::kAsked));
    const auto changed = instantIn(row.at(column::kChanged));
    if (!party || !receipt || !state || !cause || !asked || !changed)
        return notOurs();
    return BookingLine{*party, receipt.value(), textIn(row.at(column::kSession)),
                       *state, *cause,          instantIn(row.at(column::kOfferEnds)),
                       *asked, *changed};
}

} // namespace

Result<std::vector<SessionLine>> BookingStore::sessions(const OrganisationId& organisation)
{
    using Lines = std::vector<SessionLine>;
    return transact<Lines>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Lines> {
        const std::array<SqlValue, 2> fromTheFirst{organisation.value(), std::string()};
        const auto found = database.run(Sql::ReadSessions, fromTheFirst);
        if (!found)
            return found.error();
        Lines lines;
        for (const SqlRow& row : found.value().rows)
            lines.push_back({textIn(row.at(0)),
                             {seatsIn(row.at(1)), seatsIn(row.at(2)), seatsIn(row.at(3)), seatsIn(row.at(4)), 0}});
        return lines;
    });
}

Result<std::vector<BookingLine>> BookingStore::bookings(const OrganisationId& organisation, const std::string& session)
{
    using Lines = std::vector<BookingLine>;
    return transact<Lines>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Lines> {
        const std::array<SqlValue, 2> which{organisation.value(), session};
        const auto found = database.run(Sql::ReadBookings, which);
        if (!found)
            return found.error();
        Lines lines;
        for (const SqlRow& row : found.value().rows) {
            const auto line = lineIn(row);
            if (!line)
                return line.error();
            lines.push_back(line.value());
        }
        return lines;
    });
}

Result<BookingLine> BookingStore::lookUp(const OrganisationId& organisation, const ReceiptNumber& receipt)
{
    return transact<BookingLine>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<BookingLine> {
        const std::array<SqlValue, 2> which{organisation.value(), receipt.letters()};
        const auto found = database.run(Sql::ReadByReceipt, which);
        if (!found)
            return found.error();
        if (found.value().rows.empty())
            return SqlFailure{SqlFault::Failed,
                              {ErrorCode::NotFound, "There is no booking with the number " + receipt.text() + ".", {}}};
        return lineIn(found.value().rows.front());
    });
}

Result<std::optional<std::string>> BookingStore::sealedForm(const OrganisationId& organisation, const BookingKey& key)
{
    using Form = std::optional<std::string>;
    return transact<Form>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Form> {
        const std::array<SqlValue, 2> which{organisation.value(), key.text()};
        const auto found = database.run(Sql::ReadForm, which);
        if (!found)
            return found.error();
        if (found.value().rows.empty())
            return Form();
        const auto* const sealed = std::get_if<Bytes>(&found.value().rows.front().at(0));
        return sealed != nullptr ? SqlResult<Form>(Form(sealed->bytes)) : SqlResult<Form>(notOurs());
    });
}

Outcome BookingStore::trustClock(const OrganisationId& organisation, Instant now)
{
    if (m_clock == OwnClock::AsTold)
        return Done{};
    return transact<Done>(*m_database, m_pause,
                          [&](SqlDatabase& database) { return remember(database, organisation, now); });
}

Result<PurgeReport> BookingStore::purge(const OrganisationId& organisation, Instant now)
{
    auto report = transact<PurgeReport>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<PurgeReport> {
        const auto moment = momentOf(database, organisation, now, m_clock);
        if (!moment)
            return moment.error();
        if (moment.value().word != ClockWord::Believed)
            return inDoubt(moment.value());
        if (m_clock == OwnClock::Remembered) {
            if (SqlOutcome remembered = remember(database, organisation, now); !remembered)
                return remembered.error();
        }
        const std::array<SqlValue, 2> values{organisation.value(), valueOf(moment.value().now)};
        PurgeReport gone;
        if (const auto deleted = database.run(Sql::PurgePins, values); !deleted)
            return deleted.error();
        for (const auto& [statement, count] :
             {std::pair(Sql::PurgeForms, &gone.forms), std::pair(Sql::PurgeSteps, &gone.steps),
              std::pair(Sql::PurgeBookings, &gone.bookings)})
        {
            const auto deleted = database.run(statement, values);
            if (!deleted)
                return deleted.error();
            *count = deleted.value().changed;
        }
        return gone;
    });
    if (!report)
        return report;
    const SqlOutcome wiped = m_database->wipe();
    return wiped ? report : Result<PurgeReport>(wiped.error().error);
}

} // namespace musubi::store::bookings
