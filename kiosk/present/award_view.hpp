// One award: who, when, for what, and what it is tied to.
#pragma once

#include "kiosk/present/event_view.hpp"
#include "kiosk/present/tie_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct SectionView
{
    std::string icon;
    Words title;
    Words text;
};

struct AwardView
{
    Words tag;     ///< つくば賞 2020
    Words winners; ///< names
    Words affiliations;
    Words title; ///< the theme in plain words
    Words text;
    std::vector<SectionView> sections;
    std::vector<FactView> facts;
    Words workLabel;
    Words work; ///< the official name of what was honoured
    std::string picture;
    Words alternative;
    std::string link; ///< for the phone; empty: none
    Words qrWords;
    Words tiesHeading;
    std::vector<TieCard> ties;
    bool sample = false;
};

/// \pre the address names an award of the catalogue
[[nodiscard]] AwardView awardView(const Context& context);

} // namespace musubi::present
