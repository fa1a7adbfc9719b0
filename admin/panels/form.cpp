#include "admin/panels/field.hpp"
#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::panels {

namespace {

using edit::FieldKind;
using edit::FormField;

/// What the bar above the form, or the program, says already.
bool standsElsewhere(const std::string& name)
{
    return name == "$schema" || name == "id" || name == "kind" || name == "state";
}

enum class Shape
{
    Short,   ///< one line, several beside each other
    Choices, ///< one line of its own
    Text,    ///< in the columns of the languages
    Part,    ///< unfolds
};

Shape shapeOf(const FormField& field)
{
    switch (field.kind) {
    case FieldKind::TextInLanguages:
        return Shape::Text;
    case FieldKind::Choices:
        return Shape::Choices;
    case FieldKind::List:
    case FieldKind::Group:
    case FieldKind::Ties:
    case FieldKind::Coordinates:
        return Shape::Part;
    default:
        return Shape::Short;
    }
}

std::vector<const FormField*> fieldsOf(const edit::FormModel& form, Shape shape)
{
    std::vector<const FormField*> fields;
    for (const FormField& field : form.fields) {
        if (shapeOf(field) == shape && !standsElsewhere(field.name))
            fields.push_back(&field);
    }
    return fields;
}

/// How many of the entry's texts have no words in the language.
std::size_t missingIn(const FormPlace& place, const edit::FormModel& form, const std::string& language)
{
    const std::vector<const FormField*> texts = fieldsOf(form, Shape::Text);
    return static_cast<std::size_t>(std::ranges::count_if(texts, [&](const FormField* field) {
        return needOf(place, *field, "/" + field->name, language) == Need::Missing;
    }));
}

void drawLanguageChips(const FormPlace& place, const edit::FormModel& form)
{
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(place.shown.fonts.bold);
    ImGui::TextUnformatted(place.shown.words("form.languages").c_str());
    ImGui::PopFont();
    for (const std::string& language : place.shown.languages) {
        const bool isHidden = place.memory.hiddenLanguages.contains(language);
        const std::size_t missing = missingIn(place, form, language);
        std::string label = place.shown.words("language." + language);
        if (missing > 0)
            label += "  " + std::string(icons::kWarning) + std::to_string(missing);
        ImGui::SameLine();
        if (ImGui::GetContentRegionAvail().x < buttonWidth(label))
            ImGui::NewLine();
        if (button(label + "##" + language, isHidden ? Emphasis::Outline : Emphasis::Chosen)) {
            if (!place.memory.hiddenLanguages.erase(language))
                place.memory.hiddenLanguages.insert(language);
        }
        place.memory.places.note("form/language/" + language);
    }
}

/// A text that is to be seen is not to be hidden with its language.
void unhide(const FormPlace& place)
{
    for (const std::string& language : place.shown.languages) {
        if (place.wanted.ends_with("/" + language))
            place.memory.hiddenLanguages.erase(language);
    }
}

void drawLabelled(const FormPlace& place, const FormField& field)
{
    ImGui::PushID(field.name.c_str());
    if (field.kind == FieldKind::Flag) // its name stands beside it
        ImGui::Dummy({1, ImGui::GetTextLineHeight()});
    else
        drawLabel(place, field);
    drawField(place, field, "/" + field.name);
    ImGui::PopID();
}

void drawShortFields(const FormPlace& place, const edit::FormModel& form)
{
    constexpr int kColumns = 4;
    const std::vector<const FormField*> fields = fieldsOf(form, Shape::Short);
    const int columns = std::min(kColumns, static_cast<int>(fields.size()));
    if (columns > 0 && ImGui::BeginTable("##short", columns, ImGuiTableFlags_SizingStretchSame)) {
        for (const FormField* const field : fields) {
            ImGui::TableNextColumn();
            drawLabelled(place, *field);
            ImGui::Dummy({0, 0}); // else a table lets the next label stand where the frame of this field does
        }
        ImGui::EndTable();
    }
    for (const FormField* const field : fieldsOf(form, Shape::Choices))
        drawLabelled(place, *field);
}

void drawParts(const FormPlace& place, const edit::FormModel& form)
{
    for (const FormField* const part : fieldsOf(form, Shape::Part)) {
        const FormField& field = *part;
        ImGui::PushID(field.name.c_str());
        const bool isThere = place.entry.contains(field.name);
        const bool isWanted = reaches(place.wanted, "/" + field.name);
        if (isWanted)
            ImGui::SetNextItemOpen(true);
        else
            ImGui::SetNextItemOpen(isThere && field.kind != FieldKind::List, ImGuiCond_FirstUseEver);
        if (ImGui::CollapsingHeader(place.shown.words.field(field.name).c_str()))
            drawField(place, field, "/" + field.name);
        place.memory.places.note("part/" + field.name);
        ImGui::PopID();
    }
}

/// Words that the pack does not ask for are out of the way until somebody wants them.
void foldLanguages(const Shown& shown, Memory& memory)
{
    if (!memory.isMet) {
        for (const std::string& language : shown.languages) {
            if (std::ranges::find(shown.translated, language) == shown.translated.end())
                memory.hiddenLanguages.insert(language);
        }
    }
    memory.isMet = true;
}

} // namespace

void drawLabel(const FormPlace& place, const FormField& field)
{
    const bool isRequired = field.presence == edit::Presence::Required;
    coloured(kQuiet, place.shown.words.field(field.name) + (isRequired ? " *" : ""));
    explain(field.description, place.shown);
}

void drawForm(const Shown& shown, Memory& memory, Acts& acts)
{
    const edit::Document* const entry = shown.selected ? shown.editing.draft().find(*shown.selected) : nullptr;
    const auto form = shown.selected ? shown.forms.find(shown.selected->kind) : shown.forms.end();
    if (entry == nullptr || form == shown.forms.end()) {
        coloured(kQuiet, shown.words("form.choose"));
        return;
    }
    foldLanguages(shown, memory);
    const std::string path = pack::pathOf(*shown.selected);
    const bool isNewWish = memory.metWish != shown.wanted.number;
    const FormPlace place{shown, memory, acts, path, *entry, isNewWish ? shown.wanted.pointer : ""};
    memory.metWish = shown.wanted.number;
    if (isNewWish)
        unhide(place);
    ImGui::PushID(path.c_str());
    drawShortFields(place, form->second);
    drawLanguageChips(place, form->second);
    drawTextColumns(place, fieldsOf(form->second, Shape::Text));
    drawParts(place, form->second);
    ImGui::PopID();
}

} // namespace musubi::panels
