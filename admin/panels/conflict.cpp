#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/problem_words.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <algorithm>

namespace musubi::panels {

namespace {

using edit::FieldDifference;
using edit::Side;

void drawValue(const std::optional<std::string>& json, bool isChanged, const Shown& shown)
{
    const ImU32 ink = isChanged ? colour(theme::coloursOf(theme::Section::Geopark).solid) : kQuiet;
    ImGui::PushTextWrapPos(0);
    coloured(ink, json ? withoutReadings(*json) : shown.words("conflict.nothing"));
    ImGui::PopTextWrapPos();
}

void drawDifference(const Shown& shown, Memory& memory, const FieldDifference& difference,
                    std::map<std::string, Side>& chosen)
{
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(placeInWords(shown.words, difference.pointer).c_str());
    ImGui::TableNextColumn();
    drawValue(difference.mine, difference.isChangedByMe(), shown);
    ImGui::TableNextColumn();
    drawValue(difference.theirs, difference.isChangedByThem(), shown);
    ImGui::TableNextColumn();
    if (!difference.isContested()) {
        coloured(kQuiet, shown.words(difference.isChangedByMe() ? "conflict.mine" : "conflict.theirs"));
        return;
    }
    const auto known = chosen.find(difference.pointer);
    for (const Side side : {Side::Mine, Side::Theirs}) {
        const bool isChosen = known != chosen.end() && known->second == side;
        const char* const word = side == Side::Mine ? "conflict.mine" : "conflict.theirs";
        if (button(shown.words(word) + "##" + difference.pointer, isChosen ? Emphasis::Chosen : Emphasis::Outline))
            chosen[difference.pointer] = side;
        memory.places.note(std::string(word) + difference.pointer);
        if (side == Side::Mine)
            ImGui::SameLine();
    }
}

void drawComparison(const Shown& shown, Memory& memory, const ConflictShown& conflict)
{
    if (!ImGui::BeginTable("##compare", 4,
                           ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_ScrollY,
                           {0, 320 * shown.scale}))
        return;
    for (const char* const word : {"conflict.field", "conflict.mine", "conflict.theirs", "conflict.take"})
        ImGui::TableSetupColumn(shown.words(word).c_str());
    ImGui::TableHeadersRow();
    for (const FieldDifference& difference : conflict.differences)
        drawDifference(shown, memory, difference, memory.chosen[conflict.path]);
    ImGui::EndTable();
}

void drawChoices(const Shown& shown, Memory& memory, const ConflictShown& conflict, Acts& acts)
{
    const std::map<std::string, Side>& chosen = memory.chosen[conflict.path];
    const bool isDecided = std::ranges::all_of(conflict.differences, [&](const FieldDifference& difference) {
        return !difference.isContested() || chosen.contains(difference.pointer);
    });
    if (button(shown.words("conflict.reload"), Emphasis::Plain))
        acts.emplace_back(Reload{conflict.path});
    memory.places.note("conflict/reload");
    ImGui::SameLine();
    if (button(shown.words("conflict.keep"), Emphasis::Plain))
        acts.emplace_back(KeepMine{conflict.path});
    memory.places.note("conflict/keep");
    ImGui::SameLine();
    if (!conflict.differences.empty() && button(shown.words("conflict.merge"), Emphasis::Primary, isDecided))
        acts.emplace_back(Merge{conflict.path, chosen});
    memory.places.note("conflict/merge");
}

} // namespace

void drawConflict(const Shown& shown, Memory& memory, Acts& acts)
{
    constexpr float kWidth = 1200;
    const Question wanted = shown.conflicts.empty() ? Question::Closed : Question::Open;
    if (beginQuestion(shown.words("conflict.title"), "conflict", kWidth, wanted, shown) == Question::Closed)
        return;
    const ConflictShown& conflict = shown.conflicts.front();
    ImGui::TextWrapped("%s", shown.words.say("conflict.what", {{"file", conflict.path}}).c_str());
    ImGui::Spacing();
    if (!conflict.differences.empty())
        drawComparison(shown, memory, conflict);
    drawChoices(shown, memory, conflict, acts);
    endQuestion();
}

} // namespace musubi::panels
