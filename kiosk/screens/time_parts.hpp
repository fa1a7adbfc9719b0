// The geologic time strip in a page of one column: lying, where its eras have room side by
// side, else an era a row with its flags beside it.
#pragma once

#include "kiosk/present/time_strip.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <string>
#include <vector>

namespace musubi::screens {

/// A heading and the strip; nothing when the pack tells no eras. `strip` outlives the parts.
[[nodiscard]] std::vector<Part> timeParts(const std::string& id, const present::TimeStrip& strip, const Stage& stage);

} // namespace musubi::screens
