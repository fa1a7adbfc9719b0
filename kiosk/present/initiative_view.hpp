// One initiative of the guideline: where it belongs, what it is, its way through the five years, its ties.
// Address: initiative/<slug>?step=2, step being the page of a long roadmap
#pragma once

#include "kiosk/present/paging.hpp"
#include "kiosk/present/process_step.hpp"
#include "kiosk/present/side_card.hpp"
#include "kiosk/present/tie_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct InitiativeView
{
    Words heading; ///< of the top bar
    Words subtitle;
    Words title;
    Words summary;
    Words body;
    std::string picture;
    Words alternative;
    bool sample = false;
    theme::Section section = theme::Section::Future;
    Words pillarNumber; ///< empty: the pack does not know its pillar
    Words pillar;
    Words measure;
    std::string pillarAddress;
    Words goalsHeading;
    std::vector<Words> goals; ///< those of the pillar that it serves
    Words roadmapHeading;
    Words roadmapNote;              ///< illustrative; empty when the roadmap is real
    std::vector<ProcessStep> steps; ///< of this page; empty: no roadmap
    Paging paging;
    SideCard side;
    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names an initiative of the catalogue
[[nodiscard]] InitiativeView initiativeView(const Context& context);

} // namespace musubi::present
