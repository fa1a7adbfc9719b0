#include "content/store/bookings/outbox.hpp"

#include "content/store/bookings/booking_row.hpp"
#include "content/store/bookings/outbox_record.hpp"
#include "content/store/bookings/sqlite_database.hpp"
#include "content/store/bookings/transaction.hpp"

#include <array>
#include <limits>
#include <utility>

namespace musubi::store::bookings {

namespace {

using namespace booking;

/// Nobody else writes to a kiosk's own outbox.
void noPause(int /*tries*/)
{}

/// The records that `statement` finds, read by `parse`.
template <typename T, typename Parse>
Result<std::vector<T>> recordsOf(SqlDatabase& database, Sql statement, const std::array<SqlValue, 2>& which,
                                 Parse&& parse)
{
    const auto found =
        transact<SqlAnswer>(database, noPause, [&](SqlDatabase& open) { return open.run(statement, which); });
    if (!found)
        return found.error();
    std::vector<T> records;
    for (const SqlRow& row : found.value().rows) {
        Result<T> record = parse(textIn(row.at(0)));
        if (!record)
            return record.error();
        records.push_back(std::move(record).value());
    }
    return records;
}

/// The server keeps what a lease covers by its number, so the next one begins when every booking from the last one has
/// arrived: those that came later would find their seats counted and belonging to nobody.
enum class NextLease
{
    MayBegin,
    Waits,
};

/// What is to be said about one lease, until the server has nothing left to answer.
Outcome settleLease(Outbox& outbox, BookingStore& store, KeptLease kept, LeaseEnd end, Instant now, NextLease next)
{
    while (const auto message = toSend(kept.lease)) {
        if (next == NextLease::Waits && std::holds_alternative<booking::LeaseAsked>(*message))
            break;
        const auto answer = store.exchange(kept.session, {outbox.device(), *message, end}, kept.terms, now);
        if (!answer)
            return answer.error();
        const SeatLease before = kept.lease;
        if (answer.value())
            kept.lease = receive(kept.lease, *answer.value());
        if (kept.lease == before)
            break; // overtaken: nothing new to tell
        if (Outcome saved = outbox.save(kept); !saved)
            return saved;
    }
    return Done{};
}

Outcome settleLeases(Outbox& outbox, BookingStore& store, LeaseEnd end, Instant now, NextLease next)
{
    const auto leases = outbox.leases();
    Outcome done = leases ? Outcome(Done{}) : Outcome(leases.error());
    for (std::size_t i = 0; done && i < leases.value().size(); ++i)
        done = settleLease(outbox, store, leases.value()[i], end, now, next);
    return done;
}

} // namespace

Outbox::Outbox(std::unique_ptr<SqlDatabase> database, OrganisationId organisation, DeviceId device)
    : m_database(std::move(database)), m_organisation(std::move(organisation)), m_device(std::move(device))
{}

Result<Outbox> Outbox::open(const std::filesystem::path& file, OrganisationId organisation, DeviceId device)
{
    auto opened = SqliteDatabase::open(file, outboxSchema());
    if (!opened)
        return opened.error();
    return Outbox(std::move(opened).value(), std::move(organisation), std::move(device));
}

SqlOutcome Outbox::saveIn(SqlDatabase& database, const KeptLease& lease) const
{
    const std::array<SqlValue, 4> values{m_organisation.value(), m_device.value(), lease.session.text(), encode(lease)};
    const auto saved = database.run(Sql::SaveKeptLease, values);
    return saved ? SqlOutcome(Done{}) : SqlOutcome(saved.error());
}

Outcome Outbox::keep(const WrittenBooking& written, const std::optional<KeptLease>& lease)
{
    const std::array<SqlValue, 4> values{m_organisation.value(), written.booking.request.key.text(),
                                         valueOf(written.asked), encode(written)};
    return transact<Done>(*m_database, noPause, [&](SqlDatabase& database) -> SqlOutcome {
        const auto kept = database.run(Sql::KeepWritten, values);
        if (!kept)
            return kept.error();
        const bool isNew = kept.value().changed == 1;
        return isNew && lease ? saveIn(database, *lease) : SqlOutcome(Done{});
    });
}

Result<std::vector<WrittenBooking>> Outbox::undelivered()
{
    return recordsOf<WrittenBooking>(*m_database, Sql::ReadWritten,
                                     {m_organisation.value(), std::numeric_limits<std::int64_t>::min()},
                                     parseWrittenBooking);
}

Outcome Outbox::drop(const BookingKey& key)
{
    const std::array<SqlValue, 2> which{m_organisation.value(), key.text()};
    Outcome dropped = transact<Done>(*m_database, noPause, [&](SqlDatabase& database) -> SqlOutcome {
        const auto gone = database.run(Sql::DropWritten, which);
        return gone ? SqlOutcome(Done{}) : SqlOutcome(gone.error());
    });
    if (!dropped)
        return dropped;
    const SqlOutcome wiped = m_database->wipe();
    return wiped ? dropped : Outcome(wiped.error().error);
}

Result<std::vector<KeptLease>> Outbox::leases()
{
    return recordsOf<KeptLease>(*m_database, Sql::ReadKeptLeases, {m_organisation.value(), m_device.value()},
                                parseKeptLease);
}

Outcome Outbox::save(const KeptLease& lease)
{
    return transact<Done>(*m_database, noPause, [&](SqlDatabase& database) { return saveIn(database, lease); });
}

Delivery deliver(Outbox& outbox, BookingStore& store, LeaseEnd end, Instant now)
{
    Delivery delivery;
    const auto written = outbox.undelivered();
    if (!written) {
        delivery.stopped = written.error();
        return delivery;
    }
    delivery.left = static_cast<int>(written.value().size());
    Outcome done = settleLeases(outbox, store, end, now, delivery.left > 0 ? NextLease::Waits : NextLease::MayBegin);
    for (const WrittenBooking& each : written.value()) {
        if (!done)
            break;
        const auto answer = store.book(each.booking, each.terms, each.asked);
        const Outcome one = answer ? outbox.drop(each.booking.request.key) : Outcome(answer.error());
        if (one) {
            ++delivery.delivered;
            --delivery.left;
        } else if (one.error().code == ErrorCode::Unreachable) {
            done = one;
        } else {
            delivery.stopped = one.error(); // what is wrong with one keeps none of the others back
        }
    }
    if (done && delivery.delivered > 0)
        done = settleLeases(outbox, store, end, now, NextLease::MayBegin);
    if (!done)
        delivery.stopped = done.error();
    return delivery;
}

} // namespace musubi::store::bookings
