// Filling in fields with keys on the screen: the fields of one step of a form, or number and PIN of a receipt.
#pragma once

#include "kiosk/present/form_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <optional>
#include <vector>

namespace musubi::screens {

/// What a page with fields shows and where it leads.
struct FieldsPage
{
    PageTitle title;
    std::vector<present::FormStepView> steps; ///< empty: there is no line
    Words text;                               ///< over the fields where the top bar has no room for it; may be empty
    Words trouble;                            ///< why what was sent was not taken; may be empty
    std::vector<present::FormFieldView> fields;
    std::optional<present::KeyboardView> keyboard;
    present::FormMove done; ///< of a choice in the field that is filled in now
    present::Switch typing = present::Switch::Off;
    ButtonSpec next;
    std::optional<ButtonSpec> previous;
    Words lock; ///< nothing of it stays; may be empty
};

/// Why what was sent was not taken.
[[nodiscard]] Part troublePart(const Words& words, const Stage& stage);

/// As drawn for a spacious stage: fields beside each other over their keys.
[[nodiscard]] scene::Scene fieldsScreen(FieldsPage view, const present::FrameView& frame, const Stage& stage);

} // namespace musubi::screens
