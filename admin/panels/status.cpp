#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

namespace musubi::panels {

namespace {

constexpr float kStatusHeight = 30;

void drawTask(const Shown& shown, Memory& memory, Acts& acts)
{
    ImGui::SameLine(0, 24 * shown.scale);
    ImGui::TextUnformatted(shown.task->name.c_str());
    ImGui::SameLine();
    ImGui::ProgressBar(shown.task->done, {160 * shown.scale, ImGui::GetTextLineHeight()}, "");
    ImGui::SameLine();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8 * shown.scale, 1 * shown.scale});
    if (button(shown.words("status.cancel"), Emphasis::Outline))
        acts.emplace_back(CancelTask{});
    ImGui::PopStyleVar();
    memory.places.note("status/cancel");
}

} // namespace

void drawStatus(const Shown& shown, Memory& memory, Acts& acts)
{
    const float height = kStatusHeight * shown.scale;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, display.y - height});
    ImGui::SetNextWindowSize({display.x, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16 * shown.scale, 5 * shown.scale});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, kHeader);
    ImGui::Begin("status", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    ImGui::PushFont(shown.fonts.small);
    coloured(kQuiet, shown.packName + " · " + shown.folder);
    if (!shown.message.empty()) {
        ImGui::SameLine(0, 24 * shown.scale);
        ImGui::TextUnformatted(shown.message.c_str());
    }
    if (shown.task)
        drawTask(shown, memory, acts);
    const std::string keys = shown.words("status.keys");
    ImGui::SameLine(display.x - ImGui::CalcTextSize(keys.c_str()).x - 16 * shown.scale);
    coloured(kQuiet, keys);
    ImGui::PopFont();
    ImGui::End();
}

} // namespace musubi::panels
