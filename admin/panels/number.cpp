#include "admin/panels/field.hpp"
#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"

#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>

namespace musubi::panels {

namespace {

using edit::FieldKind;
using edit::FormField;

/// Nothing stands there any more, as the schema writes it.
void clear(const FormPlace& place, const FormField& field, const std::string& pointer)
{
    if (field.nothing == edit::Nothing::Null)
        set(place, pointer, "null");
    else
        unset(place, pointer);
}

void step(const FormPlace& place, const FormField& field, const std::string& pointer, int by)
{
    const edit::Document* const found = edit::findAt(place.entry, pointer);
    const bool isKnown = found != nullptr && found->is_number();
    double next = isKnown ? found->get<double>() + by : field.least.value_or(0);
    next = std::max(next, field.least.value_or(next));
    next = std::min(next, field.most.value_or(next));
    set(place, pointer, std::to_string(static_cast<std::int64_t>(next)));
}

} // namespace

void drawNumber(const FormPlace& place, const FormField& field, const std::string& pointer)
{
    const edit::Document* const found = edit::findAt(place.entry, pointer);
    std::string text = found != nullptr && found->is_number() ? found->dump() : "";
    const bool isWhole = field.kind == FieldKind::Integer;
    const std::string hint = field.nothing == edit::Nothing::Null ? place.shown.words("form.unknown") : "";
    {
        const Soundness look(place, pointer);
        ImGui::SetNextItemWidth(110 * place.shown.scale);
        if (ImGui::InputTextWithHint("##number", hint.c_str(), &text,
                                     ImGuiInputTextFlags_CharsDecimal | ImGuiInputTextFlags_NoUndoRedo))
        {
            const auto value = edit::parseValue(text); // what is no number yet waits for its next letter
            if (text.empty())
                clear(place, field, pointer);
            else if (value && (isWhole ? value.value().is_number_integer() : value.value().is_number()))
                set(place, pointer, text);
        }
        endControl(place, pointer);
    }
    if (!isWhole)
        return;
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
    if (button(icons::kLess, Emphasis::Outline))
        step(place, field, pointer, -1);
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
    if (button(icons::kAdd, Emphasis::Outline))
        step(place, field, pointer, 1);
    place.memory.places.note("more" + pointer);
}

} // namespace musubi::panels
