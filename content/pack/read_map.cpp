#include "content/pack/json_reading.hpp"
#include "content/pack/reader.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, MapKind>, 4> kMapKinds{{
    {"area", MapKind::Area},
    {"line", MapKind::Line},
    {"label", MapKind::Label},
    {"hill", MapKind::Hill},
}};

std::pair<double, double> readPosition(const JsonValue& value)
{
    const auto numbers = value.items();
    if (numbers.size() == 2)
        return {numbers[0].number().value_or(0), numbers[1].number().value_or(0)};
    value.refuse("A position on the map is two numbers: longitude, latitude.");
    return {0, 0};
}

MapLayer readLayer(const JsonValue& value)
{
    MapLayer layer;
    layer.id = value["id"].text();
    layer.kind = value.require("kind").oneOf(kMapKinds).value_or(MapKind::Line);
    layer.style = value["style"].text();
    layer.closed = value["closed"].flag().value_or(layer.kind == MapKind::Area || layer.kind == MapKind::Hill);
    layer.smooth = value["smooth"].flag().value_or(true);
    for (const JsonValue& point : value["points"].items())
        layer.points.push_back(readPosition(point));
    layer.name = value["name"].localised();
    if (value["at"].present())
        layer.at = readPosition(value["at"]);
    return layer;
}

SchematicMap readMap(const JsonValue& json)
{
    SchematicMap map;
    const JsonValue bounds = json.require("bounds");
    map.south = bounds.require("south").number().value_or(0);
    map.west = bounds.require("west").number().value_or(0);
    map.north = bounds.require("north").number().value_or(0);
    map.east = bounds.require("east").number().value_or(0);
    if (map.north <= map.south)
        bounds["north"].refuse("The map's north is not north of its south.");
    if (map.east <= map.west)
        bounds["east"].refuse("The map's east is not east of its west.");
    for (const JsonValue& layer : json.require("layers").items())
        map.layers.push_back(readLayer(layer));
    return map;
}

} // namespace

Result<SchematicMap> parseMap(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kMapBytesLimit);
    if (!reading)
        return reading.error();
    SchematicMap map = readMap(reading.value()->root());
    if (auto refusal = reading.value()->refusal())
        return std::move(*refusal);
    return map;
}

Result<Readable<SchematicMap>> readableMap(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kMapBytesLimit);
    if (!reading)
        return reading.error();
    SchematicMap map = readMap(reading.value()->root());
    return Readable<SchematicMap>{std::move(map), reading.value()->refusals()};
}

} // namespace musubi::pack
