// One thing that the city is trying out: what it is, its figures, its years, its ties.
// Address: showcase/<slug>?step=2, step being the page of a long history
#pragma once

#include "kiosk/present/paging.hpp"
#include "kiosk/present/process_step.hpp"
#include "kiosk/present/side_card.hpp"
#include "kiosk/present/sign_up_link.hpp"
#include "kiosk/present/tie_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct FigureView
{
    Words value;
    Words unit; ///< may be empty
    Words label;
};

struct ShowcaseView
{
    Words heading; ///< of the top bar
    Words subtitle;
    Words title;
    Words summary;
    Words body;
    std::string picture;
    Words alternative;
    Words type;
    std::string typeIcon;
    Words status; ///< may be empty
    bool sample = false;
    std::vector<FigureView> figures;
    Words historyHeading;
    std::vector<ProcessStep> steps; ///< of this page; empty: no history
    Paging paging;
    SideCard side;
    std::optional<SignUpLink> propose; ///< a field experiment like it
    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names a showcase of the catalogue
[[nodiscard]] ShowcaseView showcaseView(const Context& context);

} // namespace musubi::present
