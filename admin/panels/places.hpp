// Where the controls of the last frame lay, by name, so that a recorded walk finds them wherever they are.
#pragma once

#include <imgui.h>

#include <map>
#include <string>

namespace musubi::panels {

class Places
{
public:
    struct Area
    {
        ImVec2 low;
        ImVec2 high;
    };

    void beginFrame() { m_areas.clear(); }
    /// The control that was drawn last is called this.
    void note(const std::string& name)
    {
        m_areas[name] = {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
        if (name == m_wanted)
            ImGui::SetScrollHereY();
    }
    /// In the frames that follow, what scrolls is scrolled to this control; empty: to none.
    void bringIntoView(const std::string& name) { m_wanted = name; }
    /// Null when no such control was drawn.
    [[nodiscard]] const Area* find(const std::string& name) const
    {
        const auto found = m_areas.find(name);
        return found == m_areas.end() ? nullptr : &found->second;
    }

private:
    std::map<std::string, Area> m_areas;
    std::string m_wanted;
};

} // namespace musubi::panels
