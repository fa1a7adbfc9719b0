// The candidates bar over a keyboard: each name is a button. Any field can use it.
#pragma once

#include "kiosk/present/name_choices.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <string>

namespace musubi::screens {

/// \param field  "search" makes "search.candidate.0"
[[nodiscard]] ButtonSpec candidateSpec(const std::string& field, const present::NameChoice& choice);

} // namespace musubi::screens
