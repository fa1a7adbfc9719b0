#include "admin/panels/workbench_panels.hpp"

#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace musubi::panels {

namespace {

/// Where the panels lie (DESIGN §15): bar above, tree left, form in the middle, preview right, problems below.
struct Layout
{
    PanelPlace tree;
    PanelPlace form;
    PanelPlace preview;
    PanelPlace problems;
};

Layout layoutFor(ImVec2 display, float scale)
{
    const float edge = 12 * scale;
    const float gap = 10 * scale;
    const float top = 66 * scale;
    const float width = display.x - edge * 2;
    const float problemsHeight = std::min(198 * scale, display.y * 0.25F);
    const float problemsTop = display.y - 30 * scale - gap - problemsHeight;
    const float height = problemsTop - gap - top;
    const float tree = std::min(340 * scale, width * 0.24F);
    const float preview = std::min(568 * scale, width * 0.32F);
    const float form = width - tree - preview - gap * 2;
    return {{{edge, top}, {tree, height}},
            {{edge + tree + gap, top}, {form, height}},
            {{edge + tree + form + gap * 2, top}, {preview, height}},
            {{edge, problemsTop}, {width, problemsHeight}}};
}

std::string formHeading(const Shown& shown)
{
    const edit::Document* const entry = shown.selected ? shown.editing.draft().find(*shown.selected) : nullptr;
    if (entry == nullptr)
        return shown.words("form.heading");
    return shown.words("kind." + std::string(model::nameOf(shown.selected->kind))) + " · " +
           titleOf(*entry, shown.languages.empty() ? "ja" : shown.languages.front());
}

/// In the heading bar of a panel, which is lower than a button of a form.
bool headingButton(const std::string& label, const Shown& shown)
{
    ImGui::SetCursorPosY(3 * shown.scale);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10 * shown.scale, 4 * shown.scale});
    const bool isPressed = button(label, Emphasis::Outline);
    ImGui::PopStyleVar();
    return isPressed;
}

float headingButtonWidth(const std::string& label, const Shown& shown)
{
    return ImGui::CalcTextSize(label.c_str(), nullptr, true).x + 20 * shown.scale;
}

void drawCreateButton(const Shown& shown, Memory& memory)
{
    const std::string label = std::string(icons::kAdd) + " " + shown.words("tree.create");
    toRightOfHeading(headingButtonWidth(label, shown) - 8 * shown.scale);
    if (headingButton(label, shown))
        memory.naming = namingFor(Naming::What::Create, shown);
    memory.places.note("tree/create");
}

/// What can be done with the entry as a whole.
void drawMore(const Shown& shown, Memory& memory, Acts& acts)
{
    const edit::Document* const entry = shown.selected ? shown.editing.draft().find(*shown.selected) : nullptr;
    if (entry == nullptr)
        return;
    toRightOfHeading(headingButtonWidth(icons::kMore, shown) - 8 * shown.scale);
    if (headingButton(icons::kMore, shown))
        ImGui::OpenPopup("more");
    memory.places.note("form/more");
    if (!ImGui::BeginPopup("more"))
        return;
    const auto isChosen = [&](const char* icon, const char* word, const char* name) {
        const bool isTouched = ImGui::Selectable((std::string(icon) + "  " + shown.words(word)).c_str());
        memory.places.note(name);
        return isTouched;
    };
    if (isChosen(icons::kCopy, "form.duplicate", "form/duplicate"))
        memory.naming = namingFor(Naming::What::Duplicate, shown);
    if (isChosen(icons::kEdit, "form.rename", "form/rename"))
        memory.naming = namingFor(Naming::What::Rename, shown);
    if (edit::stateOf(*entry) != model::EntryState::Draft && isChosen(icons::kArchive, "form.archive", "form/archive"))
        acts.emplace_back(RunCommand{edit::ChangeState{*shown.selected, model::EntryState::Draft}});
    ImGui::EndPopup();
}

