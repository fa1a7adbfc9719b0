// One finger as the kiosk understands it: down, where it is, up; a tap counts on
// release inside the control, moving more than 24 px cancels it (DESIGN: Touch).
// Pure; positions in scene pixels, times in milliseconds.
#pragma once

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/intent.hpp"
#include "kiosk/scene/node.hpp"

#include <optional>
#include <string>

namespace musubi::input {

enum class Swipe
{
    None,
    Left, ///< towards the left: the next page
    Right,
};

/// What a finger's end means.
struct TouchEnd
{
    std::string tapped; ///< id of the control, or empty
    Swipe swipe = Swipe::None;
};

class TouchTracker
{
public:
    /// A second contact while one is down is ignored.
    void down(const scene::Scene& scene, scene::Point at, int contact);
    void move(scene::Point at, int contact);
    [[nodiscard]] TouchEnd up(const scene::Scene& scene, scene::Point at, int contact);
    void cancel();

    [[nodiscard]] bool isDown() const { return m_contact.has_value(); }
    [[nodiscard]] const std::string& pressed() const { return m_pressed; } ///< the control that looks pressed

private:
    std::optional<int> m_contact;
    scene::Point m_start;
    std::string m_pressed;
    std::optional<scene::Intent> m_asked; ///< what the control asked for when the finger came down
};

} // namespace musubi::input
