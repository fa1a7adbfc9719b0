// Awards, initiatives, showcases, offers and quizzes: each a few members, one function a kind.
#include "content/pack/leave_out.hpp"
#include "content/pack/read_parts.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, StepState>, 3> kStepStates{{
    {"done", StepState::Done},
    {"now", StepState::Now},
    {"later", StepState::Later},
}};

constexpr std::array<std::pair<std::string_view, ShowcaseType>, 6> kShowcaseTypes{{
    {"technology", ShowcaseType::Technology},
    {"robot", ShowcaseType::Robot},
    {"venture", ShowcaseType::Venture},
    {"field-experiment", ShowcaseType::FieldExperiment},
    {"trial-order", ShowcaseType::TrialOrder},
    {"programme", ShowcaseType::Programme},
}};

constexpr std::array<std::pair<std::string_view, OfferFormat>, 6> kOfferFormats{{
    {"visit", OfferFormat::Visit},
    {"come", OfferFormat::Come},
    {"online", OfferFormat::Online},
    {"kit", OfferFormat::Kit},
    {"teachers", OfferFormat::Teachers},
    {"contest", OfferFormat::Contest},
}};

constexpr std::array<std::pair<std::string_view, Subject>, 5> kSubjects{{
    {"science", Subject::Science},
    {"social", Subject::Social},
    {"maths", Subject::Maths},
    {"integrated", Subject::Integrated},
    {"teachers", Subject::Teachers},
}};

constexpr std::array<std::pair<std::string_view, QuizLevel>, 4> kQuizLevels{{
    {"primary", QuizLevel::Primary},
    {"primary-upper", QuizLevel::PrimaryUpper},
    {"secondary", QuizLevel::Secondary},
    {"high", QuizLevel::High},
}};

// As in the published schemas.
constexpr int kRoadmapYears = 5;
constexpr int kSchoolYears = 12;
constexpr int kLongestOffer = 10'080; ///< minutes, a week

std::optional<Roadmap> readRoadmap(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    Roadmap roadmap;
    roadmap.sample = value["sample"].flag().value_or(false);
    roadmap.reviews = value["reviews"].integerList(1, kRoadmapYears);
    for (const JsonValue& step : value["steps"].items())
        roadmap.steps.push_back({step.require("title").localised(),
                                 step.require("fromYear").number(0, kRoadmapYears).value_or(0),
                                 step.require("toYear").number(0, kRoadmapYears).value_or(0),
                                 step.require("state").oneOf(kStepStates).value_or(StepState::Later),
                                 step["done"].number(0, 1).value_or(0)});
    return roadmap;
}

std::optional<Grades> readGrades(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    const Grades grades{value.require("from").integer(1, kSchoolYears).value_or(1),
                        value.require("to").integer(1, kSchoolYears).value_or(kSchoolYears)};
    if (grades.to < grades.from)
        value["to"].refuse("The last school year is before the first one.");
    return grades;
}

} // namespace

Award readAward(const JsonValue& entry)
{
    Award award;
    award.programme = entry.require("programme").text();
    award.number = entry["number"].integer(1, 1'000);
    award.year = entry["year"].integer();
    award.yearText = entry["yearText"].localised();
    for (const JsonValue& winner : entry["winners"].items())
        award.winners.push_back({winner.require("name").localised(), winner["affiliation"].localised()});
    award.noWinner = entry["noWinner"].flag().value_or(false);
    award.division = entry["division"].localised();
    award.work = entry["work"].localised();
    return award;
}

Initiative readInitiative(const JsonValue& entry)
{
    Initiative initiative;
    initiative.pillar = entry.require("pillar").text();
    initiative.measure = entry.require("measure").text();
    initiative.goals = entry["goals"].textList();
    initiative.roadmap = readRoadmap(entry["roadmap"]);
    initiative.partners = entry["partners"].localisedList();
    return initiative;
}

Showcase readShowcase(const JsonValue& entry)
{
    Showcase showcase;
    showcase.type = entry.require("type").oneOf(kShowcaseTypes).value_or(ShowcaseType::Technology);
    showcase.organisation = entry["organisation"].localised();
    showcase.yearText = entry["yearText"].localised();
    showcase.status = entry["status"].localised();
    for (const JsonValue& figure : entry["figures"].items())
        showcase.figures.push_back(
            {figure.require("value").shownText(), figure["unit"].localised(), figure["label"].localised()});
    for (const JsonValue& milestone : entry["timeline"].items())
        showcase.timeline.push_back(
            {milestone.require("year").integer(kFirstYear, kLastYear).value_or(0), milestone["text"].localised()});
    showcase.place = entry["place"].localised();
    return showcase;
}

Offer readOffer(const JsonValue& entry)
{
    Offer offer;
    offer.format = entry.require("format").oneOf(kOfferFormats).value_or(OfferFormat::Visit);
    for (const JsonValue& subject : entry["subjects"].items())
        offer.subjects.push_back(subject.oneOf(kSubjects).value_or(Subject::Science));
    offer.grades = readGrades(entry["grades"]);
    offer.gradesText = entry["gradesText"].localised();
    offer.minutes = entry["minutes"].integer(1, kLongestOffer);
    offer.durationText = entry["durationText"].localised();
    offer.fee = readFee(entry["fee"]);
    offer.capacity = entry["capacity"].integer(1, kMostPeople);
    offer.area = entry["area"].localised();
    offer.howToApply = entry["howToApply"].localised();
    offer.topics = entry["topics"].localisedList();
    offer.curriculum = entry["curriculum"].localised();
    for (const JsonValue& brought : entry["brings"].items())
        offer.brings.push_back(
            {brought["icon"].text(), brought.require("title").localised(), brought["text"].localised()});
    offer.organiser = entry["organiser"].localised();
    return offer;
}

Quiz readQuiz(const JsonValue& entry)
{
    Quiz quiz;
    quiz.question = entry.require("question").localised();
    quiz.level = entry.require("level").oneOf(kQuizLevels).value_or(QuizLevel::Primary);
    for (const JsonValue& choice : entry.require("choices").items())
        quiz.choices.push_back({choice.require("text").localised(), choice["detail"].localised(),
                                choice["correct"].flag().value_or(false)});
    quiz.explanation = entry["explanation"].localised();
    return quiz;
}

} // namespace musubi::pack
