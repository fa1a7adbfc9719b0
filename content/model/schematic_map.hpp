// A schematic map of the pack's own drawing, in longitude and latitude.
#pragma once

#include "content/base/language.hpp"

#include <string>
#include <utility>
#include <vector>

namespace musubi::model {

enum class MapKind
{
    Area,
    Line,
    Label,
    Hill, ///< an area drawn as nested contour blobs
};

struct MapLayer
{
    std::string id;
    MapKind kind = MapKind::Line;
    std::string style; ///< "land", "lake", "river", "railway", "road", "municipality", "focus-municipality", "hill"
    bool closed = false;
    bool smooth = true;                            ///< Catmull-Rom through the points
    std::vector<std::pair<double, double>> points; ///< longitude, latitude
    LocalisedText name;
    std::pair<double, double> at{0, 0}; ///< where the name stands
};

/// Equirectangular: x grows with longitude × cos(middle latitude), y with −latitude.
struct SchematicMap
{
    double south = 0;
    double west = 0;
    double north = 0;
    double east = 0;
    std::vector<MapLayer> layers;
};

} // namespace musubi::model
