// The steps of a form as knots on a line: done, now, later. Those that can be gone to are touched.
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <vector>

namespace musubi::screens {

/// With the title of every step below its knot where all of them have room, else only with that of the step that is
/// filled in now.
[[nodiscard]] Node formSteps(const std::vector<present::FormStepView>& steps, Rect rect, const Stage& stage);
/// The same as a part of a column; none without steps.
[[nodiscard]] std::vector<Part> formStepsParts(const std::vector<present::FormStepView>& steps, const Stage& stage);
[[nodiscard]] float formStepsHeight(const std::vector<present::FormStepView>& steps, float width, const Stage& stage);

} // namespace musubi::screens
