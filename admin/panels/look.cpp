#include "admin/panels/look.hpp"

#include "admin/panels/icons.hpp"

#include <initializer_list>
#include <utility>

namespace musubi::panels {

namespace {

ImVec4 of(int rgb)
{
    return ImGui::ColorConvertU32ToFloat4(colour(theme::Colour::of(static_cast<std::uint32_t>(rgb))));
}

void applyShapes(ImGuiStyle& style)
{
    style.WindowPadding = {14, 12};
    style.FramePadding = {10, 7};
    style.ItemSpacing = {10, 8};
    style.ItemInnerSpacing = {8, 6};
    style.CellPadding = {10, 8};
    style.IndentSpacing = 22;
    style.WindowRounding = style.ChildRounding = style.PopupRounding = 8;
    style.FrameRounding = style.GrabRounding = style.TabRounding = style.ScrollbarRounding = 6;
    style.WindowBorderSize = style.FrameBorderSize = 1;
    style.ScrollbarSize = 14;
}

void applyColours(ImVec4* colours)
{
    const std::initializer_list<std::pair<int, int>> chosen{
        {ImGuiCol_Text, 0x1B1436},
        {ImGuiCol_TextDisabled, 0x5A5176},
        {ImGuiCol_WindowBg, 0xFFFFFF},
        {ImGuiCol_ChildBg, 0xFFFFFF},
        {ImGuiCol_PopupBg, 0xFFFFFF},
        {ImGuiCol_Border, 0xCFC6E2},
        {ImGuiCol_FrameBg, 0xF7F5FC},
        {ImGuiCol_FrameBgHovered, 0xECE6F8},
        {ImGuiCol_FrameBgActive, 0xFFFFFF},
        {ImGuiCol_TitleBg, 0xE4DCF5},
        {ImGuiCol_TitleBgActive, 0xE4DCF5},
        {ImGuiCol_MenuBarBg, 0x2A1E5C},
        {ImGuiCol_Button, 0xE4DCF5},
        {ImGuiCol_ButtonHovered, 0xD6CAF0},
        {ImGuiCol_ButtonActive, 0xB3A4E0},
        {ImGuiCol_Header, 0xE4DCF5},
        {ImGuiCol_HeaderHovered, 0xEDE7FA},
        {ImGuiCol_HeaderActive, 0x6B54B8},
        {ImGuiCol_CheckMark, 0x6B54B8},
        {ImGuiCol_SliderGrab, 0x6B54B8},
        {ImGuiCol_SliderGrabActive, 0x45328A},
        {ImGuiCol_Tab, 0xE4DCF5},
        {ImGuiCol_TabHovered, 0xD6CAF0},
        {ImGuiCol_TabActive, 0xFFFFFF},
        {ImGuiCol_TableHeaderBg, 0xE4DCF5},
        {ImGuiCol_TableBorderStrong, 0xCFC6E2},
        {ImGuiCol_TableBorderLight, 0xE7E1F3},
        {ImGuiCol_TableRowBgAlt, 0xFAF8FE},
        {ImGuiCol_ScrollbarBg, 0xF1EEF8},
        {ImGuiCol_ScrollbarGrab, 0xB3A4E0},
        {ImGuiCol_NavHighlight, 0xF2B632},
        {ImGuiCol_TextSelectedBg, 0xD6CAF0},
    };
    for (const auto& [place, rgb] : chosen)
        colours[place] = of(rgb);
}

} // namespace

void applyLook(float scale)
{
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    ImGui::StyleColorsLight(&style);
    applyShapes(style);
    applyColours(static_cast<ImVec4*>(style.Colors));
    style.ScaleAllSizes(scale);
}

theme::SectionColours coloursOf(model::EntryKind kind)
{
    switch (kind) {
    case model::EntryKind::Event:
        return theme::coloursOf(theme::Section::Events);
    case model::EntryKind::Geosite:
        return theme::coloursOf(theme::Section::Geopark);
    case model::EntryKind::Award:
        return theme::coloursOf(theme::Section::Awards);
    case model::EntryKind::Institution:
        return theme::coloursOf(theme::Section::Labs);
    case model::EntryKind::Initiative:
    case model::EntryKind::Showcase:
        return theme::coloursOf(theme::Section::Future);
    case model::EntryKind::Quiz:
        return theme::coloursOf(theme::Section::Quiz);
    case model::EntryKind::Offer:
    case model::EntryKind::Form:
        return theme::coloursOf(theme::Section::SignUp);
    }
    return {};
}

const char* iconOf(model::EntryKind kind)
{
    switch (kind) {
    case model::EntryKind::Event:
        return icons::kEvent;
    case model::EntryKind::Geosite:
        return icons::kLandscape;
    case model::EntryKind::Award:
        return icons::kAward;
    case model::EntryKind::Institution:
        return icons::kScience;
    case model::EntryKind::Initiative:
        return icons::kCity;
    case model::EntryKind::Showcase:
        return icons::kRocket;
    case model::EntryKind::Offer:
        return icons::kSchool;
    case model::EntryKind::Quiz:
        return icons::kQuiz;
    case model::EntryKind::Form:
        return icons::kForm;
    }
    return icons::kHint;
}

} // namespace musubi::panels
