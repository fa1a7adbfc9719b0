// The files and the server behind the books.
#include "content/base/hexadecimal.hpp"
#include "content/store/bookings/delivery.hpp"
#include "kiosk/app/made_on.hpp"
#include "kiosk/app/sign_up_books.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <utility>

namespace musubi::app {

namespace bookings = store::bookings;

bool SignUpBooks::tidy(const booking::OrganisationId& organisation, Instant now,
                       std::span<const bookings::OfferedSession> sessions)
{
    const bool isFleet = !m_places.server.empty(); // where the server's clock counts
    if (!isFleet && isFarOff(now)) {               // before the store remembers it as the first
        m_problems.emplace_back("The clock is years off. Until it is right, no booking is deleted.");
        return false;
    }
    const auto opened = store();
    if (!opened)
        return false; // whoever books hears of it
    if (!isFleet) {
        if (const auto purged = opened.value()->purge(organisation, now); !purged)
            m_problems.push_back(describe(purged.error()));
        m_hasUndelivered = false;
        return true;
    }
    const auto box = outbox(organisation);
    if (!box)
        return false;
    const bookings::Delivery delivery = bookings::deliver(*box.value(), *opened.value(), now);
    m_hasUndelivered = delivery.left > 0;
    if (delivery.damaged > 0)
        m_problems.push_back(fmt::format("Of what waits in this kiosk's outbox, {} cannot be read any more. It is kept "
                                         "aside in {} for a month; call for help until then. The rest is delivered.",
                                         delivery.damaged, (m_places.folder / "outbox.sqlite").string()));
    if (delivery.stopped && delivery.stopped->code == ErrorCode::Unreachable)
        return false;
    if (delivery.stopped)
        m_problems.push_back(describe(*delivery.stopped));
    const Outcome lent = bookings::runLeaseErrands(*box.value(), *opened.value(), sessions, now);
    if (!lent && lent.error().code != ErrorCode::Unreachable)
        m_problems.push_back(describe(lent.error()));
    return lent || lent.error().code != ErrorCode::Unreachable;
}

void SignUpBooks::passOnOffers(const booking::OrganisationId& organisation, const bookings::TermsOfSession& termsOf,
                               Instant now)
{
    if (m_places.server.empty() && isFarOff(now))
        return;
    const auto opened = store();
    if (!opened)
        return; // whoever books hears of it
    const Outcome passed = bookings::passOnOffers(*opened.value(), organisation, termsOf, now);
    if (!passed && passed.error().code != ErrorCode::Unreachable)
        m_problems.push_back(describe(passed.error()));
}

Result<const store::sealing::DeviceKey*> SignUpBooks::device()
{
    if (!m_device) {
        Result<store::sealing::DeviceKey> opened =
            store::sealing::DeviceKey::openOrMake(m_places.folder / "device.key");
        if (!opened)
            return opened.error();
        m_device.emplace(std::move(opened).value());
    }
    return &*m_device;
}

Result<bookings::BookingStore*> SignUpBooks::store()
{
    if (!m_store) {
        Result<bookings::BookingStore> opened = bookings::openBookings(
            m_places.server.empty() ? (m_places.folder / "bookings.sqlite").string() : m_places.server);
        if (!opened)
            return opened.error();
        m_store.emplace(std::move(opened).value());
    }
    return &*m_store;
}

Result<bookings::Outbox*> SignUpBooks::outbox(const booking::OrganisationId& organisation)
{
    if (!m_outbox) {
        const auto key = device();
        if (!key)
            return key.error();
        Result<bookings::Outbox> opened = bookings::Outbox::open(
            m_places.folder / "outbox.sqlite", organisation, booking::DeviceId(toHexadecimal(key.value()->openHalf())));
        if (!opened)
            return opened.error();
        m_outbox.emplace(std::move(opened).value());
    }
    return &*m_outbox;
}

} // namespace musubi::app
