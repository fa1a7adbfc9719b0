#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <string>

namespace musubi::panels {

namespace {

constexpr float kHeight = 56;

/// Two peaks in white: the mark of the house, small.
void drawMark(const Shown& shown)
{
    const float scale = shown.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const auto point = [&](float x, float y) { return ImVec2(at.x + x * scale, at.y + y * scale); };
    ImDrawList* const list = ImGui::GetWindowDrawList();
    for (const ImVec2& next : {point(0, 24), point(10, 4), point(17, 18), point(24, 4), point(34, 24)})
        list->PathLineTo(next);
    list->PathStroke(IM_COL32_WHITE, ImDrawFlags_None, 3.2F * scale);
    list->AddCircleFilled(point(17, 25), 3 * scale, colour(theme::kGoldLine));
    ImGui::Dummy({36 * scale, 28 * scale});
}

std::string changesOf(const Shown& shown)
{
    const int count = static_cast<int>(shown.editing.dirty().size());
    return shown.words.say("bar.changes", {{"count", count}});
}

std::string savedOf(const Shown& shown)
{
    if (!shown.editing.dirty().empty())
        return std::string(icons::kUnsaved) + "  " + shown.words("bar.unsaved");
    const std::string time = shown.savedAt.empty() ? "" : " " + shown.savedAt;
    return std::string(icons::kSaved) + "  " + shown.words("bar.saved") + time;
}

void drawSwitch(const Shown& shown, Memory& memory, Acts& acts)
{
    const bool isJapanese = shown.words.language().value() == "ja";
    if (button(isJapanese ? "English" : "日本語", Emphasis::OnDark))
        acts.emplace_back(Speak{isJapanese ? "en" : "ja"});
    memory.places.note("bar/language");
}

void drawButtons(const Shown& shown, Memory& memory, Acts& acts)
{
    const Words& words = shown.words;
    const std::string undo = std::string(icons::kUndo) + " " + words("bar.undo");
    const std::string redo = std::string(icons::kRedo) + " " + words("bar.redo");
    const std::string save = std::string(icons::kSave) + " " + words("bar.save") + " (Ctrl+S)";
    const std::string saved = savedOf(shown);
    const std::string changes = changesOf(shown);
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float width = ImGui::CalcTextSize(saved.c_str()).x + ImGui::CalcTextSize(changes.c_str()).x +
                        buttonWidth(undo) + buttonWidth(redo) + buttonWidth(save) + buttonWidth("English") + gap * 8;
    ImGui::SameLine(ImGui::GetWindowWidth() - width - gap);
    ImGui::AlignTextToFramePadding();
    coloured(IM_COL32_WHITE, saved);
    ImGui::SameLine(0, gap * 3);
    coloured(IM_COL32_WHITE, changes);
    ImGui::SameLine(0, gap * 2);
    drawSwitch(shown, memory, acts);
    ImGui::SameLine();
    if (button(undo, Emphasis::OnDark, shown.editing.canUndo()))
        acts.emplace_back(Undo{});
    memory.places.note("bar/undo");
    ImGui::SameLine();
    if (button(redo, Emphasis::OnDark, shown.editing.canRedo()))
        acts.emplace_back(Redo{});
    memory.places.note("bar/redo");
    ImGui::SameLine();
    if (button(save, Emphasis::Outline, !shown.editing.dirty().empty()))
        acts.emplace_back(Save{});
    memory.places.note("bar/save");
}

} // namespace

void drawTopBar(const Shown& shown, Memory& memory, Acts& acts)
{
    const float height = kHeight * shown.scale;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({ImGui::GetIO().DisplaySize.x, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour(theme::kS900));
    ImGui::Begin("bar", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    const float middle = (height - ImGui::GetFrameHeight()) / 2;
    ImGui::SetCursorPos({16 * shown.scale, middle + 2 * shown.scale});
    drawMark(shown);
    ImGui::SameLine();
    ImGui::SetCursorPosY(middle);
    ImGui::AlignTextToFramePadding();
    ImGui::PushFont(shown.fonts.bold);
    coloured(IM_COL32_WHITE, shown.words("bar.name"));
    ImGui::SameLine(0, 28 * shown.scale);
    (void)button(std::string(icons::kEdit) + "  " + shown.words("bar.edit"), Emphasis::Outline);
    ImGui::PopFont();
    drawButtons(shown, memory, acts);
    ImGui::End();
}

} // namespace musubi::panels
