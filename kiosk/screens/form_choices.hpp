// What is touched instead of typing into the field of a form that is filled in now: the choices of a choice, the
// schools and names that begin with what is typed.
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"

#include <vector>

namespace musubi::screens {

/// \param done  where the choice of a choice leads; a name stays in its field
[[nodiscard]] std::vector<FlowItem> choiceItems(const present::FormFieldView& field, const present::FormMove& done,
                                                const Stage& stage);

} // namespace musubi::screens
