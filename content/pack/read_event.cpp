#include "content/pack/read_parts.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, SignUpMode>, 4> kSignUpModes{{
    {"none", SignUpMode::None},
    {"first-come", SignUpMode::FirstCome},
    {"lottery", SignUpMode::Lottery},
    {"approval", SignUpMode::Approval},
}};

// As in event.schema.json.
constexpr int kLongestSession = 20'160; ///< minutes, two weeks
constexpr int kHoursOfAYear = 8'760;

SessionRule readSession(const JsonValue& value)
{
    SessionRule rule;
    rule.id = value.require("id").text();
    // 24:00 is the next day's 0:00, so that every session starts on the day it is listed under.
    rule.start = value.require("start").dateTime().value_or(LocalDateTime{}).plus(Minutes(0));
    rule.duration = Minutes(value.require("minutes").integer(1, kLongestSession).value_or(0));
    rule.rrule = value["rrule"].text();
    for (const JsonValue& day : value["except"].items())
        rule.except.push_back(day.date().value_or(Date()));
    rule.quota = value["quota"].integer(1, kMostPeople);
    // Taken for granted, "just come" would send people to a session that is full.
    const JsonValue signUp = value.require("signUp");
    rule.signUp = signUp.require("mode").oneOf(kSignUpModes).value_or(SignUpMode::None);
    rule.closesHoursBefore = signUp["closesHoursBefore"].integer(0, kHoursOfAYear).value_or(0);
    rule.text = value["text"].localised();
    rule.sample = value["sample"].flag().value_or(false);
    return rule;
}

std::optional<Venue> readVenue(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    Venue venue;
    venue.institution = value["institution"].entryId();
    venue.text = value["text"].localised();
    venue.coordinates = readCoordinates(value["coordinates"]);
    return venue;
}

} // namespace

Event readEvent(const JsonValue& entry)
{
    Event event;
    for (const JsonValue& session : entry["sessions"].items())
        event.sessions.push_back(readSession(session));
    event.usualMonths = entry["usualMonths"].integerList(1, 12);
    event.knownDates = entry["knownDates"].textList();
    event.audience = readAudience(entry["audience"]);
    event.audienceText = entry["audienceText"].localised();
    event.fee = readFee(entry["fee"]);
    event.venue = readVenue(entry["venue"]);
    event.organiser = entry["organiser"].localised();
    return event;
}

} // namespace musubi::pack
