// The languages that a pack's texts have to be in, also where pack.json does not say so
// or cannot be read: a slip there hides no missing text anywhere else.
// Internal to this folder.
#pragma once

#include "content/pack/checked_workspace.hpp"

#include <string>
#include <vector>

namespace musubi::pack {

struct PackLanguages
{
    std::vector<std::string> offered;    ///< titles have to be in these
    std::vector<std::string> translated; ///< every text has to be in these
    bool isSure = false;                 ///< pack.json lists them; any other one is a stranger

    /// As pack.json says; else as its other members say; else those in which more than half of the titles are.
    [[nodiscard]] static PackLanguages of(const CheckedWorkspace& workspace);
};

} // namespace musubi::pack
