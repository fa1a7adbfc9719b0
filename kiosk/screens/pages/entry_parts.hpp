// What the pages of initiatives, showcases and offers and their lists share when they
// stand in one column.
#pragma once

#include "kiosk/present/offer_view.hpp"
#include "kiosk/present/paging.hpp"
#include "kiosk/present/process_step.hpp"
#include "kiosk/present/side_card.hpp"
#include "kiosk/screens/pages/column.hpp"
#include "kiosk/screens/pages/flow_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::screens {

/// A thin line before what is something else; stays with what follows.
[[nodiscard]] Part rulePart(std::string id);
/// The small words that the top bar of a spacious page has below its title.
[[nodiscard]] std::vector<Part> subtitleParts(const std::string& id, const Words& words, const Stage& stage);
/// Said where there is nothing to show.
[[nodiscard]] Part nothingPart(std::string id, const Words& words, const Stage& stage);
/// The arrows of a list, in a row of their own; none for a list of one page.
[[nodiscard]] std::vector<Part> listPagerParts(const std::string& id, const present::Paging& paging, Section section,
                                               const Stage& stage);
/// A button that leads to the last leaf, where the filters of a list stand when they would leave its first leaf no room
/// for a card.
[[nodiscard]] FlowItem filtersItem(const std::string& id, const Words& words, Section section,
                                   const present::FrameView& frame, const Stage& stage);
/// Whether `above` and something `least` high find room on one leaf.
[[nodiscard]] bool standOnOneLeaf(const std::vector<Part>& above, float least, const Stage& stage);
/// Place or partners, what matters, the goals of the United Nations, the code for the phone.
[[nodiscard]] std::vector<Part> sideParts(const std::string& id, const present::SideCard& side,
                                          const std::string& headIcon, Section section, const Stage& stage);
/// The heading of steps, a note (may be empty), and the arrows of a long story; stays with the steps.
struct StepHeading
{
    std::string id; ///< "initiative" makes "initiative.steps" and "initiative.pager"
    Words words;
    Words note;
    const present::Paging& paging;
    Section section = Section::Future;
};
[[nodiscard]] std::vector<Part> stepHeadingParts(const StepHeading& heading, const Stage& stage);
/// Knots on a line that goes on from row to row.
[[nodiscard]] std::vector<Part> stepParts(const std::string& id, const std::vector<present::ProcessStep>& steps,
                                          Section section, const Stage& stage);
/// Cards with icon, title and text.
[[nodiscard]] std::vector<Part> noteParts(const std::string& id, const std::vector<present::NoteView>& notes,
                                          Section section, const Stage& stage);
/// Goals with a flag, each on the tint of the section.
[[nodiscard]] std::vector<Part> goalParts(const std::string& id, const std::vector<Words>& goals, Section section,
                                          const Stage& stage);

/// A disc with a number or an icon, and words beside it.
struct BannerSpec
{
    std::string id;
    Words number; ///< in the disc; empty: the icon
    std::string icon;
    Words small; ///< over the words, in the section's colour; may be empty
    Words words;
    float size = theme::kLabel;
    Section section = Section::Future;
    std::optional<Intent> intent; ///< a touchable card with an arrow, else a box in the section's tint
    std::string label;            ///< spoken name of the card
};
[[nodiscard]] Part bannerPart(const BannerSpec& spec, const Stage& stage);

} // namespace musubi::screens
