#include "kiosk/present/sent_words.hpp"

#include "content/model/catalogue.hpp"
#include "kiosk/present/dates.hpp"

#include <string>

namespace musubi::present {

namespace {

std::string_view nameOf(SentFailure failure)
{
    switch (failure) {
    case SentFailure::Unreachable:
        return "unreachable";
    case SentFailure::Unable:
        return "unable";
    case SentFailure::NoSuch:
        return "no-such";
    case SentFailure::Locked:
        return "locked";
    }
    return {};
}

Words refusedWords(const Context& context, const Refusal& refused)
{
    const std::string key = "receipt.refused." + std::string(booking::nameOf(refused.why));
    const std::string when = refused.when ? momentWords(context, *refused.when).text.base() : std::string();
    return context.say(key, {{"when", when}, {"seats", refused.seats}});
}

} // namespace

Words troubleWords(const Context& context, const Sent& sent)
{
    if (sent.state == SentState::Refused && sent.refused)
        return refusedWords(context, *sent.refused);
    if (sent.state == SentState::Failed)
        return context.say("receipt.failed." + std::string(nameOf(sent.failure)));
    return {};
}

Words stateWords(const Context& context, const ReceiptFacts& receipt)
{
    const bool isListed = receipt.state == booking::BookingState::Waiting && !receipt.partiesBefore;
    const std::string key =
        isListed ? "receipt.waiting-listed" : "receipt.state." + std::string(booking::nameOf(receipt.state));
    const std::string ends = receipt.offerEnds ? momentWords(context, *receipt.offerEnds).text.base() : std::string();
    return context.sayFully(key, {{"count", receipt.partiesBefore.value_or(0)}, {"when", ends}});
}

} // namespace musubi::present
