// What a kiosk has promised while nobody answered: bookings to deliver, and the seats it was lent.
//
// A file of its own on the device. A booking is written down, synced, before the visitor reads "received here"; it
// leaves when the store has answered. Delivering twice does no harm, so a power cut between the two loses nothing. What
// cannot be read any more is set aside in the same file, for a month, and keeps nothing else back.
// Forms in it are sealed as everywhere. Threads: one at a time.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/seat_lease.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace musubi::store::bookings {

/// A booking and what the pack said when the visitor asked.
struct WrittenBooking
{
    NewBooking booking;
    SessionTerms terms;
    Instant asked;
    std::optional<Instant> cancelled = {}; ///< by the visitor, before the store has heard of it
    /// Another try of the same wish, which the store may have heard: it is taken back first.
    std::optional<booking::BookingKey> insteadOf = {};

    friend bool operator==(const WrittenBooking&, const WrittenBooking&) = default;
};

/// The seats of one session that this kiosk was lent.
struct KeptLease
{
    booking::SessionKey session;
    SessionTerms terms;
    booking::SeatLease lease;
    /// How much later it is by this kiosk's clock than by the server's. The lease is told by the server's.
    booking::Seconds ahead{};

    friend bool operator==(const KeptLease&, const KeptLease&) = default;
};

/// Whether a booking is still in the outbox.
enum class Waits
{
    Here,
    NoLonger,
    TooLate, ///< here, but the session has begun by this kiosk's clock
};

class Outbox
{
public:
    /// Of one publisher's sessions, on one device. Errors as SqliteDatabase::open.
    [[nodiscard]] static Result<Outbox> open(const std::filesystem::path& file, booking::OrganisationId organisation,
                                             booking::DeviceId device);

    /// Writes down a booking, and the lease that its seats came from as it is after the sale: both or none. The same
    /// booking again changes nothing.
    [[nodiscard]] Outcome keep(const WrittenBooking& written, const std::optional<KeptLease>& lease);
    /// In the order of asking; what cannot be read is left out.
    [[nodiscard]] Result<std::vector<WrittenBooking>> undelivered();
    /// The booking with this number that waits here, for whoever has its PIN; none when it does not wait here. NotFound
    /// for a wrong PIN, Invalid after BookingStore::kWrongPins.
    [[nodiscard]] Result<std::optional<WrittenBooking>> find(const booking::ReceiptNumber& receipt,
                                                             std::string_view pin);
    /// The visitor takes back a booking that waits here before its session begins: the store hears of both. Whether it
    /// does wait here.
    [[nodiscard]] Result<Waits> cancel(const booking::BookingKey& key, Instant now);
    /// The store has answered: nothing of the booking stays readable here.
    [[nodiscard]] Outcome drop(const booking::BookingKey& key);

    /// How long a damaged record waits for somebody who can mend it. It says no longer itself how long it may be kept;
    /// it is sealed like all others, and a month is less than any form of ours promises.
    static constexpr booking::Seconds kAsideKept = std::chrono::days(30);

    /// Puts aside, in this file, what cannot be read any more, and deletes what was put aside so long ago. How many
    /// records are aside now that were not before.
    /// \param now  by the server's clock: that of a kiosk deletes nothing
    [[nodiscard]] Result<int> setDamagedAside(Instant now);

    /// Those that can be read.
    [[nodiscard]] Result<std::vector<KeptLease>> leases();
    [[nodiscard]] Outcome save(const KeptLease& lease);
    /// Of a session for which there will be no other lease.
    [[nodiscard]] Outcome drop(const KeptLease& lease);
    [[nodiscard]] const booking::DeviceId& device() const { return m_device; }

private:
    Outbox(std::unique_ptr<SqlDatabase> database, booking::OrganisationId organisation, booking::DeviceId device);
    [[nodiscard]] SqlOutcome saveIn(SqlDatabase& database, const KeptLease& lease) const;
    /// A record and its name in each, of Sql::ReadWritten or Sql::ReadKeptLeases.
    [[nodiscard]] Result<std::vector<SqlRow>> rows(Sql statement);
    [[nodiscard]] Result<int> setAside(Instant now);
    [[nodiscard]] Outcome purgeAside(Instant now);

    std::unique_ptr<SqlDatabase> m_database;
    booking::OrganisationId m_organisation;
    booking::DeviceId m_device;
};

} // namespace musubi::store::bookings
