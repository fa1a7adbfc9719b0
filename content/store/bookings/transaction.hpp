// An act that is one transaction, tried again as a whole when another one came first or the connection was lost.
// Internal to this folder.
#pragma once

#include "content/booking/booking_refusal.hpp"
#include "content/store/bookings/booking_store.hpp"

namespace musubi::store::bookings {

template <typename T>
[[nodiscard]] bool isRefused(const T& /*answer*/)
{
    return false;
}

template <typename T>
[[nodiscard]] bool isRefused(const Result<T, booking::BookingRefused>& answer)
{
    return !answer.ok();
}

/// \param act  SqlResult<T>(SqlDatabase&); a refusal is rolled back, so that nothing of it remains
template <typename T, typename Act>
[[nodiscard]] Result<T> transact(SqlDatabase& database, const BookingStore::Pause& pause, Act&& act)
{
    for (int tries = 1;; ++tries) {
        SqlOutcome done = database.begin();
        std::optional<T> answer;
        if (done) {
            SqlResult<T> tried = act(database);
            if (tried)
                answer = std::move(tried).value();
            else
                done = tried.error();
        }
        if (answer && isRefused(*answer)) {
            database.rollBack();
            return std::move(*answer);
        }
        if (done)
            done = database.commit();
        if (done)
            return std::move(*answer);
        database.rollBack();
        const SqlFault fault = done.error().fault;
        const int most = fault == SqlFault::Held ? BookingStore::kTriesOfHeld : BookingStore::kTries;
        if (fault == SqlFault::Failed || fault == SqlFault::Refused || tries >= most)
            return done.error().error;
        pause(tries);
    }
}

} // namespace musubi::store::bookings
