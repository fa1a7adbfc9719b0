#include "kiosk/present/future_city_view.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace musubi::present {

namespace {

constexpr std::size_t kRowsOnPage = 4;
constexpr std::size_t kBarsInRow = 3;

using Entries = std::vector<const model::Entry*>;

/// What the catalogue knows about the pillars, from one walk over its initiatives.
struct Roads
{
    std::map<std::string, Entries> ofPillar;
    std::set<int> reviews;
    bool sample = false;
};

Roads roadsOf(const Context& context)
{
    Roads roads;
    for (const model::Entry* entry : context.catalogue().allOfKind(model::EntryKind::Initiative)) {
        if (!entry->valid.holds(context.today()))
            continue;
        const auto& initiative = entry->as<model::Initiative>();
        roads.ofPillar[initiative.pillar].push_back(entry);
        if (!initiative.roadmap)
            continue;
        roads.sample = roads.sample || initiative.roadmap->sample;
        roads.reviews.insert(initiative.roadmap->reviews.begin(), initiative.roadmap->reviews.end());
    }
    return roads;
}

std::optional<RoadBar> barOf(const Context& context, const model::Entry& entry)
{
    const auto& roadmap = entry.as<model::Initiative>().roadmap;
    if (!roadmap || roadmap->steps.empty())
        return std::nullopt;
    RoadBar bar;
    bar.title = context.words(entry.title);
    bar.from = kGuidelineYears;
    for (const model::RoadmapStep& step : roadmap->steps) {
        bar.from = std::min(bar.from, step.fromYear);
        bar.to = std::max(bar.to, step.toYear);
    }
    bar.from = std::clamp(bar.from, 0.0, static_cast<double>(kGuidelineYears));
    bar.to = std::clamp(bar.to, bar.from, static_cast<double>(kGuidelineYears));
    if (progressOf(context, *roadmap) == Progress::Shown)
        bar.done = doneShare(*roadmap);
    return bar;
}

/// The first of every measure, then the second of every measure, until there are three.
std::vector<RoadBar> barsOf(const Context& context, const Entries& entries)
{
    std::map<std::string, Entries> ofMeasure;
    std::size_t rounds = 0;
    for (const model::Entry* entry : entries) {
        Entries& same = ofMeasure[entry->as<model::Initiative>().measure];
        same.push_back(entry);
        rounds = std::max(rounds, same.size());
    }
    std::vector<RoadBar> bars;
    for (std::size_t round = 0; round < rounds; ++round)
        for (const auto& [measure, same] : ofMeasure)
            if (round < same.size() && bars.size() < kBarsInRow)
                if (auto bar = barOf(context, *same[round]))
                    bars.push_back(std::move(*bar));
    return bars;
}

double meanDone(const Context& context, const Entries& entries)
{
    double sum = 0;
    int count = 0;
    for (const model::Entry* entry : entries) {
        const auto& roadmap = entry->as<model::Initiative>().roadmap;
        if (!roadmap || roadmap->steps.empty() || progressOf(context, *roadmap) == Progress::Withheld)
            continue;
        sum += doneShare(*roadmap);
        ++count;
    }
    return count == 0 ? 0 : sum / count;
}

PillarRow rowOf(const Context& context, const model::Pillar& pillar, const Entries& entries)
{
    PillarRow row;
    row.number = {RubyText::plain(std::to_string(pillar.number)), "en", Switch::Off};
    row.title = context.words(pillar.title);
    row.initiatives = context.say("future.initiatives", {{"count", static_cast<int>(entries.size())}});
    row.goals = context.say("future.goals", {{"count", static_cast<int>(pillar.goals.size())}});
    row.goalNumber = {RubyText::plain(std::to_string(pillar.goals.size())), "en", Switch::Off};
    row.done = meanDone(context, entries);
    row.section = sectionOf(pillar.colour);
    row.bars = barsOf(context, entries);
    row.address = Address("future-city", {{"pillar", pillar.id}}).text();
    return row;
}

int lastYearOf(const model::Guideline& guideline)
{
    return guideline.firstYear + kGuidelineYears - 1;
}

bool isOver(const Context& context, const model::Guideline& guideline)
{
    return guideline.firstYear != 0 && context.today().year() > lastYearOf(guideline);
}

bool isPackGuidelineOver(const Context& context)
{
    const auto& guideline = context.catalogue().info().guideline;
    return guideline && isOver(context, *guideline);
}

/// Where today lies between the first and the last day of the guideline's years.
std::optional<double> presentYear(const Context& context, int firstYear)
{
    const std::optional<Date> start = Date::of(context.today().year(), 1, 1);
    const std::optional<Date> end = Date::of(context.today().year() + 1, 1, 1);
    const int year = context.today().year() - firstYear;
    if (firstYear == 0 || year < 0 || year >= kGuidelineYears || !start || !end)
        return std::nullopt;
    return year + static_cast<double>(context.today().daysSince(*start)) / end->daysSince(*start);
}

void addYears(FutureCityView& view, const Context& context, const model::Guideline& guideline)
{
    view.now = presentYear(context, guideline.firstYear);
    view.nowWords = context.say("future.now");
    for (int year = 1; year <= kGuidelineYears; ++year) {
        YearColumn column;
        column.words = context.say("future.year", {{"year", year}});
        const bool isNow = view.now && static_cast<int>(*view.now) == year - 1;
        column.present = isNow ? Switch::On : Switch::Off;
        view.years.push_back(column);
    }
}

} // namespace

