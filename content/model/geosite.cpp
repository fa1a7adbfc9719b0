#include "content/model/geosite.hpp"

namespace musubi::model {

std::string_view nameOf(Era era)
{
    switch (era) {
    case Era::Jurassic:
        return "jurassic";
    case Era::Cretaceous:
        return "cretaceous";
    case Era::Paleogene:
        return "paleogene";
    case Era::Neogene:
        return "neogene";
    case Era::Pleistocene:
        return "pleistocene";
    case Era::Holocene:
        return "holocene";
    }
    return "unknown";
}

} // namespace musubi::model
