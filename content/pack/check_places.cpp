// Positions that lie nowhere near the pack's map: one of them would make the whole
// map so small that nothing on it can be told apart.
#include "content/pack/checks.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace musubi::pack {

namespace {

using model::Coordinates;

/// Half a map further on every side is still a trip from the city; beyond that it is another country, or a slip.
bool isNear(const model::SchematicMap& map, double latitude, double longitude)
{
    const double high = (map.north - map.south) / 2;
    const double wide = (map.east - map.west) / 2;
    return latitude >= map.south - high && latitude <= map.north + high && longitude >= map.west - wide &&
           longitude <= map.east + wide;
}

class PlaceCheck
{
public:
    PlaceCheck(const CheckedFile& file, const model::SchematicMap& map, ProblemList& problems)
        : m_file(file), m_map(map), m_problems(problems)
    {}

    void place(const std::optional<Coordinates>& at, const std::string& pointer)
    {
        if (!at || !m_file.isSound(pointer) || isNear(m_map, at->latitude, at->longitude))
            return;
        std::string sentence =
            fmt::format("The place {:.4f}, {:.4f} lies far off the pack's map ({:.2f} to {:.2f} "
                        "north, {:.2f} to {:.2f} east).",
                        at->latitude, at->longitude, m_map.south, m_map.north, m_map.west, m_map.east);
        std::vector<Fix> fixes;
        if (isNear(m_map, at->longitude, at->latitude)) {
            sentence += " Latitude and longitude look exchanged.";
            nlohmann::json turned = m_file.document->at(nlohmann::json::json_pointer(pointer));
            std::swap(turned.at("latitude"), turned.at("longitude"));
            fixes.push_back({"Exchange latitude and longitude.", pointer, turned.dump()});
        } else {
            sentence += " Look the place up again.";
        }
        m_problems.add(m_file, ProblemCode::OffTheMap, Severity::Error, pointer, std::move(sentence), std::move(fixes));
    }

private:
    const CheckedFile& m_file;
    const model::SchematicMap& m_map;
    ProblemList& m_problems;
};

} // namespace

void checkPlaces(const CheckedWorkspace& workspace, ProblemList& problems)
{
    const model::SchematicMap* map = workspace.map();
    if (map == nullptr)
        return;
    for (const CheckedFile& file : workspace.json) {
        if (!file.entry)
            continue;
        PlaceCheck check(file, *map, problems);
        if (file.entry->id.kind == model::EntryKind::Geosite)
            check.place(file.entry->as<model::Geosite>().coordinates, "/coordinates");
        else if (file.entry->id.kind == model::EntryKind::Institution)
            check.place(file.entry->as<model::Institution>().coordinates, "/coordinates");
        else if (file.entry->id.kind == model::EntryKind::Event && file.entry->as<model::Event>().venue)
            check.place(file.entry->as<model::Event>().venue->coordinates, "/venue/coordinates");
    }
}

} // namespace musubi::pack
