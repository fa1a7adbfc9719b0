#include "kiosk/present/form_asked.hpp"

#include <algorithm>
#include <vector>

namespace musubi::present {

std::optional<int> seatsInAll(const Context& context)
{
    const auto subject = model::EntryId::parse(context.address().get("of"));
    const auto at = LocalDateTime::parse(context.address().get("at"));
    if (!subject || !at)
        return std::nullopt;
    for (const model::Session& session : context.catalogue().sessionsOn(at->date)) {
        if (session.event != subject.value() || session.start != *at)
            continue;
        const model::SessionRule* const rule = context.catalogue().ruleOf(session);
        return rule == nullptr || rule->signUp == model::SignUpMode::None ? std::nullopt : rule->quota;
    }
    return std::nullopt;
}

namespace {

/// Steps that ask for nothing else go with it.
void leaveOutDay(model::Form& form)
{
    for (model::FormStep& step : form.steps)
        std::erase_if(step.fields,
                      [](const model::FormField& field) { return field.meaning == model::FieldMeaning::Day; });
    std::erase_if(form.steps, [](const model::FormStep& step) { return step.fields.empty(); });
}

} // namespace

model::Form formAsked(const Context& context, const model::Entry& entry)
{
    model::Form form = entry.as<model::Form>();
    if (LocalDateTime::parse(context.address().get("at")))
        leaveOutDay(form);
    const auto seats = seatsInAll(context);
    if (!seats)
        return form;
    for (model::FormStep& step : form.steps)
        for (model::FormField& field : step.fields)
            if (field.meaning == model::FieldMeaning::HeadCount)
                field.limits.most = std::min(field.limits.most, std::max(*seats, field.limits.least));
    return form;
}

} // namespace musubi::present
