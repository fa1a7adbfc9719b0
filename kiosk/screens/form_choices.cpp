#include "kiosk/screens/form_choices.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kSides = 32;
constexpr float kEnds = 24;
constexpr float kLeastWidth = 160;

/// A choice says all of itself; a name that is not chosen stays in the field and can be written on.
ButtonSpec specOf(const present::FormFieldView& field, const present::FormChoice& choice, const present::FormMove& done)
{
    ButtonSpec spec;
    spec.id = "form.choice." + choice.id;
    spec.words = choice.words;
    spec.look = choice.on == present::Switch::On ? ButtonLook::Selected : ButtonLook::Plain;
    spec.icon = choice.on == present::Switch::On ? "check" : "";
    spec.size = theme::kBodyLarge;
    spec.intent = field.kind == model::FieldKind::Choice
                      ? scene::Fill{field.id, choice.typed, done.finishes, done.address}
                      : scene::Fill{field.id, choice.typed, {}, {}};
    return spec;
}

} // namespace

std::vector<FlowItem> choiceItems(const present::FormFieldView& field, const present::FormMove& done,
                                  const Stage& stage)
{
    std::vector<FlowItem> items;
    for (const present::FormChoice& choice : field.choices) {
        const ButtonSpec spec = specOf(field, choice, done);
        const auto height = [spec, stage](float width) {
            const float words = extentOf(spec.words, bold(spec.size), width - 2 * kEnds, stage).height;
            return std::max(theme::kTouchMinimum, words + kEnds);
        };
        items.push_back({std::max(kLeastWidth, buttonWidth(spec, stage, kSides)), height,
                         [spec, stage](Rect rect) { return button(spec, rect, stage); }});
    }
    return items;
}

} // namespace musubi::screens
