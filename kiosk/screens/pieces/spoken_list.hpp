// What a card or a field shows, as one sentence for who listens.
#pragma once

#include "kiosk/present/context.hpp"

#include <initializer_list>
#include <string>

namespace musubi::screens {

/// `name` and what there is of `more`, with a pause between each.
/// \param language  of the name
[[nodiscard]] inline std::string spokenList(std::string name, const std::string& language,
                                            std::initializer_list<const present::Words*> more)
{
    const std::string pause = language.starts_with("ja") || language.starts_with("zh") ? "、" : ", ";
    for (const present::Words* words : more)
        if (!words->empty())
            name += (name.empty() ? "" : pause) + words->text.spoken();
    return name;
}

} // namespace musubi::screens
