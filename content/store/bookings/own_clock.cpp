#include "content/store/bookings/own_clock.hpp"

#include "content/store/bookings/booking_row.hpp"

#include <array>
#include <string>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// Of the one machine that has the file.
const std::string kOwn = "own";

} // namespace

SqlResult<Moment> momentOf(SqlDatabase& database, const OrganisationId& organisation, Instant told, OwnClock clock)
{
    if (clock == OwnClock::AsTold)
        return Moment{database.now(told)};
    const std::array<SqlValue, 2> which{organisation.value(), kOwn};
    const auto found = database.run(Sql::ReadBelievedTime, which);
    if (!found)
        return found.error();
    auto believed = found.value().rows.empty() ? std::nullopt : instantIn(found.value().rows.front().at(0));
    if (!believed) { // a file from before there was a memory: what happened last was when its clock was right
        const std::array<SqlValue, 2> ever{organisation.value(), valueOf(Instant{})};
        const auto newest = database.run(Sql::ReadNewestChange, ever);
        if (!newest)
            return newest.error();
        believed = newest.value().rows.empty() ? std::nullopt : instantIn(newest.value().rows.front().at(0));
    }
    return Moment{nowByMemory(believed, told), judgeClock(believed, told)};
}

SqlOutcome remember(SqlDatabase& database, const OrganisationId& organisation, Instant now)
{
    const std::array<SqlValue, 3> values{organisation.value(), kOwn, valueOf(now)};
    const auto saved = database.run(Sql::SaveBelievedTime, values);
    return saved ? SqlOutcome(Done{}) : SqlOutcome(saved.error());
}

SqlFailure inDoubt(const Moment& moment)
{
    const std::string how = moment.word == ClockWord::TooLate ? "months or years later" : "months or years earlier";
    return {SqlFault::Failed,
            {ErrorCode::Invalid,
             "The clock of this machine says a time " + how +
                 " than when it was last right. Until it is set, no booking is ended or deleted. If the date is right, "
                 "run: musubi-admin desk purge --date-is-right",
             {}}};
}

Result<Instant> BookingStore::now(Instant told)
{
    // No transact(): nothing is committed, so that no answer to a commit can be lost over asking the time.
    for (int tries = 1;; ++tries) {
        const SqlOutcome begun = m_database->begin();
        const Instant now = m_database->now(told);
        m_database->rollBack();
        if (begun)
            return now;
        if (begun.error().fault == SqlFault::Failed || tries >= kTries)
            return begun.error().error;
        m_pause(tries);
    }
}

} // namespace musubi::store::bookings
