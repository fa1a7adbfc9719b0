#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

#include <algorithm>
#include <array>

namespace musubi::panels {

namespace {

constexpr float kCheckHeight = 132;
constexpr float kAboutHeight = 84;

using present::Switch;
using present::TextSize;

void drawChoice(const Shown& shown, Memory& memory, const char* word, bool isChosen, const PreviewWish& wish,
                Acts& acts)
{
    if (ImGui::GetContentRegionAvail().x < buttonWidth(shown.words(word)))
        ImGui::NewLine();
    if (button(shown.words(word), isChosen ? Emphasis::Chosen : Emphasis::Outline))
        acts.emplace_back(ShowPreview{wish});
    memory.places.note(word);
    ImGui::SameLine(0, 6 * shown.scale);
}

const char* wordOf(TextSize size)
{
    switch (size) {
    case TextSize::Normal:
        return "preview.size-normal";
    case TextSize::Large:
        return "preview.size-large";
    case TextSize::VeryLarge:
        return "preview.size-very-large";
    }
    return "preview.size-normal";
}

TextSize after(TextSize size)
{
    switch (size) {
    case TextSize::Normal:
        return TextSize::Large;
    case TextSize::Large:
        return TextSize::VeryLarge;
    case TextSize::VeryLarge:
        return TextSize::Normal;
    }
    return TextSize::Normal;
}

void drawLanguages(const Shown& shown, Memory& memory, Acts& acts)
{
    const PreviewWish& now = shown.preview.wish;
    const std::string current = shown.words("language." + now.settings.language.value());
    constexpr float kLeast = 110;
    if (ImGui::GetContentRegionAvail().x < kLeast * shown.scale)
        ImGui::NewLine();
    ImGui::SetNextItemWidth(-1);
    if (!beginCombo("##language", current)) {
        memory.places.note("preview/language");
        return;
    }
    for (const std::string& language : shown.languages) {
        PreviewWish wish = now;
        wish.settings.language = Language(language);
        if (ImGui::Selectable(shown.words("language." + language).c_str(), wish == now))
            acts.emplace_back(ShowPreview{wish});
        memory.places.note("preview/language/" + language);
    }
    ImGui::EndCombo();
}

void drawControls(const Shown& shown, Memory& memory, Acts& acts)
{
    const PreviewWish& now = shown.preview.wish;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8 * shown.scale, 5 * shown.scale});
    PreviewWish wish = now;
    wish.orientation = Orientation::Lying;
    drawChoice(shown, memory, "preview.lying", now.orientation == Orientation::Lying, wish, acts);
    wish.orientation = Orientation::Upright;
    drawChoice(shown, memory, "preview.upright", now.orientation == Orientation::Upright, wish, acts);
    wish = now;
    const bool isContrast = now.settings.highContrast == Switch::On;
    wish.settings.highContrast = isContrast ? Switch::Off : Switch::On;
    drawChoice(shown, memory, "preview.contrast", isContrast, wish, acts);
    wish = now;
    const bool isFurigana = now.settings.furigana == Switch::On;
    wish.settings.furigana = isFurigana ? Switch::Off : Switch::On;
    drawChoice(shown, memory, "preview.furigana", isFurigana, wish, acts);
    wish = now;
    wish.settings.textSize = after(now.settings.textSize);
    drawChoice(shown, memory, wordOf(now.settings.textSize), now.settings.textSize != TextSize::Normal, wish, acts);
    drawLanguages(shown, memory, acts);
    ImGui::PopStyleVar();
}

