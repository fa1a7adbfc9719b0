#include "kiosk/present/initiative_view.hpp"

#include "kiosk/present/future_city_view.hpp"
#include "kiosk/present/page_ties.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace musubi::present {

namespace {

constexpr std::size_t kStepsOnPage = 6;
constexpr std::size_t kTies = 3;

/// "1〜2年目", by the years that a step touches.
Words yearsOf(const Context& context, const model::RoadmapStep& step)
{
    const int from = static_cast<int>(std::floor(step.fromYear)) + 1;
    const int to = std::max(from, static_cast<int>(std::ceil(step.toYear)));
    if (from == to)
        return context.say("future.year", {{"year", from}});
    return context.say("future.years", {{"from", from}, {"to", to}});
}

ProcessStep stepOf(const Context& context, const model::RoadmapStep& step, Progress progress)
{
    ProcessStep result;
    result.heading = context.fullWords(step.title);
    result.text = yearsOf(context, step);
    if (progress == Progress::Withheld)
        return result;
    switch (step.state) {
    case model::StepState::Done:
        result.mood = StepMood::Finished;
        result.flag = context.say("initiative.done");
        break;
    case model::StepState::Now:
        result.mood = StepMood::Present;
        result.flag = context.say("initiative.under-way");
        break;
    case model::StepState::Later:
        result.mood = StepMood::Coming;
        result.flag = context.say("initiative.later");
        break;
    }
    return result;
}

ProcessStep reviewOf(const Context& context, int year)
{
    ProcessStep result;
    result.heading = context.say("future.review");
    result.text = context.say("initiative.review-after", {{"year", year}});
    result.mood = StepMood::Review;
    return result;
}

/// Steps by the year in which they end, with the reviews between them.
std::vector<ProcessStep> stepsOf(const Context& context, const model::Roadmap& roadmap)
{
    std::vector<model::RoadmapStep> ordered = roadmap.steps;
    std::ranges::stable_sort(ordered, {}, &model::RoadmapStep::toYear);
    std::vector<int> reviews = roadmap.reviews;
    std::ranges::sort(reviews);
    const Progress progress = progressOf(context, roadmap);
    std::vector<ProcessStep> steps;
    auto review = reviews.begin();
    for (const model::RoadmapStep& step : ordered) {
        for (; review != reviews.end() && *review < step.toYear; ++review)
            steps.push_back(reviewOf(context, *review));
        steps.push_back(stepOf(context, step, progress));
    }
    for (; review != reviews.end(); ++review)
        steps.push_back(reviewOf(context, *review));
    return steps;
}

void addRoadmap(InitiativeView& view, const Context& context, const model::Initiative& initiative)
{
    if (!initiative.roadmap || initiative.roadmap->steps.empty())
        return;
    view.roadmapHeading = context.sayFully("initiative.roadmap");
    if (initiative.roadmap->sample)
        view.roadmapNote = sampleNoteWords(context);
    const std::vector<ProcessStep> steps = stepsOf(context, *initiative.roadmap);
    view.paging = pagingOf(context, steps.size(), kStepsOnPage, "step");
    view.steps.assign(steps.begin() + static_cast<std::ptrdiff_t>(view.paging.first),
                      steps.begin() + static_cast<std::ptrdiff_t>(view.paging.last));
}

void addPillar(InitiativeView& view, const Context& context, const model::Initiative& initiative)
{
    const auto& guideline = context.catalogue().info().guideline;
    if (!guideline)
        return;
    view.subtitle = guidelineWords(context, *guideline);
    const auto pillar = std::ranges::find(guideline->pillars, initiative.pillar, &model::Pillar::id);
    if (pillar == guideline->pillars.end())
        return;
    view.section = sectionOf(pillar->colour);
    view.pillarNumber = {RubyText::plain(std::to_string(pillar->number)), "en", Switch::Off};
    view.pillar = context.words(pillar->title);
    view.pillarAddress = Address("future-city", {{"pillar", pillar->id}}).text();
    const auto measure = std::ranges::find(pillar->measures, initiative.measure, &model::Measure::id);
    if (measure != pillar->measures.end())
        view.measure = context.words(measure->title);
    view.goalsHeading = context.sayFully("future.goals-heading");
    for (const model::Goal& goal : pillar->goals)
        if (std::ranges::find(initiative.goals, goal.id) != initiative.goals.end())
            view.goals.push_back(context.fullWords(goal.text));
}

Words partnersWords(const Context& context, const model::Initiative& initiative)
{
    Words words;
    for (const LocalisedText& partner : initiative.partners) {
        const Words one = context.fullWords(partner);
        if (words.empty())
            words = one;
        else
            words.text = words.text + RubyText::plain(one.language.starts_with("ja") ? "、" : ", ") + one.text;
    }
    return words;
}

SideCard sideOf(const Context& context, const model::Entry& entry)
{
    SideCard side;
    const auto& initiative = entry.as<model::Initiative>();
    const Words partners = partnersWords(context, initiative);
    if (!partners.empty()) {
        side.label = context.say("initiative.partners");
        side.head = partners;
    }
    for (const model::Fact& fact : entry.facts)
        addRow(side, fact.icon.empty() ? "info" : fact.icon, context.words(fact.label), context.fullWords(fact.value));
    addLinkAndGoals(side, context, entry);
    return side;
}

} // namespace

InitiativeView initiativeView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& initiative = entry.as<model::Initiative>();

    InitiativeView view;
    view.heading = context.sayFully("future.title");
    view.title = context.fullWords(entry.title);
    view.summary = context.fullWords(entry.summary);
    view.body = context.fullWords(entry.body);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.sample = entry.sample;
    addPillar(view, context, initiative);
    addRoadmap(view, context, initiative);
    view.side = sideOf(context, entry);
    Ties ties = pageTies(context, *id, "ties.short", kTies);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
