#include "kiosk/present/showcase_view.hpp"

#include "kiosk/present/page_ties.hpp"
#include "kiosk/present/showcases_view.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace musubi::present {

namespace {

constexpr std::size_t kStepsOnPage = 4;
constexpr std::size_t kTies = 3;

ProcessStep stepOf(const Context& context, const model::Milestone& milestone)
{
    ProcessStep step;
    step.heading = {RubyText::plain(std::to_string(milestone.year)), "en", Switch::Off};
    step.text = context.fullWords(milestone.text);
    step.mood = milestone.year > context.today().year() ? StepMood::Coming : StepMood::Plain;
    return step;
}

void addHistory(ShowcaseView& view, const Context& context, const model::Showcase& showcase)
{
    if (showcase.timeline.empty())
        return;
    view.historyHeading = context.sayFully("showcase.history");
    std::vector<model::Milestone> ordered = showcase.timeline;
    std::ranges::stable_sort(ordered, {}, &model::Milestone::year);
    view.paging = pagingOf(context, ordered.size(), kStepsOnPage, "step");
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index)
        view.steps.push_back(stepOf(context, ordered[index]));
}

SideCard sideOf(const Context& context, const model::Entry& entry)
{
    const auto& showcase = entry.as<model::Showcase>();
    SideCard side;
    const bool hasPlace = !showcase.place.empty();
    side.label = hasPlace                        ? context.say("showcase.place")
                 : showcase.organisation.empty() ? Words{}
                                                 : context.say("showcase.organisation");
    side.head = context.fullWords(hasPlace ? showcase.place : showcase.organisation);
    if (hasPlace)
        addRow(side, "groups", context.say("showcase.organisation"), context.fullWords(showcase.organisation));
    addRow(side, "event", context.say("showcase.year"), context.fullWords(showcase.yearText));
    addRow(side, "info", context.say("showcase.status"), context.fullWords(showcase.status));
    for (const model::Fact& fact : entry.facts)
        addRow(side, fact.icon.empty() ? "info" : fact.icon, context.words(fact.label), context.fullWords(fact.value));
    addLinkAndGoals(side, context, entry);
    return side;
}

} // namespace

ShowcaseView showcaseView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& showcase = entry.as<model::Showcase>();

    ShowcaseView view;
    view.heading = context.sayFully("showcase.title", {{"city", context.words(context.catalogue().info().city).text}});
    view.subtitle = typeWords(context, showcase.type);
    view.title = context.fullWords(entry.title);
    view.summary = context.fullWords(entry.summary);
    view.body = context.fullWords(entry.body);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.type = typeWords(context, showcase.type);
    view.typeIcon = iconOf(showcase.type);
    view.status = context.words(showcase.status);
    view.sample = entry.sample;
    for (const model::Figure& figure : showcase.figures)
        view.figures.push_back({{RubyText::plain(figure.value), "en", Switch::Off},
                                context.words(figure.unit),
                                context.words(figure.label)});
    addHistory(view, context, showcase);
    view.side = sideOf(context, entry);
    view.propose = proposalLink(context);
    Ties ties = pageTies(context, *id, "ties.short", kTies);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
