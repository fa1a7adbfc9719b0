// What of an entry can be found besides its title: everything that its pages say.
#pragma once

#include "content/model/catalogue.hpp"

#include <functional>
#include <string>
#include <vector>

namespace musubi::search {

/// References into the catalogue that they were taken from.
struct EntryTexts
{
    std::vector<std::reference_wrapper<const LocalisedText>> texts;
    std::vector<std::string> words; ///< in no language: tags, years, telephone numbers
};

/// Also names that stand elsewhere: the institution an event is held at, the programme of an award, the pillar and the
/// measure of an initiative.
[[nodiscard]] EntryTexts textsOf(const model::Entry& entry, const model::Catalogue& catalogue);

} // namespace musubi::search
