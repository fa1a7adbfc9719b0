#include "admin/panels/icons.hpp"
#include "admin/panels/pieces.hpp"
#include "admin/panels/workbench_panels.hpp"

#include "content/base/ruby_text.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace musubi::panels {

namespace {

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// Whether any of the entry's texts holds what is looked for; readings do not stand in the way.
bool holds(const edit::Document& value, const std::string& wanted) // NOLINT(misc-no-recursion): values hold values
{
    if (value.is_string())
        return lowered(withoutReadings(value.get<std::string>())).find(wanted) != std::string::npos;
    if (!value.is_structured())
        return false;
    return std::any_of(value.begin(), value.end(), [&](const edit::Document& inside) { return holds(inside, wanted); });
}

bool isListed(const Memory& memory, const std::string& path, const edit::Document& entry)
{
    const std::string wanted = lowered(memory.filter);
    return wanted.empty() || path.find(wanted) != std::string::npos || holds(entry, wanted);
}

void list(const Shown& shown, Memory& memory)
{
    memory.listedFilter = memory.filter;
    memory.listedRevision = shown.editing.revision();
    memory.rows.clear();
    const std::string language = shown.languages.empty() ? "ja" : shown.languages.front();
    for (const model::EntryKind kind : model::kEntryKinds) {
        const std::size_t heading = memory.rows.size();
        memory.rows.push_back({kind, "", "", 0});
        std::size_t count = 0;
        for (const auto& [path, document] : shown.editing.draft().files) {
            if (pack::entryKindOf(path) != kind || !isListed(memory, path, *document))
                continue;
            ++count;
            if (!memory.folded.contains(kind) || !memory.filter.empty())
                memory.rows.push_back({kind, path, titleOf(*document, language), 0});
        }
        memory.rows[heading].count = count;
        if (count == 0)
            memory.rows.resize(heading);
    }
}

void drawHeading(const Shown& shown, Memory& memory, const Memory::Row& row)
{
    const bool isFolded = memory.folded.contains(row.kind) && memory.filter.empty();
    const std::string name = "kind." + std::string(model::nameOf(row.kind));
    ImGui::PushID(name.c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (ImGui::Selectable("##heading", false, 0, {0, ImGui::GetFrameHeight()})) {
        if (!memory.folded.erase(row.kind))
            memory.folded.insert(row.kind);
        memory.listedRevision = 0;
    }
    memory.places.note(name);
    ImGui::PopID();
    ImGui::SetCursorScreenPos({at.x + 8 * shown.scale, at.y});
    ImGui::RenderArrow(ImGui::GetWindowDrawList(), {at.x + 6 * shown.scale, at.y + ImGui::GetStyle().FramePadding.y},
                       colour(theme::kInk), isFolded ? ImGuiDir_Right : ImGuiDir_Down, 0.8F);
    ImGui::SetCursorScreenPos({at.x + 34 * shown.scale, at.y});
    ImGui::AlignTextToFramePadding();
    coloured(colour(coloursOf(row.kind).solid), iconOf(row.kind));
    ImGui::SameLine();
    ImGui::TextUnformatted(shown.words(name).c_str());
    const std::string count = std::to_string(row.count);
    ImGui::SameLine(ImGui::GetWindowWidth() - ImGui::CalcTextSize(count.c_str()).x - 30 * shown.scale);
    coloured(kQuiet, count);
}

void drawEntry(const Shown& shown, Memory& memory, const Memory::Row& row, Acts& acts)
{
    const auto id = pack::idOfPath(row.path);
    const edit::Document* const entry = shown.editing.draft().find(row.path);
    if (!id || entry == nullptr)
        return;
    const bool isSelected = shown.selected == id;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushID(row.path.c_str());
    ImGui::PushStyleColor(ImGuiCol_Header, colour(theme::kS500));
    if (isSelected)
        ImGui::PushStyleColor(ImGuiCol_HeaderHovered, colour(theme::kS500));
    if (ImGui::Selectable("##entry", isSelected, 0, {0, ImGui::GetFrameHeight()}))
        acts.emplace_back(SelectEntry{*id, ""});
    ImGui::PopStyleColor(isSelected ? 2 : 1);
    memory.places.note("entry/" + id->text());
    ImGui::PopID();
    const bool isBroken = shown.problems && shown.problems->isBroken(row.path);
    const model::EntryState state = edit::stateOf(*entry);
    explain(id->text() + " · " + shown.words(isBroken ? "state.needs-fixing" : wordOf(state)), shown);
    ImGui::SetCursorScreenPos({at.x + 44 * shown.scale, at.y});
    ImGui::AlignTextToFramePadding();
    const bool isDirty = shown.editing.dirty().contains(row.path);
    const std::string title = (isDirty ? "* " : "") + row.title;
    ImGui::PushFont(isSelected ? shown.fonts.bold : shown.fonts.regular);
    coloured(isSelected ? IM_COL32_WHITE : colour(theme::kInk),
             shortened(title, ImGui::GetWindowWidth() - 100 * shown.scale));
    ImGui::PopFont();
    ImGui::SameLine(ImGui::GetWindowWidth() - 36 * shown.scale);
    stateDot(isBroken ? kNeedsFixing : colourOf(state), shown);
}

constexpr std::array<std::pair<ImU32, const char*>, 4> kLegend{{{kDraft, "state.draft"},
                                                                {kReady, "state.ready"},
                                                                {kPublished, "state.published"},
                                                                {kNeedsFixing, "state.needs-fixing"}}};

/// One row where all of it has room beside each other, else two of two.
int legendRows(const Shown& shown)
{
    constexpr float kAroundWord = 30; // dot and gaps
    ImGui::PushFont(shown.fonts.small);
    float width = 0;
    for (const auto& [colour, word] : kLegend)
        width += ImGui::CalcTextSize(shown.words(word).c_str()).x + kAroundWord * shown.scale;
    ImGui::PopFont();
    return width > ImGui::GetContentRegionAvail().x ? 2 : 1;
}

void drawLegend(const Shown& shown, int rows)
{
    const std::size_t inRow = kLegend.size() / static_cast<std::size_t>(rows);
    ImGui::PushFont(shown.fonts.small);
    for (std::size_t i = 0; i < kLegend.size(); ++i) {
        const auto& [colour, word] = kLegend[i];
        if (i % inRow != 0)
            ImGui::SameLine();
        stateDot(colour, shown);
        ImGui::SameLine(0, 4 * shown.scale);
        coloured(kQuiet, shown.words(word));
    }
    ImGui::PopFont();
}

} // namespace

std::string withoutReadings(const std::string& markup)
{
    const auto text = RubyText::parse(markup);
    return text ? text.value().base() : markup;
}

std::string titleOf(const edit::Document& entry, const std::string& language)
{
    std::string title = edit::textAt(entry, "/title/" + language);
    if (const edit::Document* const titles = edit::findAt(entry, "/title"); title.empty() && titles != nullptr) {
        for (const edit::Document& other : *titles) {
            if (title.empty() && other.is_string())
                title = other.get<std::string>();
        }
    }
    title = withoutReadings(title);
    return title.empty() ? edit::textAt(entry, "/id") : title;
}

void drawTree(const Shown& shown, Memory& memory, Acts& acts)
{
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(memory.wantsFilter, false))
        ImGui::SetKeyboardFocusHere();
    const std::string hint = std::string(icons::kSearch) + "  " + shown.words("tree.filter");
    ImGui::InputTextWithHint("##filter", hint.c_str(), &memory.filter);
    memory.places.note("filter");
    if (memory.filter != memory.listedFilter || memory.listedRevision != shown.editing.revision())
        list(shown, memory);
    const float gap = 10 * shown.scale;
    const int legendLines = legendRows(shown);
    const float legend = static_cast<float>(legendLines) * ImGui::GetTextLineHeightWithSpacing() + gap;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {8 * shown.scale, 0});
    ImGui::BeginChild("rows", {0, -legend});
    ImGuiListClipper clipper;
    const auto count = static_cast<int>(memory.rows.size());
    clipper.Begin(count, ImGui::GetFrameHeight());
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd && i < static_cast<int>(memory.rows.size()); ++i) {
            const Memory::Row row = memory.rows[static_cast<std::size_t>(i)];
            const float top = ImGui::GetCursorPosY();
            if (row.path.empty())
                drawHeading(shown, memory, row);
            else
                drawEntry(shown, memory, row, acts);
            ImGui::SetCursorPosY(top + ImGui::GetFrameHeight());
        }
    }
    clipper.End();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + gap);
    drawLegend(shown, legendLines);
}

} // namespace musubi::panels
