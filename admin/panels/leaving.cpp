#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

namespace musubi::panels {

void drawLeaving(const Shown& shown, Memory& memory, Acts& acts)
{
    constexpr float kWidth = 640;
    const bool isAsked = shown.isLeaving && shown.conflicts.empty(); // one question at a time
    if (beginQuestion(shown.words("leave.title"), "leave", kWidth, isAsked ? Question::Open : Question::Closed,
                      shown) == Question::Closed)
        return;
    const int count = static_cast<int>(shown.editing.dirty().size());
    ImGui::TextWrapped("%s", shown.words.say("leave.what", {{"count", count}}).c_str());
    ImGui::Spacing();
    if (button(std::string(icons::kSave) + " " + shown.words("leave.save"), Emphasis::Primary))
        acts.emplace_back(Close{Closing::Save});
    memory.places.note("leave/save");
    ImGui::SameLine();
    if (button(shown.words("leave.lose"), Emphasis::Plain))
        acts.emplace_back(Close{Closing::Leave});
    memory.places.note("leave/lose");
    ImGui::SameLine();
    if (button(shown.words("leave.stay"), Emphasis::Outline))
        acts.emplace_back(Close{Closing::Stay});
    memory.places.note("leave/stay");
    endQuestion();
}

} // namespace musubi::panels
