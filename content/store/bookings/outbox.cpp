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

/// The rows of `statement`: a record and its name.
Result<std::vector<SqlRow>> rowsOf(SqlDatabase& database, Sql statement, const std::array<SqlValue, 2>& which)
{
    auto found = transact<SqlAnswer>(database, noPause, [&](SqlDatabase& open) { return open.run(statement, which); });
    if (!found)
        return found.error();
    return std::move(found.value().rows);
}

/// Those that `parse` can read.
template <typename T, typename Parse>
Result<std::vector<T>> recordsOf(const Result<std::vector<SqlRow>>& rows, Parse&& parse)
{
    if (!rows)
        return rows.error();
    std::vector<T> records;
    for (const SqlRow& row : rows.value()) {
        if (Result<T> record = parse(textIn(row.at(0))))
            records.push_back(std::move(record).value());
    }
    return records;
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

Result<std::vector<SqlRow>> Outbox::rows(Sql statement)
{
    const SqlValue beside = statement == Sql::ReadWritten
                                ? SqlValue(std::numeric_limits<std::int64_t>::min()) // asked whenever
                                : SqlValue(m_device.value());
    return rowsOf(*m_database, statement, {m_organisation.value(), beside});
}

Result<std::vector<WrittenBooking>> Outbox::undelivered()
{
    return recordsOf<WrittenBooking>(rows(Sql::ReadWritten), parseWrittenBooking);
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
    return recordsOf<KeptLease>(rows(Sql::ReadKeptLeases), parseKeptLease);
}

Outcome Outbox::save(const KeptLease& lease)
{
    return transact<Done>(*m_database, noPause, [&](SqlDatabase& database) { return saveIn(database, lease); });
}

Outcome Outbox::drop(const KeptLease& lease)
{
    const std::array<SqlValue, 3> which{m_organisation.value(), m_device.value(), lease.session.text()};
    return transact<Done>(*m_database, noPause, [&](SqlDatabase& database) -> SqlOutcome {
        const auto gone = database.run(Sql::DropKeptLease, which);
        return gone ? SqlOutcome(Done{}) : SqlOutcome(gone.error());
    });
}

Result<int> Outbox::setAside(Instant now)
{
    const auto bookings = rows(Sql::ReadWritten);
    const auto leases = bookings ? rows(Sql::ReadKeptLeases) : bookings;
    if (!leases)
        return leases.error();
    return transact<int>(*m_database, noPause, [&](SqlDatabase& database) -> SqlResult<int> {
        int damaged = 0;
        SqlOutcome done = Done{};
        const auto run = [&](Sql statement, std::span<const SqlValue> values) {
            if (!done)
                return;
            const auto answer = database.run(statement, values);
            done = answer ? SqlOutcome(Done{}) : SqlOutcome(answer.error());
        };
        const auto move = [&](const SqlRow& row, Sql drop, const std::vector<SqlValue>& which) {
            run(Sql::SetAside,
                std::array<SqlValue, 4>{m_organisation.value(), row.at(1), row.at(0), valueOf(now + kAsideKept)});
            run(drop, which);
            ++damaged;
        };
        for (const SqlRow& row : bookings.value())
            if (!parseWrittenBooking(textIn(row.at(0))))
                move(row, Sql::DropWritten, {m_organisation.value(), row.at(1)});
        for (const SqlRow& row : leases.value())
            if (!parseKeptLease(textIn(row.at(0))))
                move(row, Sql::DropKeptLease, {m_organisation.value(), m_device.value(), row.at(1)});
        return done ? SqlResult<int>(damaged) : SqlResult<int>(done.error());
    });
}

Outcome Outbox::purgeAside(Instant now)
{
    const std::array<SqlValue, 2> over{m_organisation.value(), valueOf(now)};
    const auto gone = transact<SqlAnswer>(*m_database, noPause,
                                          [&](SqlDatabase& database) { return database.run(Sql::PurgeAside, over); });
    if (!gone)
        return gone.error();
    if (gone.value().changed == 0)
        return Done{};
    const SqlOutcome wiped = m_database->wipe();
    return wiped ? Outcome(Done{}) : Outcome(wiped.error().error);
}

Result<int> Outbox::setDamagedAside(Instant now)
{
    auto damaged = setAside(now);
    const Outcome purged = damaged ? purgeAside(now) : Outcome(damaged.error());
    return purged ? damaged : Result<int>(purged.error());
}

} // namespace musubi::store::bookings
