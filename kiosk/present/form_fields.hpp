// The fields of one step of a form, as they are shown. A part of the form's view.
#pragma once

#include "kiosk/present/form_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

/// \param active  the field that is filled in now; empty: none
[[nodiscard]] std::vector<FormFieldView> fieldViews(const Context& context, const model::FormStep& step,
                                                    const FormDraft& draft, const std::string& active);

/// The field of the step that is filled in now: the one that the address names, else the first that is not filled in.
[[nodiscard]] std::string activeField(const Context& context, const model::FormStep& step, const FormDraft& draft);

/// Where the active field leads when it is done: to the next one of the step that is not filled in, else to all of it.
[[nodiscard]] FormMove afterField(const Context& context, const model::FormStep& step, const FormDraft& draft,
                                  const std::string& active);

/// The keys of the active field, which has some.
[[nodiscard]] KeyboardView keysFor(const Context& context, const FormFieldView& field, const FormMove& done);

/// The answer in words; empty when there is none.
[[nodiscard]] Words answerWords(const Context& context, const model::FormField& field, std::string_view typed);

} // namespace musubi::present
