// One finger as the kiosk understands it: down, where it is, up; a tap counts on
// release inside the control, moving more than 24 px cancels it (DESIGN: Touch).
// Of more fingers it only knows that they are there.
// Pure; positions in scene pixels, times in milliseconds.
#pragma once

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/intent.hpp"
#include "kiosk/scene/node.hpp"

#include <optional>
#include <set>
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
    /// A second contact while one is down touches nothing; it only rests on the glass.
    void down(const scene::Scene& scene, scene::Point at, int contact);
    void move(scene::Point at, int contact);
    [[nodiscard]] TouchEnd up(const scene::Scene& scene, scene::Point at, int contact);
    void cancel(); ///< all contacts ended where nobody saw it

    /// The contact that touches; another one may still rest when it has left.
    [[nodiscard]] bool isDown() const { return m_contact.has_value(); }
    [[nodiscard]] bool isAnyDown() const { return !m_resting.empty(); }
    [[nodiscard]] const std::string& pressed() const { return m_pressed; } ///< the control that looks pressed

private:
    void release();

    std::set<int> m_resting; ///< every contact on the glass
    std::optional<int> m_contact;
    scene::Point m_start;
    std::string m_pressed;
    std::optional<scene::Intent> m_asked; ///< what the control asked for when the finger came down
};

} // namespace musubi::input
