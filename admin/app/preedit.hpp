// What an input method is composing, drawn where it will stand: ImGui 1.86 knows finished letters only.
#pragma once

#include "admin/panels/look.hpp"

#include <string>

union SDL_Event;

namespace musubi::app {

class Preedit
{
public:
    void hear(const SDL_Event& event);
    /// Over the field that is being typed into; the list of candidates opens below it.
    void draw(const panels::Fonts& fonts);
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    unsigned m_field = 0; ///< in ImGui's numbers
};

} // namespace musubi::app
