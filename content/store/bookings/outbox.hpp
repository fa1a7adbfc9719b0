// What a kiosk has promised while nobody answered: bookings to deliver, and the seats it was lent.
//
// A file of its own on the device. A booking is written down, synced, before the visitor reads "received here"; it
// leaves when the store has answered. Delivering twice does no harm, so a power cut between the two loses nothing.
// Forms in it are sealed as everywhere. Threads: one at a time.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/seat_lease.hpp"
#include "content/store/bookings/booking_store.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace musubi::store::bookings {

/// A booking and what the pack said when the visitor asked.
struct WrittenBooking
{
    NewBooking booking;
    SessionTerms terms;
    Instant asked;

    friend bool operator==(const WrittenBooking&, const WrittenBooking&) = default;
};

/// The seats of one session that this kiosk was lent.
struct KeptLease
{
    booking::SessionKey session;
    SessionTerms terms;
    booking::SeatLease lease;

    friend bool operator==(const KeptLease&, const KeptLease&) = default;
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
    /// In the order of asking.
    [[nodiscard]] Result<std::vector<WrittenBooking>> undelivered();
    /// The store has answered: nothing of the booking stays readable here.
    [[nodiscard]] Outcome drop(const booking::BookingKey& key);

    [[nodiscard]] Result<std::vector<KeptLease>> leases();
    [[nodiscard]] Outcome save(const KeptLease& lease);
    [[nodiscard]] const booking::DeviceId& device() const { return m_device; }

private:
    Outbox(std::unique_ptr<SqlDatabase> database, booking::OrganisationId organisation, booking::DeviceId device);
    [[nodiscard]] SqlOutcome saveIn(SqlDatabase& database, const KeptLease& lease) const;

    std::unique_ptr<SqlDatabase> m_database;
    booking::OrganisationId m_organisation;
    booking::DeviceId m_device;
};

struct Delivery
{
    int delivered = 0;            ///< bookings that the store has answered, refusals included
    int left = 0;                 ///< still here
    std::optional<Error> stopped; ///< why not all could be delivered

    friend bool operator==(const Delivery&, const Delivery&) = default;
};

/// Tells the store what was sold from leases, then brings it the bookings; stops at the first that is not answered.
/// \param end  of a lease that begins with it
[[nodiscard]] Delivery deliver(Outbox& outbox, BookingStore& store, booking::LeaseEnd end, Instant now);

} // namespace musubi::store::bookings
