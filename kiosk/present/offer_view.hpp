// One offer to schools: what happens in the lesson, for whom, how to ask for it, its ties.
// Address: offer/<slug>
#pragma once

#include "kiosk/present/note_view.hpp"
#include "kiosk/present/side_card.hpp"
#include "kiosk/present/sign_up_link.hpp"
#include "kiosk/present/tie_view.hpp"

#include <string>
#include <vector>

namespace musubi::present {

/// A tag with its icon.
struct TagView
{
    std::string icon;
    Words words;
};

struct OfferView
{
    Words heading; ///< of the top bar
    Words subtitle;
    Words title;
    Words summary;
    Words body;
    std::string picture;
    Words alternative;
    TagView format;
    Words fee;
    bool feeIsFree = false;
    bool sample = false;
    std::vector<TagView> tags; ///< subjects, years, length, seats, area
    Words curriculumHeading;
    Words curriculum; ///< may be empty
    std::vector<NoteView> sections;
    Words topicsHeading;
    std::vector<Words> topics;
    Words bringsHeading;
    std::vector<NoteView> brings;
    SideCard side; ///< how to apply
    std::optional<SignUpLink> signUp;
    std::optional<SignUpLink> need; ///< what no offer brings
    Words tiesHeading;
    std::vector<TieCard> ties;
};

/// \pre the address names an offer of the catalogue
[[nodiscard]] OfferView offerView(const Context& context);

} // namespace musubi::present
