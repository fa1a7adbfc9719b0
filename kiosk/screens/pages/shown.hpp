// What a drawn page says, where it leads and which codes it shows, so that one page can be
// asked whether it leaves out anything that another one has.
#pragma once

#include "kiosk/scene/node.hpp"
#include "kiosk/scene/text_metrics.hpp"

#include <set>
#include <string>
#include <vector>

namespace musubi::screens {

class Shown
{
public:
    void add(const scene::Node& node);

    /// Whether everything that `node` holds is here: each text, whole or as words of its own beside each other, each
    /// place a touch leads to, each code. Names on maps and other decoration are no content.
    [[nodiscard]] bool holds(const scene::Node& node) const;
    /// Whether a text is: the same letters, part of a longer text, or several texts that make it up. Spaces and line
    /// breaks do not count.
    [[nodiscard]] bool holdsText(const std::string& text) const;

private:
    std::set<std::string> m_texts; ///< without spaces
    std::set<std::string> m_places;
    std::set<std::string> m_codes;
};

/// Whether a text below `node` is larger than its rectangle. Names on maps and other decoration do not count.
[[nodiscard]] bool hasCutText(const scene::Node& node, const scene::TextMetrics& metrics);

} // namespace musubi::screens
