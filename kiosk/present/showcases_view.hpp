// What the city is trying out now, as a list: one feature card and four small ones a page.
// Address: showcase?type=robot&page=2
#pragma once

#include "kiosk/present/filter_choice.hpp"
#include "kiosk/present/paging.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::present {

struct ShowcaseCard
{
    Words type;
    std::string typeIcon;
    Words title;
    Words summary;
    Words status; ///< may be empty
    Words origin; ///< organisation and year; may be empty
    std::string picture;
    std::string address;
    bool sample = false;
};

struct ShowcasesView
{
    Words title;
    Words subtitle;
    std::vector<FilterChoice> types; ///< all first; only types that have entries
    std::vector<ShowcaseCard> cards; ///< the first one is the feature
    Words look;                      ///< on the feature card
    Words futureCity;
    std::string futureCityAddress;
    Words narrow; ///< leads to the filters where they are on another leaf
    Words nothing;
    Paging paging;
};

[[nodiscard]] ShowcasesView showcasesView(const Context& context);

[[nodiscard]] std::string nameOf(model::ShowcaseType type); ///< "field-experiment"
[[nodiscard]] std::string iconOf(model::ShowcaseType type);
[[nodiscard]] Words typeWords(const Context& context, model::ShowcaseType type);

} // namespace musubi::present