/// The glass in its dark frame, as large as there is room.
void drawGlass(const Shown& shown, Memory& memory, Acts& acts)
{
    const PreviewShown& preview = shown.preview;
    const float frame = 10 * shown.scale;
    const float below = (kCheckHeight + kAboutHeight + 40) * shown.scale;
    const float width = ImGui::GetContentRegionAvail().x - frame * 2;
    const float height = std::max(ImGui::GetContentRegionAvail().y - below - frame * 2, 120 * shown.scale);
    if (preview.texture == nullptr) {
        ImGui::TextWrapped("%s",
                           preview.reason.empty() ? shown.words("preview.first").c_str() : preview.reason.c_str());
        return;
    }
    const float scale = std::min(width / preview.size.x, height / preview.size.y);
    const ImVec2 size{preview.size.x * scale, preview.size.y * scale};
    ImVec2 at = ImGui::GetCursorScreenPos();
    at.x += (width - size.x) / 2;
    const ImVec2 end{at.x + size.x + frame * 2, at.y + size.y + frame * 2};
    ImDrawList* const list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, end, colour(theme::kS950), 8 * shown.scale);
    list->AddImage(preview.texture, {at.x + frame, at.y + frame}, {end.x - frame, end.y - frame});
    ImGui::Dummy({width + frame * 2, size.y + frame * 2});
    memory.places.note("preview/glass");
    const ImVec2 hand{(ImGui::GetIO().MousePos.x - at.x - frame) / size.x,
                      (ImGui::GetIO().MousePos.y - at.y - frame) / size.y};
    if (ImGui::IsItemClicked() && hand.x >= 0 && hand.x < 1 && hand.y >= 0 && hand.y < 1)
        acts.emplace_back(TouchPage{hand.x, hand.y});
    if (ImGui::IsItemHovered())
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (!preview.reason.empty())
        ImGui::TextWrapped("%s", preview.reason.c_str());
}

void drawLine(const char* icon, ImU32 colour, const std::string& text)
{
    coloured(colour, icon);
    ImGui::SameLine();
    ImGui::TextWrapped("%s", text.c_str());
}

/// What stands against showing this entry, in short.
void drawCheck(const Shown& shown)
{
    ImGui::BeginChild("check", {0, kCheckHeight * shown.scale}, true);
    ImGui::PushFont(shown.fonts.bold);
    ImGui::TextUnformatted(shown.words("preview.check").c_str());
    ImGui::PopFont();
    if (!shown.problems || !shown.selected) {
        coloured(kQuiet, shown.words("problems.first"));
        ImGui::EndChild();
        return;
    }
    std::array<std::size_t, 3> counts{};
    for (const pack::Problem& problem : shown.problems->found) {
        if (problem.where.file == pack::pathOf(*shown.selected))
            ++counts[static_cast<std::size_t>(problem.severity)];
    }
    const auto count = [&](pack::Severity severity) {
        return static_cast<int>(counts[static_cast<std::size_t>(severity)]);
    };
    const int errors = count(pack::Severity::Error);
    const int warnings = count(pack::Severity::Warning);
    if (errors > 0)
        drawLine(icons::kError, kNeedsFixing, shown.words.say("preview.errors", {{"count", errors}}));
    if (warnings > 0)
        drawLine(icons::kWarning, colour(theme::Colour::of(0xB06F00)),
                 shown.words.say("preview.warnings", {{"count", warnings}}));
    if (errors + warnings == 0)
        drawLine(icons::kDone, kPublished, shown.words("preview.fine"));
    if (const int hints = count(pack::Severity::Hint); hints > 0)
        drawLine(icons::kHint, colour(theme::kS500), shown.words.say("preview.hints", {{"count", hints}}));
    ImGui::EndChild();
}

/// What the entry is called, and when it is shown.
void drawAbout(const Shown& shown)
{
    const edit::Document* const entry = shown.selected ? shown.editing.draft().find(*shown.selected) : nullptr;
    if (entry == nullptr)
        return;
    ImGui::BeginChild("about", {0, kAboutHeight * shown.scale}, true);
    ImGui::PushFont(shown.fonts.small);
    coloured(kQuiet, shown.words.say("preview.about", {{"id", shown.selected->text()},
                                                       {"state", shown.words(panels::wordOf(edit::stateOf(*entry)))}}));
    const std::string from = edit::textAt(*entry, "/valid/from");
    const std::string until = edit::textAt(*entry, "/valid/until");
    coloured(kQuiet, from.empty() && until.empty()
                         ? shown.words("preview.always")
                         : shown.words.say("preview.valid", {{"from", from}, {"until", until}}));
    ImGui::PopFont();
    ImGui::EndChild();
}

} // namespace

void drawPreview(const Shown& shown, Memory& memory, Acts& acts)
{
    drawControls(shown, memory, acts);
    ImGui::Spacing();
    drawGlass(shown, memory, acts);
    ImGui::Spacing();
    drawCheck(shown);
    drawAbout(shown);
}

} // namespace musubi::panels
