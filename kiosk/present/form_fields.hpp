// The fields of one step of a form, as they are shown. A part of the form's view.
#pragma once

#include "kiosk/present/form_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

/// \param active  the field that is typed into; empty: none
[[nodiscard]] std::vector<FormFieldView> fieldViews(const Context& context, const model::FormStep& step,
                                                    const FormDraft& draft, const std::string& active);

/// The field of the step that is typed into: the one that the address names, else the first that is not filled in.
/// Empty where nothing is typed.
[[nodiscard]] std::string activeField(const Context& context, const model::FormStep& step, const FormDraft& draft);

/// The answer in words; empty when there is none.
[[nodiscard]] Words answerWords(const Context& context, const model::FormField& field, std::string_view typed);

} // namespace musubi::present
