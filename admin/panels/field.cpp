#include "admin/panels/field.hpp"

#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/problem_words.hpp"
#include "admin/panels/repetition.hpp"

#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::panels {

namespace {

using edit::FieldKind;
using edit::FormField;

void drawText(const FormPlace& place, const std::string& pointer)
{
    std::string text = edit::textAt(place.entry, pointer);
    const Soundness look(place, pointer);
    ImGui::SetNextItemWidth(-1);
    if (ImGui::InputText("##text", &text, ImGuiInputTextFlags_NoUndoRedo))
        setText(place, pointer, text);
    endControl(place, pointer);
}

void drawChoice(const FormPlace& place, const FormField& field, const std::string& pointer)
{
    const std::string now = edit::textAt(place.entry, pointer);
    const Soundness look(place, pointer);
    ImGui::SetNextItemWidth(std::min(ImGui::GetContentRegionAvail().x, 260 * place.shown.scale));
    const bool isOpen = beginCombo("##choice", place.shown.words.choice(now));
    endControl(place, pointer);
    if (!isOpen)
        return;
    if (field.presence == edit::Presence::Optional && ImGui::Selectable("–", now.empty()))
        unset(place, pointer);
    for (const std::string& word : field.choices) {
        if (ImGui::Selectable(place.shown.words.choice(word).c_str(), word == now))
            set(place, pointer, edit::jsonOf(word));
    }
    ImGui::EndCombo();
}

void drawChoices(const FormPlace& place, const FormField& field, const std::string& pointer)
{
    const edit::Document* const list = edit::findAt(place.entry, pointer);
    for (const std::string& word : field.choices) {
        std::size_t at = 0;
        const std::size_t count = list != nullptr && list->is_array() ? list->size() : 0;
        while (at < count && (*list)[at] != edit::Document(word))
            ++at;
        bool isChosen = at < count;
        if (word != field.choices.front())
            ImGui::SameLine();
        const bool isChanged = checkbox(place.shown.words.choice(word), isChosen);
        endControl(place, pointer);
        if (isChanged && isChosen)
            place.acts.emplace_back(RunCommand{edit::InsertItem{place.path, pointer, count, edit::jsonOf(word)}});
        else if (isChanged)
            place.acts.emplace_back(RunCommand{edit::RemoveItem{place.path, pointer, at}});
    }
}

void drawFlag(const FormPlace& place, const FormField& field, const std::string& pointer)
{
    const edit::Document* const found = edit::findAt(place.entry, pointer);
    bool isSet = found != nullptr && found->is_boolean() && found->get<bool>();
    if (checkbox(place.shown.words.field(field.name), isSet))
        set(place, pointer, isSet ? "true" : "false");
    endControl(place, pointer);
}

/// A new element as empty as its schema allows.
std::string emptyOf(const FormField& element)
{
    switch (element.kind) {
    case FieldKind::Integer:
    case FieldKind::Number:
        return "0";
    case FieldKind::Group:
    case FieldKind::TextInLanguages:
    case FieldKind::Coordinates:
        return "{}";
    case FieldKind::List:
    case FieldKind::Choices:
        return "[]";
    default:
        return "\"\"";
    }
}

void drawList(const FormPlace& place, const FormField& field, const std::string& pointer) // NOLINT(misc-no-recursion)
{
    const edit::Document* const list = edit::findAt(place.entry, pointer);
    const std::size_t count = list != nullptr && list->is_array() ? list->size() : 0;
    const FormField& element = field.inside.front();
    for (std::size_t i = 0; i < count; ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (button(icons::kClose, Emphasis::Outline))
            place.acts.emplace_back(RunCommand{edit::RemoveItem{place.path, pointer, i}});
        place.memory.places.note("remove" + pointer + "/" + std::to_string(i));
        ImGui::SameLine();
        ImGui::BeginGroup();
        drawField(place, element, edit::below(pointer, std::to_string(i)));
        ImGui::EndGroup();
        ImGui::PopID();
    }
    if (button(std::string(icons::kAdd) + " " + place.shown.words("form.add"), Emphasis::Plain))
        place.acts.emplace_back(RunCommand{edit::InsertItem{place.path, pointer, count, emptyOf(element)}});
    place.memory.places.note("add" + pointer);
}

void drawGroup(const FormPlace& place, const FormField& field, const std::string& pointer) // NOLINT(misc-no-recursion)
{
    for (const FormField& inside : field.inside) {
        const std::string at = edit::below(pointer, inside.name);
        ImGui::PushID(inside.name.c_str());
        if (inside.kind != FieldKind::Flag)
            coloured(kQuiet, place.shown.words.field(inside.name));
        drawField(place, inside, at);
        ImGui::PopID();
    }
}

void drawCoordinates(const FormPlace& place, const std::string& pointer)
{
    static const FormField kDegrees{"", FieldKind::Number, edit::Presence::Required};
    static const FormField kAccuracy{"",
                                     FieldKind::Choice,
                                     edit::Presence::Required,
                                     edit::Nothing::LeftOut,
                                     "",
                                     {"point", "minute", "town-centroid", "station"}};
    for (const char* const name : {"latitude", "longitude", "accuracy"}) {
        ImGui::PushID(name);
        drawField(place, name == std::string("accuracy") ? kAccuracy : kDegrees, edit::below(pointer, name));
        ImGui::PopID();
        if (name != std::string("accuracy"))
            ImGui::SameLine();
    }
}

enum class Knowledge
{
    None,
    Some,
};

/// Something larger that may be unknown, and then has no fields.
Knowledge drawKnowledge(const FormPlace& place, const std::string& pointer)
{
    const edit::Document* const found = edit::findAt(place.entry, pointer);
    bool isUnknown = found != nullptr && found->is_null();
    if (checkbox(place.shown.words("form.unknown"), isUnknown))
        set(place, pointer, isUnknown ? "null" : "{}");
    endControl(place, pointer);
    return isUnknown ? Knowledge::None : Knowledge::Some;
}

} // namespace

