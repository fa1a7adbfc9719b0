#include "content/base/time_zone.hpp"
#include "content/pack/read_parts.hpp"
#include "content/pack/reader.hpp"

#include <algorithm>

namespace musubi::pack {

namespace {

using namespace model;

constexpr int kFormat = 1;

constexpr std::array<std::pair<std::string_view, PillarColour>, 4> kPillarColours{{
    {"cyan", PillarColour::Cyan},
    {"violet", PillarColour::Violet},
    {"moss", PillarColour::Moss},
    {"gold", PillarColour::Gold},
}};

std::vector<Language> readLanguages(const JsonValue& value)
{
    std::vector<Language> languages;
    for (const JsonValue& item : value.items())
        languages.push_back(item.language());
    return languages;
}

std::string readTimeZone(const JsonValue& value)
{
    std::string name = value.text();
    if (const auto zone = TimeZone::open(name); value.present() && !zone)
        value.refuse(zone.error().message);
    return name;
}

std::map<Date, LocalisedText> readHolidays(const JsonValue& value)
{
    std::map<Date, LocalisedText> holidays;
    for (const JsonValue& item : value.items())
        holidays.emplace(item.require("date").date().value_or(Date()), item["name"].localised());
    return holidays;
}

Hero readHero(const JsonValue& value)
{
    Hero hero;
    hero.attract = value["attract"].text();
    hero.attractFront = value["attractFront"].text();
    hero.home = value["home"].text();
    hero.detail = value["detail"].text();
    hero.ties = value["ties"].text();
    for (const JsonValue& point : value["ridge"].items()) {
        const auto numbers = point.items();
        if (numbers.size() == 2)
            hero.ridge.emplace_back(numbers[0].number().value_or(0), numbers[1].number().value_or(0));
        else
            point.refuse("A point of the ridge is two numbers.");
    }
    if (const JsonValue sun = value["sun"]; sun.present())
        hero.sun = Sun{sun.require("x").number().value_or(0), sun.require("y").number().value_or(0),
                       sun.require("radius").number().value_or(0)};
    return hero;
}

TimelineEra readTimelineEra(const JsonValue& value)
{
    TimelineEra era;
    era.era = readEra(value.require("era")).value_or(Era::Holocene);
    era.title = value["title"].localised();
    era.since = value["since"].localised();
    for (const JsonValue& mark : value["marks"].items())
        era.marks.push_back({mark["text"].localised(), mark["entry"].entryId().value_or(EntryId{}),
                             std::clamp(mark["at"].number().value_or(0.5), 0.0, 1.0)});
    return era;
}

std::optional<Geopark> readGeopark(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    Geopark geopark;
    geopark.title = value["title"].localised();
    geopark.summary = value["summary"].localised();
    for (const JsonValue& fact : value["facts"].items())
        geopark.facts.push_back(fact["text"].localised());
    for (const JsonValue& story : value["stories"].items())
        geopark.stories.push_back({story.require("number").integer().value_or(0), story["title"].localised()});
    for (const JsonValue& era : value["timeline"].items())
        geopark.timeline.push_back(readTimelineEra(era));
    return geopark;
}

Pillar readPillar(const JsonValue& value)
{
    Pillar pillar;
    pillar.id = value.require("id").text();
    pillar.number = value["number"].integer().value_or(0);
    pillar.title = value["title"].localised();
    pillar.colour = value["colour"].oneOf(kPillarColours).value_or(PillarColour::Violet);
    for (const JsonValue& measure : value["measures"].items())
        pillar.measures.push_back({measure.require("id").text(), measure["title"].localised()});
    for (const JsonValue& goal : value["goals"].items())
        pillar.goals.push_back({goal.require("id").text(), goal["text"].localised()});
    return pillar;
}

std::optional<Guideline> readGuideline(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    Guideline guideline;
    guideline.title = value["title"].localised();
    guideline.philosophy = value["philosophy"].localised();
    guideline.summary = value["summary"].localised();
    guideline.firstYear = value["firstYear"].integer().value_or(0);
    for (const JsonValue& pillar : value["pillars"].items())
        guideline.pillars.push_back(readPillar(pillar));
    return guideline;
}

void readNames(const JsonValue& json, PackInfo& info)
{
    info.id = json.require("id").text();
    info.title = json.require("title").localised();
    info.tagline = json["tagline"].localised();
    info.city = json["city"].localised();
    if (info.city.empty()) // "Today in …" needs a name
        info.city = info.title;
    info.timeZone = readTimeZone(json.require("timeZone"));
    info.contact = {json["contact"]["text"].localised(), json["contact"]["telephone"].shownText()};
}

void readTongues(const JsonValue& json, PackInfo& info)
{
    info.languages = readLanguages(json.require("languages"));
    info.translated = readLanguages(json["translated"]);
    info.fallback.primary = json.require("primaryLanguage").language();
    for (const auto& [language, chain] : json["fallback"].members())
        info.fallback.chains.emplace(Language(language), readLanguages(chain));
    if (info.translated.empty())
        info.translated.push_back(info.fallback.primary);
}

PackInfo readInfo(const JsonValue& json)
{
    if (json.require("format").integer().value_or(kFormat) != kFormat)
        json["format"].refuse("The pack is written in a format that this version does not know.");
    PackInfo info;
    readNames(json, info);
    readTongues(json, info);
    info.featured = readEntryIds(json["featured"]);
    info.holidays = readHolidays(json["holidays"]);
    info.hero = readHero(json["hero"]);
    info.map = json["map"].text();
    info.geopark = readGeopark(json["geopark"]);
    info.guideline = readGuideline(json["guideline"]);
    for (const JsonValue& programme : json["awardProgrammes"].items())
        info.awardProgrammes.push_back({programme.require("id").text(), programme["title"].localised(),
                                        programme["summary"].localised(), programme["since"].integer()});
    info.schools = readSchools(json["schools"]);
    info.sealing = readSealingKey(json["sealing"]);
    return info;
}

} // namespace

Result<PackInfo> parsePackInfo(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kPackBytesLimit);
    if (!reading)
        return reading.error();
    PackInfo info = readInfo(reading.value()->root());
    if (auto refusal = reading.value()->refusal())
        return std::move(*refusal);
    return info;
}

Result<Readable<PackInfo>> readablePackInfo(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kPackBytesLimit);
    if (!reading)
        return reading.error();
    PackInfo info = readInfo(reading.value()->root());
    return Readable<PackInfo>{std::move(info), reading.value()->refusals()};
}

} // namespace musubi::pack
