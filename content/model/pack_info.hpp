// What a whole pack shares: names, languages, time zone, the geopark's frame, the
// guideline's pillars and goals, the award programmes. Read from pack.json.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "content/model/contact.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/geosite.hpp"
#include "content/model/school.hpp"
#include "content/model/sealing_key.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::model {

struct GeoStory
{
    int number = 0;
    LocalisedText title;
};

struct TimelineMark
{
    LocalisedText text;
    EntryId entry;
    double at = 0.5; ///< 0 … 1 along its era
};

struct TimelineEra
{
    Era era = Era::Holocene;
    LocalisedText title;
    LocalisedText since;
    std::vector<TimelineMark> marks;
};

struct Geopark
{
    LocalisedText title;
    LocalisedText summary;
    std::vector<LocalisedText> facts;
    std::vector<GeoStory> stories;
    std::vector<TimelineEra> timeline;
};

enum class PillarColour
{
    Cyan,
    Violet,
    Moss,
    Gold,
};

struct Measure
{
    std::string id;
    LocalisedText title;
};

struct Goal
{
    std::string id;
    LocalisedText text;
};

struct Pillar
{
    std::string id;
    int number = 0;
    LocalisedText title;
    PillarColour colour = PillarColour::Violet;
    std::vector<Measure> measures;
    std::vector<Goal> goals;
};

struct Guideline
{
    LocalisedText title;
    LocalisedText philosophy;
    LocalisedText summary;
    int firstYear = 0; ///< calendar year of roadmap year 1
    std::vector<Pillar> pillars;
};

struct AwardProgramme
{
    std::string id;
    LocalisedText title;
    LocalisedText summary;
    std::optional<int> since;
};

/// Where the sun stands in the attract picture, in pixels of 1920 × 1080.
struct Sun
{
    double x = 960;
    double y = 540;
    double radius = 60;
};

/// Large pictures of the place; empty: the program draws a plain sky. Paths are inside the pack.
struct Hero
{
    std::string attract;
    std::string attractFront; ///< what stands before the rising sun; transparent elsewhere
    std::string home;
    std::string detail;
    std::string ties;
    std::vector<std::pair<double, double>> ridge; ///< the outline the tie line follows, in pixels of 1920 × 1080
    std::optional<Sun> sun;                       ///< drawn between attract and attractFront
};

struct PackInfo
{
    std::string id;
    LocalisedText title;
    LocalisedText tagline;
    LocalisedText city;
    std::string timeZone;
    std::vector<Language> languages;  ///< offered in the language bar, in this order
    std::vector<Language> translated; ///< every text must exist in these; `check` looks
    LanguageFallback fallback;
    Contact contact;
    std::vector<EntryId> featured; ///< what the attract loop and the first frame need
    std::map<Date, LocalisedText> holidays;
    Hero hero;
    std::string map; ///< "map/….json" inside the pack, or empty
    std::optional<Geopark> geopark;
    std::optional<Guideline> guideline;
    std::vector<AwardProgramme> awardProgrammes;
    std::vector<School> schools;
    std::optional<SealingKey> sealing; ///< none: no form can be sent, so sign-up is not offered
};

} // namespace musubi::model
