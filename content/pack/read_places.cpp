// Institutions and geosites: what stands somewhere.
#include "content/pack/read_parts.hpp"

#include <limits>

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, InstitutionType>, 6> kInstitutionTypes{{
    {"museum", InstitutionType::Museum},
    {"laboratory", InstitutionType::Laboratory},
    {"university", InstitutionType::University},
    {"company", InstitutionType::Company},
    {"venue", InstitutionType::Venue},
    {"office", InstitutionType::Office},
}};

// As in geosite.schema.json.
constexpr double kDeepest = -500; ///< metres above the sea
constexpr double kHighest = 9'000;
constexpr double kAgeOfTheEarth = 5e9; ///< years, rounded up

Rock readRock(const JsonValue& value)
{
    return {value.require("name").localised(), value["text"].localised(), value["swatch"].text()};
}

std::optional<GeologicAge> readAge(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    GeologicAge age;
    age.text = value["text"].localised();
    age.era = readEra(value.require("era")).value_or(Era::Holocene);
    age.fromYears = value["fromYears"].number(0, kAgeOfTheEarth);
    age.toYears = value["toYears"].number(0, kAgeOfTheEarth);
    return age;
}

Route readRoute(const JsonValue& value)
{
    return {value.require("title").localised(), value["text"].localised(), readEntryIds(value.require("stops"))};
}

} // namespace

Institution readInstitution(const JsonValue& entry)
{
    Institution institution;
    institution.type = entry.require("type").oneOf(kInstitutionTypes).value_or(InstitutionType::Laboratory);
    institution.operatedBy = entry["operator"].localised();
    institution.address = entry["address"].localised();
    institution.coordinates = readCoordinates(entry["coordinates"]);
    institution.hours = readHours(entry["hours"]);
    institution.closedText = entry["closedText"].localised();
    institution.fee = readFee(entry["fee"]);
    institution.telephone = entry["telephone"].shownText();
    institution.reservation = entry["reservation"].localised();
    institution.audience = readAudience(entry["audience"]);
    institution.icon = entry["icon"].text();
    return institution;
}

Geosite readGeosite(const JsonValue& entry)
{
    Geosite geosite;
    geosite.official = entry.require("official").flag().value_or(true);
    geosite.coordinates = readCoordinates(entry["coordinates"]);
    geosite.municipalities = entry["municipalities"].localisedList();
    geosite.zone = entry["zone"].localised();
    for (const JsonValue& height : entry["heights"].items())
        geosite.heights.push_back(
            {height.require("name").localised(), height.require("metres").number(kDeepest, kHighest).value_or(0)});
    for (const JsonValue& rock : entry["geology"].items())
        geosite.geology.push_back(readRock(rock));
    geosite.age = readAge(entry["age"]);
    geosite.stories = entry["stories"].integerList(1, std::numeric_limits<int>::max());
    geosite.icon = entry["icon"].text();
    for (const JsonValue& route : entry["routes"].items())
        geosite.routes.push_back(readRoute(route));
    return geosite;
}

} // namespace musubi::pack
