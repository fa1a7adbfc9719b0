#include "kiosk/input/touch.hpp"

#include <cmath>

namespace musubi::input {

namespace {

constexpr float kTapSlack = 24;      ///< pixels a finger may wander and still tap
constexpr float kSwipeDistance = 96; ///< pixels; a hand's width on the panel, no slip
constexpr float kSwipeSteepness = 0.5F;

Swipe swipeOf(scene::Point start, scene::Point end)
{
    const float across = end.x - start.x;
    const float along = std::abs(end.y - start.y);
    if (std::abs(across) < kSwipeDistance || along > std::abs(across) * kSwipeSteepness)
        return Swipe::None;
    return across < 0 ? Swipe::Left : Swipe::Right;
}

} // namespace

void TouchTracker::down(const scene::Scene& scene, scene::Point at, int contact)
{
    m_resting.insert(contact);
    if (m_contact)
        return;
    m_contact = contact;
    m_start = at;
    const scene::Node* const control = scene::controlAt(scene, at);
    m_pressed = control == nullptr ? std::string() : control->id;
    m_asked = control == nullptr ? std::nullopt : control->intent;
}

void TouchTracker::move(scene::Point at, int contact)
{
    if (m_contact == contact && std::hypot(at.x - m_start.x, at.y - m_start.y) > kTapSlack)
        m_pressed.clear();
}

TouchEnd TouchTracker::up(const scene::Scene& scene, scene::Point at, int contact)
{
    m_resting.erase(contact);
    if (m_contact != contact)
        return {};
    move(at, contact);
    TouchEnd end;
    end.swipe = swipeOf(m_start, at);
    // The page may have changed under the finger: only what is still there, and still the same, is touched.
    const scene::Node* const control = scene::controlAt(scene, at);
    if (!m_pressed.empty() && control != nullptr && control->id == m_pressed && control->intent == m_asked)
        end.tapped = m_pressed;
    release();
    return end;
}

void TouchTracker::cancel()
{
    m_resting.clear();
    release();
}

void TouchTracker::release()
{
    m_contact.reset();
    m_pressed.clear();
    m_asked.reset();
}

} // namespace musubi::input