theme::Section sectionOf(model::PillarColour colour)
{
    switch (colour) {
    case model::PillarColour::Cyan:
        return theme::Section::Events;
    case model::PillarColour::Violet:
        return theme::Section::Future;
    case model::PillarColour::Moss:
        return theme::Section::Geopark;
    case model::PillarColour::Gold:
        return theme::Section::Awards;
    }
    return theme::Section::Future;
}

double doneShare(const model::Roadmap& roadmap)
{
    double done = 0;
    double all = 0;
    for (const model::RoadmapStep& step : roadmap.steps) {
        const double years = std::max(0.0, step.toYear - step.fromYear);
        all += years;
        if (step.state == model::StepState::Done)
            done += years;
        else if (step.state == model::StepState::Now)
            done += years * std::clamp(step.done, 0.0, 1.0);
    }
    return all > 0 ? done / all : 0;
}

Words guidelineWords(const Context& context, const model::Guideline& guideline)
{
    if (guideline.firstYear == 0)
        return context.words(guideline.title);
    const std::string from = std::to_string(guideline.firstYear);
    const std::string to = std::to_string(lastYearOf(guideline));
    if (isOver(context, guideline))
        return context.say("future.guideline-over", {{"from", from}, {"years", kGuidelineYears}});
    return context.say("future.guideline",
                       {{"title", context.words(guideline.title).text}, {"from", from}, {"to", to}});
}

Progress progressOf(const Context& context, const model::Roadmap& roadmap)
{
    return roadmap.sample && isPackGuidelineOver(context) ? Progress::Withheld : Progress::Shown;
}

Words sampleNoteWords(const Context& context)
{
    return context.say(isPackGuidelineOver(context) ? "future.sample-steps" : "future.sample-note");
}

FutureCityView futureCityView(const Context& context)
{
    FutureCityView view;
    view.title = context.sayFully("future.title");
    view.showcase = context.say("showcase.title", {{"city", context.words(context.catalogue().info().city).text}});
    view.showcaseAddress = Address("showcase").text();
    view.nothing = context.sayFully("future.nothing");
    const auto& guideline = context.catalogue().info().guideline;
    if (!guideline || guideline->pillars.empty())
        return view;
    const Roads roads = roadsOf(context);
    view.subtitle = guidelineWords(context, *guideline);
    view.pillarsHeading = context.say("future.pillars", {{"count", static_cast<int>(guideline->pillars.size())}});
    view.goalsHeading = context.say("future.goals-heading");
    if (roads.sample)
        view.sampleNote = sampleNoteWords(context);
    view.review = context.say("future.review");
    view.reviews.assign(roads.reviews.begin(), roads.reviews.end());
    addYears(view, context, *guideline);
    view.paging = pagingOf(context, guideline->pillars.size(), kRowsOnPage);
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index) {
        const model::Pillar& pillar = guideline->pillars[index];
        const auto found = roads.ofPillar.find(pillar.id);
        view.rows.push_back(rowOf(context, pillar, found == roads.ofPillar.end() ? Entries{} : found->second));
    }
    return view;
}

} // namespace musubi::present