void drawState(const Shown& shown, Memory& memory, Acts& acts)
{
    const edit::Document* const entry = shown.selected ? shown.editing.draft().find(*shown.selected) : nullptr;
    if (entry == nullptr)
        return;
    const model::EntryState now = edit::stateOf(*entry);
    const float width = 160 * shown.scale;
    toRightOfHeading(width + 24 * shown.scale + headingButtonWidth(icons::kMore, shown) + 8 * shown.scale);
    stateDot(colourOf(now), shown);
    ImGui::SameLine();
    ImGui::SetCursorPosY(3 * shown.scale);
    ImGui::SetNextItemWidth(width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10 * shown.scale, 4 * shown.scale});
    const bool isOpen = beginCombo("##state", shown.words(wordOf(now)));
    memory.places.note("form/state");
    ImGui::PopStyleVar();
    if (!isOpen)
        return;
    for (const model::EntryState state :
         {model::EntryState::Draft, model::EntryState::Ready, model::EntryState::Published}) {
        if (ImGui::Selectable(shown.words(wordOf(state)).c_str(), state == now))
            acts.emplace_back(RunCommand{edit::ChangeState{*shown.selected, state}});
        memory.places.note(std::string("form/") + wordOf(state));
    }
    ImGui::EndCombo();
}

std::string problemsHeading(const Shown& shown)
{
    if (!shown.problems)
        return shown.words("problems.heading");
    return shown.words.say("problems.counts", {{"errors", static_cast<int>(shown.problems->errors)},
                                               {"warnings", static_cast<int>(shown.problems->warnings)}});
}

void drawCurrency(bool isWorking, const Shown& shown)
{
    const std::string word = shown.words(isWorking ? "preview.working" : "preview.current");
    toRightOfHeading(ImGui::CalcTextSize(word.c_str()).x + 24 * shown.scale);
    stateDot(isWorking ? kReady : kPublished, shown);
    ImGui::SameLine();
    coloured(kQuiet, word);
}

} // namespace

void drawWorkbench(const Shown& shown, Memory& memory, Acts& acts)
{
    memory.places.beginFrame();
    const float scale = shown.scale;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, display, kDock);
    const Layout layout = layoutFor(display, scale);
    ImGui::PushFont(shown.fonts.regular);
    drawTopBar(shown, memory, acts);

    beginPanel("tree", layout.tree, icons::kTree, shown.words("tree.heading"), shown);
    drawCreateButton(shown, memory);
    beginBody("body", 12 * scale);
    drawTree(shown, memory, acts);
    endBody();
    endPanel();

    const char* const icon = shown.selected ? iconOf(shown.selected->kind) : icons::kEdit;
    constexpr float kBesideHeading = 350; // the icon, the state and the menu
    beginPanel("form", layout.form, icon, shortened(formHeading(shown), layout.form.size.x - kBesideHeading * scale),
               shown);
    drawMore(shown, memory, acts);
    drawState(shown, memory, acts);
    beginBody("body", 14 * scale);
    drawForm(shown, memory, acts);
    endBody();
    endPanel();

    beginPanel("preview", layout.preview, icons::kEye, shown.words("preview.heading"), shown);
    drawCurrency(shown.preview.isWorking, shown);
    beginBody("body", 14 * scale, kDock);
    drawPreview(shown, memory, acts);
    endBody();
    endPanel();

    beginPanel("problems", layout.problems, icons::kRule, problemsHeading(shown), shown);
    drawCurrency(shown.isChecking, shown);
    beginBody("body", 14 * scale);
    drawProblems(shown, memory, acts);
    endBody();
    endPanel();

    drawStatus(shown, memory, acts);
    drawConflict(shown, memory, acts);
    drawNaming(shown, memory, acts);
    drawLeaving(shown, memory, acts);
    ImGui::PopFont();
}

} // namespace musubi::panels
