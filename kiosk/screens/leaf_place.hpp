// What a visitor has before them on a page that is cut into leaves, so that the same words
// stay before them when the leaves become larger or smaller.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/screens/screen.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// Something that a leaf shows.
struct Landmark
{
    std::string id;       ///< of its node
    std::string sentence; ///< its first; empty where there are no words

    friend bool operator==(const Landmark&, const Landmark&) = default;
};

/// What the leaf of `context` shows and the first leaf does not, in reading order; nothing on the first leaf, and on a
/// stage without leaves. A sheet of languages over the page does not count.
[[nodiscard]] std::vector<Landmark> landmarksOf(const present::Context& context, const Stage& stage);

/// The address of `context` on the leaf of this stage that shows the first of `landmarks` that is there; of its first
/// leaf when none is.
[[nodiscard]] present::Address addressShowing(const std::vector<Landmark>& landmarks, const present::Context& context,
                                              const Stage& stage);

} // namespace musubi::screens
