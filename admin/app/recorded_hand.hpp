// The hand and the keys of a recorded walk, in the place of the real ones.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

class RecordedHand
{
public:
    void moveTo(ImVec2 place) { m_place = place; }
    void press(bool isDown) { m_isDown = isDown; }
    void type(const std::string& text) { m_typed += text; }
    void strike(const std::string& keys); ///< "ctrl+s"
    /// As an input method says what is being composed.
    static void compose(const std::string& letters);

    /// Hands what was recorded to the frame that begins.
    void replay();

private:
    std::optional<ImVec2> m_place;
    bool m_isDown = false;
    std::string m_typed;
    std::vector<int> m_struck; ///< scan codes, in the next frame
    std::vector<int> m_held;   ///< in the last one
    bool m_isCtrl = false;
};

} // namespace musubi::app
