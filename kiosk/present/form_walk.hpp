// Where somebody is in a form, and how far what they wrote lets them go.
#pragma once

#include "content/model/form.hpp"
#include "kiosk/present/context.hpp"
#include "kiosk/present/form_draft.hpp"

#include <cstddef>
#include <string>

namespace musubi::present {

/// Whether everything that the step asks can be sent.
[[nodiscard]] bool isComplete(const model::FormStep& step, const FormDraft& draft, Date today);
/// Whether everything that the form asks can be sent.
[[nodiscard]] bool isComplete(const model::Form& form, const FormDraft& draft, Date today);

struct FormWalk
{
    std::size_t step = 0;     ///< 0: the purpose; 1 …: the form's steps; one more: the check
    std::size_t furthest = 0; ///< the last one that can be gone to

    [[nodiscard]] bool isAtPurpose() const { return step == 0; }
};

/// The step that the address asks for, or the one before it where something is still missing.
[[nodiscard]] FormWalk walkOf(const Context& context, const model::Form& form, const FormDraft& draft);

/// The address of a step: of the same form, for the same subject.
[[nodiscard]] Address stepAddress(const Context& context, std::size_t step);

} // namespace musubi::present
