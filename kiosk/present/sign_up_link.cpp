#include "kiosk/present/sign_up_link.hpp"

#include "kiosk/present/form_view.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

std::optional<SignUpLink> linkTo(const Context& context, const model::Entry* form, std::string_view words)
{
    if (form == nullptr)
        return std::nullopt;
    return SignUpLink{context.say(words), Address::of(form->id).text()};
}

/// The form at its address, filled in for something.
std::optional<SignUpLink> linkFor(const Context& context, const model::Entry* form, std::string_view words,
                                  const model::EntryId& subject, const std::string& at)
{
    if (form == nullptr)
        return std::nullopt;
    return SignUpLink{context.say(words), Address::of(form->id).with("of", subject.text()).with("at", at).text()};
}

enum class Subject
{
    Real,
    Sample,
};

Subject subjectOf(const Context& context, const model::EntryId& id)
{
    const model::Entry* const entry = context.catalogue().find(id);
    return entry != nullptr && entry->sample ? Subject::Sample : Subject::Real;
}

/// A sample of a form books nothing that is real.
bool mayServe(const model::Entry* form, Subject subject)
{
    return form != nullptr && (!form->sample || subject == Subject::Sample);
}

bool isOpen(const model::SessionRule& rule, const model::Session& session, LocalDateTime now)
{
    constexpr int kMinutes = 60;
    const LocalDateTime closes = session.start.plus(Minutes(-kMinutes * std::max(0, rule.closesHoursBefore)));
    return rule.signUp != model::SignUpMode::None && now < closes;
}

} // namespace

std::optional<SignUpLink> signUpLink(const Context& context, const model::Session& session)
{
    const model::SessionRule* const rule = context.catalogue().ruleOf(session);
    if (rule == nullptr || !isOpen(*rule, session, context.now()))
        return std::nullopt;
    const model::Entry* form = formFor(context, model::FormAct::FamilyBooking);
    if (form == nullptr)
        form = formFor(context, model::FormAct::ClassBooking);
    if (!mayServe(form, rule->sample ? Subject::Sample : subjectOf(context, session.event)))
        return std::nullopt;
    return linkFor(context, form, "event.sign-up", session.event, session.start.text());
}

std::optional<SignUpLink> signUpLink(const Context& context, const model::EntryId& offer)
{
    const model::Entry* const form = formFor(context, model::FormAct::ClassBooking);
    return mayServe(form, subjectOf(context, offer)) ? linkFor(context, form, "offer.sign-up", offer, "")
                                                     : std::nullopt;
}

std::optional<SignUpLink> needLink(const Context& context)
{
    return linkTo(context, formFor(context, model::FormAct::Need), "offers.need");
}

std::optional<SignUpLink> proposalLink(const Context& context)
{
    return linkTo(context, formFor(context, model::FormAct::Proposal), "showcase.propose");
}

} // namespace musubi::present
