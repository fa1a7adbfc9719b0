// The rocks of a site in a page of one column: each with its stone, name and text.
#pragma once

#include "kiosk/present/geosite_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// `rocks` outlive the parts.
[[nodiscard]] std::vector<Part> rockParts(const std::string& id, const std::vector<present::RockView>& rocks,
                                          const Stage& stage);

} // namespace musubi::screens
