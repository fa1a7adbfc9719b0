// What a card of the search says besides its title: aloud, and why it was found where the title does not show it.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pieces/marked_text.hpp"

#include <string>

namespace musubi::screens {

/// Kind, title, why, and the line of its kind.
[[nodiscard]] std::string spokenHit(const present::SearchHit& hit);

/// The title with what was looked for, of a card called `id`.
[[nodiscard]] MarkedTextSpec titleSpec(const std::string& id, const present::SearchHit& hit);
/// The piece of the page with what was looked for.
[[nodiscard]] MarkedTextSpec pieceSpec(const std::string& id, const present::SearchHit& hit);
/// What the piece and the gap above it need; 0 without one.
[[nodiscard]] float pieceRoom(const present::SearchHit& hit, float width, const Stage& stage);
/// Adds the piece at the bottom of `room`, which keeps the rest.
void addPiece(Node& card, const present::SearchHit& hit, Rect& room, const Stage& stage);

} // namespace musubi::screens
