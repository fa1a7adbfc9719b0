// Where a kiosk writes bookings down: its own file, or the server of a fleet with an outbox for the time without it.
//
//   <folder>/device.key        signs the forms that were filled in here
//   <folder>/bookings.sqlite   the bookings, unless a server has them
//   <folder>/outbox.sqlite     what the server has not answered yet
//
// What was typed arrives in locked memory and leaves it sealed. Threads: one at a time.
#pragma once

#include "content/base/result.hpp"
#include "content/store/bookings/lease_errands.hpp"
#include "content/store/bookings/open_bookings.hpp"
#include "content/store/bookings/open_offers.hpp"
#include "content/store/bookings/pin_hash.hpp"
#include "content/store/sealing/device_key.hpp"
#include "kiosk/app/sign_ups.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace musubi::app {

/// Where bookings are kept.
struct BookingPlaces
{
    std::filesystem::path folder; ///< of this device
    std::string server;           ///< postgresql://…; empty: a file in the folder
    store::bookings::PinCost pinCost = {};
};

class SignUpBooks
{
public:
    explicit SignUpBooks(BookingPlaces places);

    /// What a visitor is told; nothing after VisitOver, and where seats cannot be told.
    [[nodiscard]] std::optional<SignUpAnswer> carryOut(SignUpQuestion question);

    /// Brings the server what was written down without it and takes along seats to sell without it, or deletes what
    /// nobody needs any more from the file of this device.
    /// \param organisation  whose
    /// \param sessions      for which visitors sign up here, the soonest first
    /// \return whether the store answered
    bool tidy(const booking::OrganisationId& organisation, Instant now,
              std::span<const store::bookings::OfferedSession> sessions = {});
    /// Offers of seats that have run out go to whoever waits next, although nobody comes to ask.
    /// \param termsOf  what the pack says about a session
    void passOnOffers(const booking::OrganisationId& organisation, const store::bookings::TermsOfSession& termsOf,
                      Instant now);
    [[nodiscard]] bool hasUndelivered() const { return m_hasUndelivered; }

    /// Sentences for staff since the last call.
    [[nodiscard]] std::vector<std::string> takeProblems();

private:
    /// A booking whose number is on the screen.
    struct Shown
    {
        booking::BookingKey key;
        std::string number;
    };
    /// What was sent and not answered: sent again it is the same booking.
    struct Unanswered
    {
        std::string what; ///< SignUpOrder::what
        store::bookings::NewBooking booking;
        std::string pin;
        std::optional<store::bookings::NewBooking> fromLease; ///< the same wish, sold from a lease
    };

    using Booked = Result<Result<store::bookings::Receipt, booking::BookingRefused>>;

    [[nodiscard]] present::Sent book(SignUpOrder order);
    [[nodiscard]] Outcome begin(const SignUpOrder& order);
    [[nodiscard]] booking::Seats lentHere(const booking::SessionKey& session);
    [[nodiscard]] Outcome makeRoom(const SignUpOrder& order, store::bookings::BookingStore& store);
    [[nodiscard]] Booked askStore(const SignUpOrder& order);
    [[nodiscard]] present::Sent lookUp(const LookUpOrder& order);
    [[nodiscard]] std::optional<SignUpAnswer> seats(const SeatsOrder& order);
    [[nodiscard]] present::Sent cancel(const CancelOrder& order);
    [[nodiscard]] Result<store::bookings::NewBooking> newBooking(const SignUpOrder& order);
    [[nodiscard]] present::Sent keepForLater(const SignUpOrder& order);
    [[nodiscard]] Result<store::bookings::WrittenBooking> writtenWith(const store::bookings::KeptLease& lease,
                                                                      const SignUpOrder& order);
    [[nodiscard]] std::optional<Result<store::bookings::Standing>> findHere(const LookUpOrder& order,
                                                                            const booking::ReceiptNumber& number);
    [[nodiscard]] Result<store::bookings::Waits> cancelHere(const CancelOrder& order);
    [[nodiscard]] Result<const store::sealing::DeviceKey*> device();
    [[nodiscard]] Result<store::bookings::BookingStore*> store();
    [[nodiscard]] Result<store::bookings::Outbox*> outbox(const booking::OrganisationId& organisation);
    [[nodiscard]] present::Sent failed(present::SentAct act, const Error& error);

    BookingPlaces m_places;
    std::optional<store::sealing::DeviceKey> m_device;
    std::optional<store::bookings::BookingStore> m_store;
    std::optional<store::bookings::Outbox> m_outbox;
    std::optional<Shown> m_shown;
    std::optional<Unanswered> m_unanswered;
    std::vector<std::string> m_problems;
    bool m_hasUndelivered = true; ///< until the outbox says otherwise
};

} // namespace musubi::app
