// The gold ring of the keyboard: its walk through the controls of a page, in reading order and round again, and where
// it goes when a sheet opens over the page and closes again.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>
#include <vector>

namespace musubi::app {

enum class FocusStep
{
    Forward,
    Backward,
};

/// The id of the control after (or before) `focused`; the first (or last) when that is not on the page; empty when
/// nothing is.
[[nodiscard]] std::string nextFocus(const scene::Scene& scene, const std::string& focused, FocusStep step);

class FocusRing
{
public:
    /// The id of the control that has the ring; empty: nobody uses the keyboard.
    [[nodiscard]] const std::string& control() const { return m_control; }
    void step(const scene::Scene& scene, FocusStep step);
    /// A finger, or another page: the ring is nowhere, and nowhere when a sheet closes.
    void clear();
    /// The picture is another. Into a sheet that opens, and back to where it was when that closes; where its control is
    /// gone, to the nearest one.
    /// \param sheets  that lie over the page, the lowest first
    void follow(const scene::Scene& scene, const std::vector<std::string>& sheets);

private:
    struct Below
    {
        std::string sheet;
        std::string control; ///< that had the ring when the sheet opened
    };

    void settle(const scene::Scene& scene);

    std::string m_control;
    scene::Rect m_place; ///< of the control, when it was last seen
    std::vector<Below> m_below;
};

} // namespace musubi::app
