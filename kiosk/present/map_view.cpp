#include "kiosk/present/map_view.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace musubi::present {

namespace {

std::optional<double> degreesOf(const std::string& text)
{
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (text.empty() || problem != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

/// Five decimals are about a metre.
std::string degreesText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.5f", value);
    return text;
}

GeoBox boundsOf(const model::Catalogue& catalogue)
{
    const auto& map = catalogue.map();
    return map ? GeoBox{map->west, map->south, map->east, map->north} : GeoBox::nothing();
}

std::vector<MapFeature> featuresOf(const Context& context)
{
    std::vector<MapFeature> features;
    const auto& map = context.catalogue().map();
    if (!map)
        return features;
    features.reserve(map->layers.size());
    for (const model::MapLayer& layer : map->layers) {
        MapFeature feature;
        feature.id = layer.id;
        feature.kind = layer.kind;
        feature.style = layer.style;
        feature.closed = layer.closed;
        feature.smooth = layer.smooth;
        for (const auto& [longitude, latitude] : layer.points)
            feature.points.push_back({longitude, latitude});
        if (!layer.name.empty())
            feature.name = context.words(layer.name);
        feature.nameAt = {layer.at.first, layer.at.second};
        features.push_back(std::move(feature));
    }
    return features;
}

/// What stands in the middle: what the address says, else the chosen thing when it would not be well seen.
GeoPoint centreOf(const Context& context, const MapView& view, const std::optional<GeoPoint>& chosen)
{
    const auto x = degreesOf(context.address().get("x"));
    const auto y = degreesOf(context.address().get("y"));
    if (x && y) {
        if (view.bounds.empty())
            return {*x, *y};
        return {std::clamp(*x, view.bounds.west, view.bounds.east),
                std::clamp(*y, view.bounds.south, view.bounds.north)};
    }
    if (chosen && (view.zoom > 1 || !view.area.contains(*chosen)))
        return *chosen;
    return view.area.centre();
}

void addZoomAddresses(MapView& view, const Context& context, const std::optional<GeoPoint>& chosen)
{
    // The visitor who comes nearer means the chosen thing; without one, or once the map was moved, what is in the
    // middle stays there.
    const bool isMoved = degreesOf(context.address().get("x")).has_value();
    const GeoPoint middle = isMoved ? view.centre : chosen.value_or(view.centre);
    const auto zoomed = [&](int zoom) {
        Address address = context.address().without("zoom").without("x").without("y");
        if (zoom > 1)
            address = address.with("zoom", std::to_string(zoom))
                          .with("x", degreesText(middle.longitude))
                          .with("y", degreesText(middle.latitude));
        return address.text();
    };
    if (view.zoom < kFurthestZoom)
        view.zoomInAddress = zoomed(view.zoom + 1);
    if (view.zoom > 1)
        view.zoomOutAddress = zoomed(view.zoom - 1);
}

/// From `at` by `step`, never beyond `until`; nothing where that is no way.
std::optional<double> stepped(double at, double step, double until)
{
    constexpr double kNoWay = 0.00002; // degrees; addresses have five decimals
    const double there = step < 0 ? std::max(at + step, until) : std::min(at + step, until);
    const bool isFurther = step < 0 ? there < at - kNoWay : there > at + kNoWay;
    return isFurther ? std::optional(there) : std::nullopt;
}

/// Half of what is seen a step, until the window ends where it ends at zoom 1.
void addSteps(MapView& view, const Context& context)
{
    if (view.zoom <= 1 || view.area.empty())
        return;
    const double share = 1 / zoomFactor(view.zoom);
    const double wide = (view.area.east - view.area.west) * share / 2;
    const double high = (view.area.north - view.area.south) * share / 2;
    const auto add = [&](const char* id, std::optional<double> longitude, std::optional<double> latitude) {
        MapStep step{id, context.say(std::string("map.look.") + id), ""};
        if (longitude || latitude)
            step.address = context.address()
                               .with("x", degreesText(longitude.value_or(view.centre.longitude)))
                               .with("y", degreesText(latitude.value_or(view.centre.latitude)))
                               .text();
        view.steps.push_back(std::move(step));
    };
    add("west", stepped(view.centre.longitude, -wide, view.area.west + wide), std::nullopt);
    add("north", std::nullopt, stepped(view.centre.latitude, high, view.area.north - high));
    add("south", std::nullopt, stepped(view.centre.latitude, -high, view.area.south + high));
    add("east", stepped(view.centre.longitude, wide, view.area.east - wide), std::nullopt);
}

} // namespace

bool GeoBox::contains(GeoPoint point) const
{
    return point.longitude >= west && point.longitude <= east && point.latitude >= south && point.latitude <= north;
}

bool GeoBox::overlaps(const GeoBox& other) const
{
    return !empty() && !other.empty() && west <= other.east && other.west <= east && south <= other.north &&
           other.south <= north;
}

void GeoBox::add(GeoPoint point)
{
    west = std::min(west, point.longitude);
    east = std::max(east, point.longitude);
    south = std::min(south, point.latitude);
    north = std::max(north, point.latitude);
}

void GeoBox::join(const GeoBox& other)
{
    if (other.empty())
        return;
    add({other.west, other.south});
    add({other.east, other.north});
}

MapView mapView(const Context& context, GeoBox area, const std::optional<GeoPoint>& chosen)
{
    MapView view;
    view.bounds = boundsOf(context.catalogue());
    view.area = area.empty() ? view.bounds : area;
    if (view.area.empty())
        view.area =
            chosen ? GeoBox{chosen->longitude, chosen->latitude, chosen->longitude, chosen->latitude} : GeoBox{};
    view.middleLatitude = view.bounds.empty() ? view.area.centre().latitude : view.bounds.centre().latitude;
    view.features = featuresOf(context);
    view.zoom = std::clamp(context.address().number("zoom", 1), 1, kFurthestZoom);
    view.centre = centreOf(context, view, chosen);
    view.schematic = context.say("mark.schematic");
    view.zoomIn = context.say("map.zoom-in");
    view.zoomOut = context.say("map.zoom-out");
    addZoomAddresses(view, context, chosen);
    addSteps(view, context);
    return view;
}

std::optional<GeoPoint> pointOf(const std::optional<model::Coordinates>& coordinates)
{
    if (!coordinates)
        return std::nullopt;
    return GeoPoint{coordinates->longitude, coordinates->latitude};
}

GeoBox surroundings(const MapView& view)
{
    // The window may be wider or higher than the area it fits.
    constexpr double kReach = 2.5;
    const double half = std::max(view.area.east - view.area.west, view.area.north - view.area.south) * kReach / 2 /
                        zoomFactor(view.zoom);
    return {view.centre.longitude - half, view.centre.latitude - half, view.centre.longitude + half,
            view.centre.latitude + half};
}

GeoBox extentOfStyle(const Context& context, std::string_view style)
{
    GeoBox extent = GeoBox::nothing();
    if (const auto& map = context.catalogue().map())
        for (const model::MapLayer& layer : map->layers)
            if (layer.style == style)
                extent.join(extentOfLayer(layer));
    return extent;
}

GeoBox extentOfLayer(const model::MapLayer& layer)
{
    GeoBox extent = GeoBox::nothing();
    for (const auto& [longitude, latitude] : layer.points)
        extent.add({longitude, latitude});
    return extent;
}

Words cityOnMap(const Context& context)
{
    if (const auto& map = context.catalogue().map())
        for (const model::MapLayer& layer : map->layers)
            if (layer.style == "focus-municipality" && !layer.name.empty())
                return context.words(layer.name);
    return {};
}

Words neighbourIn(const Context& context, const LocalisedText& address)
{
    const auto& map = context.catalogue().map();
    if (!map || address.empty())
        return {};
    // The primary language has the official names; in others an address may leave half of one out.
    const LanguageFallback& fallback = context.catalogue().info().fallback;
    const std::string where = address.in(fallback.primary, fallback).text.base();
    for (const model::MapLayer& layer : map->layers) {
        if (layer.style != "municipality" || layer.name.empty())
            continue;
        const std::string name = layer.name.in(fallback.primary, fallback).text.base();
        if (!name.empty() && where.find(name) != std::string::npos)
            return context.words(layer.name);
    }
    return {};
}

} // namespace musubi::present
