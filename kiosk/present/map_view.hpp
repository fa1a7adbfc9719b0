// A schematic map ready to be drawn: its features with their names in the visitor's
// language, which part of the country is shown, and where the zoom buttons lead.
// Address values: zoom=1…4, and x, y for the longitude and latitude in the middle.
#pragma once

#include "content/model/place.hpp"
#include "kiosk/present/context.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::present {

/// WGS 84, degrees.
struct GeoPoint
{
    double longitude = 0;
    double latitude = 0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

struct GeoBox
{
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    [[nodiscard]] bool empty() const { return east < west || north < south; }
    [[nodiscard]] GeoPoint centre() const { return {(west + east) / 2, (south + north) / 2}; }
    [[nodiscard]] bool contains(GeoPoint point) const;
    [[nodiscard]] bool overlaps(const GeoBox& other) const;
    void add(GeoPoint point);       ///< grows to hold it; an empty box becomes the point
    void join(const GeoBox& other); ///< grows to hold all of it

    /// Holds nothing yet.
    [[nodiscard]] static GeoBox nothing() { return {180, 90, -180, -90}; }
};

struct MapFeature
{
    std::string id;
    model::MapKind kind = model::MapKind::Line;
    std::string style; ///< MapLayer::style
    bool closed = false;
    bool smooth = true;
    std::vector<GeoPoint> points;
    Words name;
    GeoPoint nameAt;
};

inline constexpr int kFurthestZoom = 4;

/// How much larger than at zoom 1 everything is.
[[nodiscard]] constexpr double zoomFactor(int zoom)
{
    return zoom <= 1 ? 1 : zoom == 2 ? 1.7 : zoom == 3 ? 2.8 : 4.5;
}

/// A step of the window to one side, for who cannot drag a map.
struct MapStep
{
    std::string id;      ///< west, north, south, east
    Words words;         ///< spoken
    std::string address; ///< empty: what is shown at zoom 1 ends there
};

struct MapView
{
    std::vector<MapFeature> features; ///< in the order in which they are drawn; none: the pack has no map
    GeoBox bounds;                    ///< what the drawing covers; lines that end outside it go on
    GeoBox area;                      ///< shown whole at zoom 1
    double middleLatitude = 0;        ///< of the projection
    GeoPoint centre;
    int zoom = 1;
    Words schematic; ///< 模式図
    Words zoomIn;    ///< spoken
    Words zoomOut;
    std::string zoomInAddress; ///< empty: as near as it gets
    std::string zoomOutAddress;
    std::vector<MapStep> steps; ///< none at zoom 1, where nothing is out of sight
};

/// Something that stands on the map.
struct MapMark
{
    std::string id; ///< slug of the entry
    Words title;
    std::string icon;
    GeoPoint at;
    std::string address;
};

/// \param area    what zoom 1 shows; the bounds of the map when it is empty
/// \param chosen  what the map turns to once it is zoomed, or when it lies outside `area`
[[nodiscard]] MapView mapView(const Context& context, GeoBox area, const std::optional<GeoPoint>& chosen);
[[nodiscard]] std::optional<GeoPoint> pointOf(const std::optional<model::Coordinates>& coordinates);
/// Everything that can be in the window, whatever its shape: what lies outside needs no view.
[[nodiscard]] GeoBox surroundings(const MapView& view);
/// The part of the map that a feature of this style covers; empty when there is none.
[[nodiscard]] GeoBox extentOfStyle(const Context& context, std::string_view style);
/// What a feature covers; empty when it is only a name.
[[nodiscard]] GeoBox extentOfLayer(const model::MapLayer& layer);
/// What the map calls the municipality that the pack is about (つくば市); empty when it does not say.
[[nodiscard]] Words cityOnMap(const Context& context);
/// Which of the neighbouring municipalities on the map the address names; empty: none of them.
[[nodiscard]] Words neighbourIn(const Context& context, const LocalisedText& address);

} // namespace musubi::present
