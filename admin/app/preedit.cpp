#include "admin/app/preedit.hpp"

#include <SDL_events.h>
#include <SDL_keyboard.h>
#include <imgui_internal.h>

#include <utility>

namespace musubi::app {

void Preedit::hear(const SDL_Event& event)
{
    if (event.type == SDL_TEXTEDITING) {
        m_text = static_cast<const char*>(event.edit.text);
    } else if (event.type == SDL_TEXTEDITING_EXT) {
        m_text = event.editExt.text == nullptr ? "" : event.editExt.text;
        SDL_free(event.editExt.text);
    } else if (event.type == SDL_TEXTINPUT) {
        m_text.clear();
    }
}

void Preedit::draw(const panels::Fonts& fonts)
{
    constexpr float kLine = 2;
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const unsigned field = context.ActiveId == context.InputTextState.ID ? context.ActiveId : 0;
    if (field == 0 || std::exchange(m_field, field) != field)
        m_text.clear(); // what was being composed is of a field that was left
    if (field == 0)
        return;
    const ImVec2 at{context.PlatformImePos.x + 1, context.PlatformImePos.y};
    const float height = fonts.regular->FontSize;
    const SDL_Rect below{static_cast<int>(at.x), static_cast<int>(at.y), 1, static_cast<int>(height)};
    SDL_SetTextInputRect(&below);
    if (m_text.empty())
        return;
    const float width = fonts.regular->CalcTextSizeA(height, FLT_MAX, 0, m_text.c_str()).x;
    ImDrawList* const list = ImGui::GetForegroundDrawList();
    list->AddRectFilled(at, {at.x + width, at.y + height + kLine}, panels::kHeader);
    list->AddText(fonts.regular, height, at, panels::colour(theme::kInk), m_text.c_str());
    list->AddLine({at.x, at.y + height + 1}, {at.x + width, at.y + height + 1}, panels::colour(theme::kS500), kLine);
}

} // namespace musubi::app
