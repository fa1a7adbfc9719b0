#include "kiosk/present/form_walk.hpp"

#include "kiosk/present/form_fault.hpp"

#include <algorithm>

namespace musubi::present {

bool isComplete(const model::FormStep& step, const FormDraft& draft, Date today)
{
    return std::none_of(step.fields.begin(), step.fields.end(), [&](const model::FormField& field) {
        return faultOf(field, draft.textOf(field.id), today).has_value();
    });
}

bool isComplete(const model::Form& form, const FormDraft& draft, Date today)
{
    return std::all_of(form.steps.begin(), form.steps.end(),
                       [&](const model::FormStep& step) { return isComplete(step, draft, today); });
}

FormWalk walkOf(const Context& context, const model::Form& form, const FormDraft& draft)
{
    FormWalk walk;
    walk.furthest = 1;
    while (walk.furthest <= form.steps.size() && isComplete(form.steps[walk.furthest - 1], draft, context.today()))
        ++walk.furthest;
    const int asked = std::max(0, context.address().number("step", 0));
    walk.step = std::min(static_cast<std::size_t>(asked), walk.furthest);
    return walk;
}

Address stepAddress(const Context& context, std::size_t step)
{
    return context.address().without("field").without("keys").with("step", step == 0 ? "" : std::to_string(step));
}

} // namespace musubi::present
