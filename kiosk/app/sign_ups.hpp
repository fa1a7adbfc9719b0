// What a kiosk asks for a visitor who signs up, and who answers: bookings are written down and looked up elsewhere than
// on the thread that draws.
#pragma once

#include "content/base/calendar.hpp"
#include "content/booking/party.hpp"
#include "content/booking/session_key.hpp"
#include "content/store/bookings/booking_store.hpp"
#include "content/trust/sealed_form.hpp"
#include "content/trust/secret_bytes.hpp"
#include "kiosk/present/sent.hpp"

#include <optional>
#include <string>
#include <variant>

namespace musubi::app {

/// A form to be sealed and booked.
struct SignUpOrder
{
    booking::SessionKey session;
    store::bookings::SessionTerms terms;
    booking::Party party;
    trust::SecretBytes typed; ///< present::encodeAnswers
    trust::SealingKey key;
    Instant purgeAfter;
    Instant asked;
    std::string zone;            ///< of the pack, for the times in what the visitor reads
    present::ReceiptFacts facts; ///< what the receipt says besides its number and state
    /// SHA-256 of what was filled in, save when: who sends it again means the same booking.
    std::string what = {};
};

struct LookUpOrder
{
    booking::OrganisationId organisation;
    std::string number; ///< as typed
    trust::SecretBytes pin;
    std::string zone;
    Instant asked = {};
};

/// Of the booking that this visit made or looked up last.
struct CancelOrder
{
    present::ReceiptFacts facts;
    booking::SessionKey session;
    store::bookings::SessionTerms terms;
    Instant asked;
    std::string zone;
};

/// The seats of a session whose page is shown.
struct SeatsOrder
{
    booking::SessionKey session;
};

/// The visit is over: what it made or looked up is nobody's any more.
struct VisitOver
{};

using SignUpQuestion = std::variant<SignUpOrder, LookUpOrder, CancelOrder, SeatsOrder, VisitOver>;
using SignUpAnswer = std::variant<present::Sent, present::SeatsNow>;

class SignUps
{
public:
    SignUps() = default;
    SignUps(const SignUps&) = delete;
    SignUps& operator=(const SignUps&) = delete;
    virtual ~SignUps() = default;

    /// One after the other.
    virtual void ask(SignUpQuestion question) = 0;
    /// The answer to a question, each once. VisitOver has none, and seats that nobody can tell are not told.
    [[nodiscard]] virtual std::optional<SignUpAnswer> answer() = 0;
};

} // namespace musubi::app
