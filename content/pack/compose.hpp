// The packs of several publishers as one: the city's own leads, those of the Geopark council or of an institute join
// it.
//
// Each was read by itself, so what is broken in one stays in it. Ties are by id and therefore lead from one pack into
// another without more ado. Pure.
#pragma once

#include "content/pack/reader.hpp"

#include <string>
#include <vector>

namespace musubi::pack {

/// What one publisher's folder held.
struct PublishedPack
{
    std::string publisher; ///< the folder's name below the common one
    ReadPack pack;
};

/// The first leads: its names, languages, time zone, first frame and contact are those of the whole. What it does not
/// have (the Geopark's frame, the guideline, the map, an award programme) it takes from the next that does. Of two
/// entries with one id the first stays, and the other is a problem: nobody speaks in another publisher's place.
/// Paths of media and of problems begin with the publisher afterwards.
/// \pre packs is not empty
/// \param root  the folder that holds the publishers' folders
[[nodiscard]] ReadPack compose(std::vector<PublishedPack> packs, std::string root);

} // namespace musubi::pack
