// What kiosks and the desk say about lent seats.
#include "content/store/bookings/booking_store.hpp"
#include "content/store/bookings/own_clock.hpp"
#include "content/store/bookings/session_book.hpp"
#include "content/store/bookings/transaction.hpp"

#include <array>
#include <utility>

namespace musubi::store::bookings {

using namespace booking;

Result<std::optional<ServerMessage>> BookingStore::exchange(const SessionKey& session, const LeaseWord& word,
                                                            const SessionTerms& terms, Instant now)
{
    using Said = std::optional<ServerMessage>;
    return transact<Said>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Said> {
        const auto moment = momentOf(database, session.organisation, now, m_clock);
        if (!moment)
            return moment.error();
        auto book = SessionBook::open(database, session, terms, moment.value());
        if (!book)
            return book.error();
        return book.value().receive(word);
    });
}

Result<std::vector<LeaseLine>> BookingStore::leases(const OrganisationId& organisation, const std::string& session)
{
    using Lines = std::vector<LeaseLine>;
    return transact<Lines>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Lines> {
        const std::array<SqlValue, 2> which{organisation.value(), session};
        const auto found = database.run(Sql::ReadLeases, which);
        if (!found)
            return found.error();
        Lines lines;
        for (const SqlRow& row : found.value().rows) {
            const auto line = leaseLineIn(row);
            if (!line)
                return line.error();
            lines.push_back(line.value());
        }
        return lines;
    });
}

Result<Seats> BookingStore::settleLost(const SessionKey& session, const LostKiosk& lost, const SessionTerms& terms,
                                       Instant now)
{
    return transact<Seats>(*m_database, m_pause, [&](SqlDatabase& database) -> SqlResult<Seats> {
        const auto moment = momentOf(database, session.organisation, now, m_clock);
        if (!moment)
            return moment.error();
        auto book = SessionBook::open(database, session, terms, moment.value());
        if (!book)
            return book.error();
        return book.value().settleLost(lost);
    });
}

} // namespace musubi::store::bookings
