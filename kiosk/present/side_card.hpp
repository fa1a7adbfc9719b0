// The card at the right of a detail page: what matters at a glance, and the code that a phone takes along.
#pragma once

#include "kiosk/present/context.hpp"

#include <string>
#include <vector>

namespace musubi::present {

struct SideRow
{
    std::string icon;
    Words label; ///< spoken before the value
    Words value;
};

struct SideCard
{
    Words label; ///< small, above `head`
    Words head;
    std::vector<SideRow> rows; ///< most important first; the last ones give way when there is no room
    std::string link;          ///< what the code holds; empty: no code
    Words takeHome;            ///< what the code is for
    Words sdgsName;
    std::vector<int> sdgs;
    Words note; ///< "check first", in a tinted box; may be empty
};

/// Adds a row unless its value is empty.
void addRow(SideCard& card, std::string icon, Words label, Words value);
/// Code, its words and the goals of the United Nations that the entry names.
void addLinkAndGoals(SideCard& card, const Context& context, const model::Entry& entry);

} // namespace musubi::present
