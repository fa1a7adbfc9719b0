#include "kiosk/present/form_fault.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/form_asked.hpp"

namespace musubi::present {

std::string_view nameOf(FieldFault fault)
{
    switch (fault) {
    case FieldFault::Missing:
        return "missing";
    case FieldFault::TooLong:
        return "too-long";
    case FieldFault::Emoji:
        return "emoji";
    case FieldFault::Unwritable:
        return "unwritable";
    case FieldFault::NotKana:
        return "not-kana";
    case FieldFault::NotANumber:
        return "not-a-number";
    case FieldFault::NumberTooSmall:
        return "number-too-small";
    case FieldFault::NumberTooLarge:
        return "number-too-large";
    case FieldFault::NotADay:
        return "not-a-day";
    case FieldFault::NoSuchDay:
        return "no-such-day";
    case FieldFault::DayTooEarly:
        return "day-too-early";
    case FieldFault::DayTooLate:
        return "day-too-late";
    case FieldFault::EmailWithoutAt:
        return "email-without-at";
    case FieldFault::EmailIncomplete:
        return "email-incomplete";
    case FieldFault::EmailLetters:
        return "email-letters";
    case FieldFault::TelephoneLetters:
        return "telephone-letters";
    case FieldFault::TelephoneWithoutZero:
        return "telephone-without-zero";
    case FieldFault::TelephoneTooShort:
        return "telephone-too-short";
    case FieldFault::TelephoneTooLong:
        return "telephone-too-long";
    case FieldFault::NotAChoice:
        return "not-a-choice";
    }
    return "unknown";
}

Words faultWords(const Context& context, const model::FormField& field, FieldFault fault)
{
    const std::string key = "form.fault." + std::string(nameOf(fault));
    const auto& limits = field.limits;
    switch (fault) {
    case FieldFault::Missing:
        if (field.kind == model::FieldKind::Choice)
            return faultWords(context, field, FieldFault::NotAChoice);
        return context.sayFully(key, {{"label", context.fullWords(field.label).text}});
    case FieldFault::NotAChoice:
        return context.sayFully(key, {{"label", context.fullWords(field.label).text}});
    case FieldFault::TooLong:
        return context.sayFully(key, {{"count", static_cast<int>(lettersOf(field))}});
    case FieldFault::NumberTooSmall:
        return context.sayFully(key, {{"count", limits.least}});
    case FieldFault::NumberTooLarge:
        if (field.meaning == model::FieldMeaning::HeadCount && seatsInAll(context) == limits.most)
            return context.sayFully("form.fault.party-too-large", {{"count", limits.most}});
        return context.sayFully(key, {{"count", limits.most}});
    case FieldFault::DayTooEarly:
        return context.sayFully(key, {{"day", dateWords(context, context.today().plusDays(limits.firstDay)).text}});
    case FieldFault::DayTooLate:
        return context.sayFully(key, {{"day", dateWords(context, context.today().plusDays(limits.lastDay)).text}});
    default:
        return context.sayFully(key);
    }
}

} // namespace musubi::present
