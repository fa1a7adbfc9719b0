#include "admin/panels/pieces.hpp"

#include <imgui_internal.h>

#include <algorithm>

namespace musubi::panels {

namespace {

constexpr float kHeadingHeight = 36;
constexpr float kDotRadius = 6;

struct Tones
{
    ImU32 ground;
    ImU32 hovered;
    ImU32 active;
    ImU32 text;
    ImU32 edge;
};

Tones tonesOf(Emphasis emphasis)
{
    const auto of = [](std::uint32_t rgb) { return colour(theme::Colour::of(rgb)); };
    switch (emphasis) {
    case Emphasis::Plain:
        return {of(0xE4DCF5), of(0xD6CAF0), of(0xB3A4E0), of(0x1B1436), of(0xE4DCF5)};
    case Emphasis::Outline:
        return {of(0xFFFFFF), of(0xEDE7FA), of(0xD6CAF0), of(0x1B1436), of(0xCFC6E2)};
    case Emphasis::Chosen:
        return {of(0x6B54B8), of(0x5A45A4), of(0x45328A), of(0xFFFFFF), of(0x6B54B8)};
    case Emphasis::Primary:
        return {of(0x2A1E5C), of(0x45328A), of(0x1A1240), of(0xFFFFFF), of(0x2A1E5C)};
    case Emphasis::OnDark:
        return {of(0x45328A), of(0x5A45A4), of(0x6B54B8), of(0xFFFFFF), of(0x45328A)};
    }
    return {};
}

} // namespace

void beginPanel(const char* name, const PanelPlace& place, const char* icon, const std::string& heading,
                const Shown& shown)
{
    ImGui::SetNextWindowPos(place.at);
    ImGui::SetNextWindowSize(place.size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNavFocus);
    ImGui::PopStyleVar();
    const float height = kHeadingHeight * shown.scale;
    const ImVec2 low = ImGui::GetWindowPos();
    const ImVec2 high{low.x + place.size.x, low.y + height};
    ImDrawList* const list = ImGui::GetWindowDrawList();
    list->AddRectFilled({low.x + 1, low.y + 1}, {high.x - 1, high.y}, kHeader, ImGui::GetStyle().WindowRounding,
                        ImDrawFlags_RoundCornersTop);
    list->AddLine({low.x, high.y}, high, kHairline);
    ImGui::SetCursorPos({14 * shown.scale, (height - ImGui::GetFontSize()) / 2});
    ImGui::TextUnformatted(icon);
    ImGui::SameLine();
    ImGui::PushFont(shown.fonts.bold);
    ImGui::TextUnformatted(heading.c_str());
    ImGui::PopFont();
}

void endPanel()
{
    ImGui::End();
}

void toRightOfHeading(float width)
{
    const float padding = ImGui::GetStyle().WindowPadding.x;
    ImGui::SameLine(ImGui::GetWindowWidth() - width - padding);
}

void beginBody(const char* name, float padding, ImU32 ground)
{
    const float top = ImGui::GetStyle().WindowPadding.y * (kHeadingHeight + 1) / 12; // scaled like the padding
    ImGui::SetCursorPos({1, top});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding * 0.8F});
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ground);
    ImGui::BeginChild(name, {ImGui::GetWindowWidth() - 2, ImGui::GetWindowHeight() - top - 1}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

void endBody()
{
    ImGui::EndChild();
}

Question beginQuestion(const std::string& title, const char* name, float width, Question wanted, const Shown& shown)
{
    const std::string hidden = std::string("###") + name;
    if (wanted == Question::Open && !ImGui::IsPopupOpen(hidden.c_str()))
        ImGui::OpenPopup(hidden.c_str());
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({display.x / 2, display.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({std::min(width * shown.scale, display.x * 0.9F), 0});
    if (!ImGui::BeginPopupModal((title + hidden).c_str(), nullptr, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize))
        return Question::Closed;
    if (wanted == Question::Open)
        return Question::Open;
    ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return Question::Closed;
}

void endQuestion()
{
    ImGui::EndPopup();
}

bool beginCombo(const char* name, const std::string& shown, ImGuiComboFlags flags)
{
    ImGui::PushStyleColor(ImGuiCol_Button, 0); // the arrow stands in the field, not in a box
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, 0);
    const bool isOpen = ImGui::BeginCombo(name, shown.c_str(), flags);
    ImGui::PopStyleColor(2);
    return isOpen;
}

bool checkbox(const std::string& label, bool& isSet)
{
    const float smaller = ImGui::GetStyle().FramePadding.y / 3;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {smaller, smaller});
    const bool isTouched = ImGui::Checkbox(label.c_str(), &isSet);
    ImGui::PopStyleVar();
    return isTouched;
}

void stateDot(ImU32 colour, const Shown& shown)
{
    const float radius = kDotRadius * shown.scale;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = at.y + ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset + ImGui::GetFontSize() / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + radius, middle}, radius, colour);
    ImGui::Dummy({radius * 2, ImGui::GetFontSize()});
}

ImU32 colourOf(model::EntryState state)
{
    switch (state) {
    case model::EntryState::Draft:
        return kDraft;
    case model::EntryState::Ready:
        return kReady;
    case model::EntryState::Published:
        return kPublished;
    }
    return kDraft;
}

const char* wordOf(model::EntryState state)
{
    switch (state) {
    case model::EntryState::Draft:
        return "state.draft";
    case model::EntryState::Ready:
        return "state.ready";
    case model::EntryState::Published:
        return "state.published";
    }
    return "state.draft";
}

bool button(const std::string& label, Emphasis emphasis, bool isEnabled)
{
    const Tones tones = tonesOf(emphasis);
    ImGui::PushStyleColor(ImGuiCol_Button, tones.ground);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, tones.hovered);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, tones.active);
    ImGui::PushStyleColor(ImGuiCol_Text, tones.text);
    ImGui::PushStyleColor(ImGuiCol_Border, tones.edge);
    ImGui::BeginDisabled(!isEnabled);
    const bool isPressed = ImGui::Button(label.c_str());
    ImGui::EndDisabled();
    ImGui::PopStyleColor(5);
    return isPressed;
}

float buttonWidth(const std::string& label)
{
    return ImGui::CalcTextSize(label.c_str(), nullptr, true).x + ImGui::GetStyle().FramePadding.x * 2;
}

void explain(const std::string& text, const Shown& shown)
{
    constexpr float kWidth = 560;
    if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled))
        return;
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(kWidth * shown.scale);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void coloured(ImU32 colour, const std::string& text)
{
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

std::string shortened(const std::string& text, float width)
{
    if (ImGui::CalcTextSize(text.c_str()).x <= width)
        return text;
    const std::string dots = "…";
    const float room = width - ImGui::CalcTextSize(dots.c_str()).x;
    const char* rest = nullptr;
    ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(room, 1.0F), 0, text.data(),
                                    text.data() + text.size(), &rest);
    return text.substr(0, static_cast<std::size_t>(rest - text.data())) + dots;
}

} // namespace musubi::panels
