// The page at an address, as a scene. Pure: the same context draws the same scene.
#pragma once

#include "kiosk/present/context.hpp"
#include "kiosk/scene/node.hpp"
#include "kiosk/screens/pieces/stage.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// The page for `context.address()`. An entry that is not in the catalogue gives a page that says so.
[[nodiscard]] scene::Scene drawScreen(const present::Context& context, const Stage& stage);

/// `page` with the question "still there?" over it.
/// \param secondsLeft  until the visit ends; shown in the ring
[[nodiscard]] scene::Scene withIdleWarning(scene::Scene page, const present::Context& context, const Stage& stage,
                                           int secondsLeft, int secondsInAll);

enum class ToastMark
{
    Done,
    Trouble,
};

/// `page` with a sentence for three seconds at the bottom ("Furigana is on").
[[nodiscard]] scene::Scene withToast(scene::Scene page, const present::Words& sentence, const Stage& stage,
                                     ToastMark mark = ToastMark::Done);

/// The built-in page: content is being prepared. Needs no pack.
/// \param reason  for the technician, small at the bottom; may be empty
[[nodiscard]] scene::Scene preparingScreen(const present::Strings& strings, const Stage& stage,
                                           const std::string& reason);

} // namespace musubi::screens
