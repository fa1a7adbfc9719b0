// What is wrong with a form that can be read: the same for `check`, which says all of
// it, and for the kiosk, which offers no such form.
// Internal to this folder.
#pragma once

#include "content/model/form.hpp"
#include "content/pack/problem.hpp"

#include <string>
#include <vector>

namespace musubi::pack {

struct FormFault
{
    ProblemCode code = ProblemCode::FormIncomplete;
    std::string pointer; ///< in the form's file
    std::string sentence;
};

/// In the order of the form.
[[nodiscard]] std::vector<FormFault> faultsOf(const model::Form& form);

} // namespace musubi::pack
