// The pager of a list, made from its paging.
#pragma once

#include "kiosk/present/paging.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

inline constexpr scene::Size kPagerSize{254, 80};

/// \pre paging.pages > 1: a list of one page needs no arrows
[[nodiscard]] Node pageArrows(std::string id, const present::Paging& paging, Rect rect, Colour colour,
                              const Stage& stage);

} // namespace musubi::screens