bool reaches(const std::string& pointer, const std::string& to)
{
    return pointer == to || pointer.starts_with(to + "/");
}

void drawField(const FormPlace& place, const FormField& field, const std::string& pointer) // NOLINT(misc-no-recursion)
{
    const bool isLarge = field.kind == FieldKind::Group || field.kind == FieldKind::Coordinates;
    if (isLarge && field.nothing == edit::Nothing::Null && drawKnowledge(place, pointer) == Knowledge::None)
        return;
    switch (field.kind) {
    case FieldKind::TextInLanguages:
        return drawTexts(place, field, pointer);
    case FieldKind::Number:
    case FieldKind::Integer:
        return drawNumber(place, field, pointer);
    case FieldKind::Choice:
        return drawChoice(place, field, pointer);
    case FieldKind::Choices:
        return drawChoices(place, field, pointer);
    case FieldKind::Flag:
        return drawFlag(place, field, pointer);
    case FieldKind::Reference:
        return drawReference(place, pointer);
    case FieldKind::Ties:
        return drawTies(place, field, pointer);
    case FieldKind::Coordinates:
        return drawCoordinates(place, pointer);
    case FieldKind::List:
        return drawList(place, field, pointer);
    case FieldKind::Group:
        return drawGroup(place, field, pointer);
    case FieldKind::Date:
    case FieldKind::DateTime:
        return drawDate(place, field, pointer);
    case FieldKind::Text:
    case FieldKind::Time:
    case FieldKind::Unknown:
        drawText(place, pointer);
        if (field.name == "rrule")
            coloured(kQuiet, repetitionInWords(place.shown.words, edit::textAt(place.entry, pointer)));
        return;
    }
}

void endControl(const FormPlace& place, const std::string& pointer)
{
    place.memory.places.note("field" + pointer);
    if (ImGui::IsItemDeactivated())
        place.acts.emplace_back(LeaveField{});
    if (reaches(place.wanted, pointer))
        ImGui::SetScrollHereY();
    if (!ImGui::IsItemHovered() || !place.shown.problems)
        return;
    if (const pack::Problem* const problem = place.shown.problems->at(place.path, pointer))
        explain(inFull(place.shown.words, *problem), place.shown);
}

Soundness::Soundness(const FormPlace& place, const std::string& pointer, Need need)
    : m_isWrong(need == Need::Missing ||
                (place.shown.problems && place.shown.problems->at(place.path, pointer) != nullptr))
{
    if (!m_isWrong)
        return;
    ImGui::PushStyleColor(ImGuiCol_FrameBg, colour(theme::coloursOf(theme::Section::SignUp).tint));
    ImGui::PushStyleColor(ImGuiCol_Border, kNeedsFixing);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 2 * place.shown.scale);
}

Soundness::~Soundness()
{
    if (!m_isWrong)
        return;
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

void set(const FormPlace& place, const std::string& pointer, const std::string& json)
{
    place.acts.emplace_back(RunCommand{edit::SetField{place.path, pointer, json}});
}

void unset(const FormPlace& place, const std::string& pointer)
{
    if (edit::findAt(place.entry, pointer) != nullptr)
        place.acts.emplace_back(RunCommand{edit::RemoveField{place.path, pointer}});
}

void setText(const FormPlace& place, const std::string& pointer, const std::string& text)
{
    if (text.empty())
        unset(place, pointer);
    else
        set(place, pointer, edit::jsonOf(text));
}

} // namespace musubi::panels
