#include "admin/panels/field.hpp"
#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"

#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace musubi::panels {

namespace {

constexpr int kMostOffered = 40;
constexpr float kTieWidth = 520;
constexpr float kCrossWidth = 34;

std::string titleOfId(const FormPlace& place, const std::string& text)
{
    const auto id = model::EntryId::parse(text);
    const edit::Document* const entry = id ? place.shown.editing.draft().find(id.value()) : nullptr;
    return entry == nullptr ? text
                            : titleOf(*entry, place.shown.languages.empty() ? "ja" : place.shown.languages.front());
}

/// A field to look for an entry by its title or name, and what was found.
void offerEntries(const FormPlace& place, const std::function<void(const std::string& id)>& choose)
{
    if (ImGui::IsWindowAppearing()) {
        place.memory.tieFilter.clear();
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::SetNextItemWidth(360 * place.shown.scale);
    ImGui::InputTextWithHint("##find", place.shown.words("form.find").c_str(), &place.memory.tieFilter);
    place.memory.places.note("find");
    int offered = 0;
    for (const auto& [path, document] : place.shown.editing.draft().files) {
        const auto id = pack::idOfPath(path);
        if (!id || id->kind == model::EntryKind::Form || offered >= kMostOffered)
            continue;
        const std::string title = titleOfId(place, id->text());
        const bool isMeant = title.find(place.memory.tieFilter) != std::string::npos ||
                             id->text().find(place.memory.tieFilter) != std::string::npos;
        if (!isMeant)
            continue;
        ++offered;
        if (ImGui::Selectable((std::string(iconOf(id->kind)) + "  " + title + "##" + id->text()).c_str()))
            choose(id->text());
        place.memory.places.note("find/" + id->text());
    }
}

/// What a tie says, and where it leads.
void drawTie(const FormPlace& place, const edit::FormField& field, const std::string& list, std::size_t number,
             const std::string& to)
{
    const std::string at = edit::below(list, std::to_string(number));
    ImGui::PushFont(place.shown.fonts.bold);
    ImGui::TextUnformatted(titleOfId(place, to).c_str());
    ImGui::PopFont();
    ImGui::Dummy({kTieWidth * place.shown.scale, 1});
    for (const edit::FormField& inside : field.inside) {
        if (inside.name == "to") // another one is another tie
            continue;
        ImGui::PushID(inside.name.c_str());
        drawLabel(place, inside);
        drawField(place, inside, edit::below(at, inside.name));
        ImGui::PopID();
    }
    const auto id = model::EntryId::parse(to);
    if (button(place.shown.words("tie.open"), Emphasis::Outline, id.ok())) {
        place.acts.emplace_back(SelectEntry{id.value(), ""});
        ImGui::CloseCurrentPopup();
    }
    ImGui::SameLine();
    if (button(place.shown.words("tie.remove"), Emphasis::Plain)) {
        place.acts.emplace_back(RunCommand{edit::RemoveItem{place.path, list, number}});
        ImGui::CloseCurrentPopup();
    }
}

/// Touched at its ×, a chip goes; elsewhere it shows what it says.
void drawChip(const FormPlace& place, const edit::FormField& field, const std::string& list, std::size_t number)
{
    const edit::Document& tie = (*edit::findAt(place.entry, list))[number];
    const std::string to = edit::textAt(tie, "/to");
    const auto id = model::EntryId::parse(to);
    const theme::SectionColours tones = coloursOf(id ? id.value().kind : model::EntryKind::Form);
    const std::string kind = place.shown.words.choice(edit::textAt(tie, "/kind"));
    const std::string label = std::string(id ? iconOf(id.value().kind) : icons::kWarning) + "  " +
                              titleOfId(place, to) + " (" + kind + ")   " + icons::kClose;
    if (ImGui::GetCursorPosX() + buttonWidth(label) > ImGui::GetContentRegionMax().x)
        ImGui::NewLine();
    ImGui::PushID(static_cast<int>(number));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, 20 * place.shown.scale);
    ImGui::PushStyleColor(ImGuiCol_Button, colour(tones.tint));
    ImGui::PushStyleColor(ImGuiCol_Text, colour(tones.solid));
    const bool isTouched = ImGui::Button(label.c_str());
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    endControl(place, edit::below(list, std::to_string(number)));
    const float cross = ImGui::GetItemRectMax().x - kCrossWidth * place.shown.scale;
    if (isTouched && ImGui::GetIO().MousePos.x >= cross)
        place.acts.emplace_back(RunCommand{edit::RemoveItem{place.path, list, number}});
    else if (isTouched)
        ImGui::OpenPopup("tie");
    if (ImGui::BeginPopup("tie")) {
        drawTie(place, field, list, number, to);
        ImGui::EndPopup();
    }
    ImGui::PopID();
    ImGui::SameLine();
}

} // namespace

void drawTies(const FormPlace& place, const edit::FormField& field, const std::string& pointer)
{
    const edit::Document* const list = edit::findAt(place.entry, pointer);
    const std::size_t count = list != nullptr && list->is_array() ? list->size() : 0;
    for (std::size_t i = 0; i < count; ++i)
        drawChip(place, field, pointer, i);
    const std::string label = std::string(icons::kAdd) + "  " + place.shown.words("form.tie");
    if (ImGui::GetCursorPosX() + buttonWidth(label) > ImGui::GetContentRegionMax().x)
        ImGui::NewLine();
    if (button(label, Emphasis::Plain))
        ImGui::OpenPopup("ties");
    place.memory.places.note("add" + pointer);
    if (!ImGui::BeginPopup("ties"))
        return;
    offerEntries(place, [&](const std::string& id) {
        const edit::Document tie{{"kind", "related"}, {"to", id}};
        place.acts.emplace_back(RunCommand{edit::InsertItem{place.path, pointer, count, edit::jsonOf(tie)}});
        ImGui::CloseCurrentPopup();
    });
    ImGui::EndPopup();
}

void drawReference(const FormPlace& place, const std::string& pointer)
{
    const std::string now = edit::textAt(place.entry, pointer);
    const Soundness look(place, pointer);
    ImGui::SetNextItemWidth(std::min(ImGui::GetContentRegionAvail().x, 360 * place.shown.scale));
    const bool isOpen =
        beginCombo("##reference", now.empty() ? "–" : titleOfId(place, now), ImGuiComboFlags_HeightLarge);
    endControl(place, pointer);
    if (!isOpen)
        return;
    offerEntries(place, [&](const std::string& id) { set(place, pointer, edit::jsonOf(id)); });
    ImGui::EndCombo();
}

} // namespace musubi::panels
