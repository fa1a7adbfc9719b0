#include "kiosk/app/sign_up_order.hpp"

#include "content/booking/lease_policy.hpp"
#include "content/trust/digest.hpp"
#include "kiosk/present/form_answers.hpp"
#include "kiosk/present/form_asked.hpp"
#include "kiosk/present/receipt_view.hpp"

#include <chrono>
#include <cstdint>
#include <utility>

namespace musubi::app {

namespace {

/// What is asked for without a day: an offer, a need, a proposal.
const LocalDateTime kNoDay{};

/// The rule of an event that has a session at this moment; null when none does.
const model::SessionRule* ruleAt(const model::Catalogue& catalogue, const model::EntryId& event, LocalDateTime start)
{
    for (const model::Session& session : catalogue.sessionsOn(start.date))
        if (session.event == event && session.start == start)
            return catalogue.ruleOf(session);
    return nullptr;
}

booking::OrganisationId organisationOf(const present::Context& context)
{
    return booking::OrganisationId(context.catalogue().info().id);
}

/// What the form is filled in for: a session, an offer, or nothing but itself.
booking::SessionKey sessionOf(const present::Context& context, const model::EntryId& form)
{
    const auto subject = model::EntryId::parse(context.address().get("of"));
    const auto at = LocalDateTime::parse(context.address().get("at"));
    if (!subject || context.catalogue().find(subject.value()) == nullptr)
        return {organisationOf(context), form, {}, kNoDay};
    const model::SessionRule* const rule = at ? ruleAt(context.catalogue(), subject.value(), *at) : nullptr;
    return {organisationOf(context), subject.value(), rule != nullptr ? rule->id : "", rule != nullptr ? *at : kNoDay};
}

trust::SealingKey sealingKey(const model::SealingKey& key)
{
    return trust::SealingKey::ofBytes(
               {reinterpret_cast<const char*>(key.publicKey.data()), // NOLINT(*-reinterpret-cast)
                key.publicKey.size()})
        .value();
}

/// What was typed goes nowhere but into memory that is locked and wiped.
trust::SecretBytes encoded(const present::FormAnswers& answers)
{
    trust::SecretBytes bytes(present::encodedSize(answers));
    present::encodeAnswers(answers, bytes.bytes());
    return bytes;
}

} // namespace

booking::BookingTerms termsFor(const model::Catalogue& catalogue, const booking::SessionKey& session,
                               const TimeZone& zone)
{
    const model::SessionRule* const rule = ruleAt(catalogue, session.event, session.start);
    if (rule == nullptr || rule->id != session.rule)
        return booking::termsWithoutDay();
    return booking::termsOf(*rule, {session.event, session.rule, session.start, session.start.plus(rule->duration)},
                            zone);
}

Result<SignUpOrder> signUpOrder(const present::Context& context, const TimeZone& zone, std::int64_t release)
{
    const auto& sealing = context.catalogue().info().sealing;
    if (!sealing)
        return Error{ErrorCode::Invalid, "The pack has no key to seal answers to.", {}};
    Result<present::FormAnswers> answers = present::answersOf(context, context.draft());
    if (!answers)
        return answers.error();
    const model::EntryId id = *context.address().entry();
    const model::Form form = present::formAsked(context, *context.catalogue().find(id));
    const std::optional<int> heads = present::headCountOf(form, context.draft(), context.today());
    const auto party = booking::Party::of(heads.value_or(1));
    if (!party)
        return party.error();
    booking::SessionKey session = sessionOf(context, id);
    store::bookings::SessionTerms terms{termsFor(context.catalogue(), session, zone), release};
    const Instant asked = zone.toInstant(context.now());
    const auto days = std::chrono::days(form.retentionDays);
    if (terms.terms.starts == booking::kNever)
        terms.terms.starts = terms.terms.closes = asked + days; // nothing is kept beyond what the form promised
    const bool hasDay = session.start != kNoDay;
    const Instant purgeAfter = (hasDay ? terms.terms.starts : asked) + days;
    present::ReceiptFacts facts;
    facts.heads = heads.value_or(0);
    facts.form = id.text();
    facts.session = session.text();
    facts.of = session.event == id ? std::string() : session.event.text();
    facts.at = session.start == kNoDay ? std::string() : session.start.text();
    trust::SecretBytes typed = encoded(answers.value());
    answers.value().filledIn.clear();
    std::string what = trust::sha256(encoded(answers.value()).view());
    present::wipe(answers.value());
    return SignUpOrder{std::move(session), terms, party.value(), std::move(typed), sealingKey(*sealing),
                       purgeAfter,         asked, zone.name(),   std::move(facts), std::move(what)};
}

LookUpOrder lookUpOrder(const present::Context& context, const TimeZone& zone)
{
    return {organisationOf(context), std::string(context.draft().textOf(present::kReceiptNumber)),
            trust::SecretBytes::copyOf(context.draft().textOf(present::kReceiptPin)),
            context.catalogue().info().timeZone, zone.toInstant(context.now())};
}

Result<CancelOrder> cancelOrder(const present::Context& context, const present::ReceiptFacts& receipt,
                                const TimeZone& zone, std::int64_t release)
{
    Result<booking::SessionKey> session = booking::SessionKey::parse(receipt.session);
    if (!session)
        return session.error();
    store::bookings::SessionTerms terms{termsFor(context.catalogue(), session.value(), zone), release};
    return CancelOrder{receipt, std::move(session).value(), terms, zone.toInstant(context.now()), zone.name()};
}

std::vector<store::bookings::OfferedSession> offeredSessions(const model::Catalogue& catalogue, const TimeZone& zone,
                                                             std::int64_t release, Instant now)
{
    constexpr std::size_t kMostLeases = 20;
    constexpr std::size_t kLookedAt = 2'000;
    constexpr int kDays = std::chrono::duration_cast<std::chrono::days>(booking::kLentAhead).count() + 1;
    const booking::OrganisationId organisation(catalogue.info().id);
    std::vector<store::bookings::OfferedSession> offered;
    for (const model::Session& session : catalogue.sessionsFrom(zone.toLocal(now), kLookedAt, kDays)) {
        const model::SessionRule* const rule = catalogue.ruleOf(session);
        if (rule == nullptr || !rule->quota)
            continue;
        const booking::BookingTerms terms = booking::termsOf(*rule, session, zone);
        if (booking::seatsToLend(terms, {*terms.quota, 0}, now) == booking::Seats())
            continue;
        offered.push_back({{organisation, session.event, session.rule, session.start}, {terms, release}});
        if (offered.size() == kMostLeases)
            break;
    }
    return offered;
}

} // namespace musubi::app
