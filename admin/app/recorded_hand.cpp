#include "admin/app/recorded_hand.hpp"

#include <SDL_events.h>
#include <SDL_keyboard.h>

#include <utility>

namespace musubi::app {

void RecordedHand::strike(const std::string& keys)
{
    m_isCtrl = keys.starts_with("ctrl+");
    const std::string name = keys.substr(keys.rfind('+') + 1);
    m_struck.push_back(SDL_GetScancodeFromName(name.c_str()));
}

void RecordedHand::compose(const std::string& letters)
{
    SDL_Event event{};
    event.type = SDL_TEXTEDITING;
    letters.copy(static_cast<char*>(event.edit.text), SDL_TEXTEDITINGEVENT_TEXT_SIZE - 1);
    SDL_PushEvent(&event);
}

void RecordedHand::replay()
{
    ImGuiIO& io = ImGui::GetIO();
    if (m_place) {
        io.MousePos = *m_place;
        io.MouseDown[0] = m_isDown;
    }
    if (!m_typed.empty())
        io.AddInputCharactersUTF8(std::exchange(m_typed, "").c_str());
    for (const int key : std::exchange(m_held, std::exchange(m_struck, {}))) {
        io.KeysDown[key] = false;
        io.KeyCtrl = false;
    }
    for (const int key : m_held) {
        io.KeysDown[key] = true;
        io.KeyCtrl = m_isCtrl;
    }
}

} // namespace musubi::app
