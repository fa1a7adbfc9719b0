#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/problem_words.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <algorithm>

namespace musubi::panels {

namespace {

struct Mark
{
    const char* icon;
    ImU32 colour;
};

Mark markOf(pack::Severity severity)
{
    switch (severity) {
    case pack::Severity::Error:
        return {icons::kError, kNeedsFixing};
    case pack::Severity::Warning:
        return {icons::kWarning, colour(theme::Colour::of(0xB06F00))};
    case pack::Severity::Hint:
        return {icons::kHint, colour(theme::kS500)};
    }
    return {icons::kHint, kQuiet};
}

/// Where a problem is, as a curator names it.
std::string placeOf(const pack::Problem& problem)
{
    const auto id = pack::idOfPath(problem.where.file);
    return id ? id->text() : problem.where.file;
}

void drawButtons(const Shown& shown, Memory& memory, const pack::Problem& problem, const std::string& name, Acts& acts)
{
    const auto id = pack::idOfPath(problem.where.file);
    const std::string open = shown.words("problems.open");
    const std::string fix = std::string(icons::kFix) + "  " + shown.words("problems.fix");
    float width = id ? buttonWidth(open) : 0;
    if (!problem.fixes.empty())
        width += buttonWidth(fix) + ImGui::GetStyle().ItemSpacing.x;
    ImGui::SameLine(ImGui::GetWindowWidth() - width - 24 * shown.scale);
    if (!problem.fixes.empty()) {
        if (button(fix, Emphasis::Plain))
            acts.emplace_back(RunCommand{edit::ApplyFixes{problem.where.file, problem.fixes}});
        memory.places.note(name + "/fix");
        std::string what;
        for (const pack::Fix& one : problem.fixes)
            what += (what.empty() ? "" : "\n") + one.description;
        explain(what, shown);
        ImGui::SameLine();
    }
    if (id && button(open, Emphasis::Outline))
        acts.emplace_back(SelectEntry{*id, problem.where.pointer});
    if (id)
        memory.places.note(name + "/open");
}

void drawRow(const Shown& shown, Memory& memory, std::size_t number, Acts& acts)
{
    const pack::Problem& problem = shown.problems->found[number];
    const Mark mark = markOf(problem.severity);
    const std::string name = "problem/" + std::to_string(number);
    ImGui::PushID(static_cast<int>(number));
    if (number % 2 == 1) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddRectFilled(
            {at.x - 20 * shown.scale, at.y - 3 * shown.scale},
            {at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetFrameHeight() + 3 * shown.scale},
            colour(theme::Colour::of(0xFAF8FE)));
    }
    ImGui::AlignTextToFramePadding();
    coloured(mark.colour, mark.icon);
    ImGui::SameLine();
    const std::string place = placeOf(problem);
    coloured(kQuiet, shortened(place, 270 * shown.scale));
    ImGui::SameLine(330 * shown.scale);
    ImGui::TextUnformatted(
        shortened(inShort(shown.words, problem), ImGui::GetWindowWidth() - 640 * shown.scale).c_str());
    memory.places.note(name);
    explain(inFull(shown.words, problem), shown);
    drawButtons(shown, memory, problem, name, acts);
    ImGui::PopID();
}

} // namespace

void drawProblems(const Shown& shown, Memory& memory, Acts& acts)
{
    if (!shown.problems) {
        coloured(kQuiet, shown.words("problems.first"));
        return;
    }
    if (shown.problems->found.empty()) {
        coloured(kPublished, std::string(icons::kDone) + "  " + shown.words("problems.none"));
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {10 * shown.scale, 4 * shown.scale});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(shown.problems->found.size()), ImGui::GetFrameHeightWithSpacing());
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
            drawRow(shown, memory, static_cast<std::size_t>(i), acts);
    }
    clipper.End();
    ImGui::PopStyleVar();
}

} // namespace musubi::panels
