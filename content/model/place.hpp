// Where a thing is, and how far that position can be trusted.
#pragma once

namespace musubi::model {

enum class Accuracy
{
    Point,        ///< the thing itself
    Minute,       ///< rounded to one arc minute, about 1.5 km
    TownCentroid, ///< the middle of its town district
    Station,      ///< the nearest station stands in
};

/// WGS 84, degrees.
struct Coordinates
{
    double latitude = 0;
    double longitude = 0;
    Accuracy accuracy = Accuracy::Point;

    friend bool operator==(const Coordinates&, const Coordinates&) = default;
};

} // namespace musubi::model
