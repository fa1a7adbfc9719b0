#include "kiosk/present/pillar_view.hpp"

#include "kiosk/present/tie_view.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

constexpr std::size_t kColumnsOnPage = 4;
constexpr std::size_t kCardsInColumn = 3;

/// A column before its words are made.
struct Plan
{
    const model::Measure* measure = nullptr;
    std::vector<const model::Entry*> entries;
};

std::vector<Plan> plansOf(const Context& context, const model::Pillar& pillar, int& count)
{
    std::vector<Plan> plans;
    const auto initiatives = context.catalogue().ofKind(model::EntryKind::Initiative, context.today());
    for (const model::Measure& measure : pillar.measures) {
        plans.push_back({&measure, {}});
        for (const model::Entry* entry : initiatives) {
            const auto& initiative = entry->as<model::Initiative>();
            if (initiative.pillar != pillar.id || initiative.measure != measure.id)
                continue;
            if (plans.back().entries.size() == kCardsInColumn)
                plans.push_back({&measure, {}});
            plans.back().entries.push_back(entry);
            ++count;
        }
    }
    return plans;
}

PillarChoice choiceOf(const Context& context, const model::Pillar& pillar, const std::string& chosen)
{
    PillarChoice choice;
    choice.number = {RubyText::plain(std::to_string(pillar.number)), "en", Switch::Off};
    choice.spoken = context.words(pillar.title);
    choice.chosen = pillar.id == chosen ? Switch::On : Switch::Off;
    choice.section = sectionOf(pillar.colour);
    choice.address = Address("future-city", {{"pillar", pillar.id}}).text();
    return choice;
}

MeasureColumn columnOf(const Context& context, const Plan& plan)
{
    MeasureColumn column;
    column.title = context.words(plan.measure->title);
    for (const model::Entry* entry : plan.entries)
        column.cards.push_back({context.words(entry->title), pictureOf(*entry), Address::of(entry->id).text()});
    return column;
}

} // namespace

std::optional<PillarView> pillarView(const Context& context)
{
    const auto& guideline = context.catalogue().info().guideline;
    const std::string wanted = context.address().get("pillar");
    if (!guideline || wanted.empty())
        return std::nullopt;
    const auto pillar = std::ranges::find(guideline->pillars, wanted, &model::Pillar::id);
    if (pillar == guideline->pillars.end())
        return std::nullopt;

    PillarView view;
    view.title = context.sayFully("future.title");
    view.subtitle = guidelineWords(context, *guideline);
    view.number = {RubyText::plain(std::to_string(pillar->number)), "en", Switch::Off};
    view.name = context.fullWords(pillar->title);
    view.goalsHeading = context.sayFully("future.goals-heading");
    for (const model::Goal& goal : pillar->goals)
        view.goals.push_back(context.fullWords(goal.text));
    view.section = sectionOf(pillar->colour);
    view.nothing = context.sayFully("future.nothing");
    int count = 0;
    const std::vector<Plan> plans = plansOf(context, *pillar, count);
    view.initiativesHeading = context.say("future.initiatives", {{"count", count}});
    view.paging = pagingOf(context, plans.size(), kColumnsOnPage);
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index)
        view.columns.push_back(columnOf(context, plans[index]));
    for (const model::Pillar& one : guideline->pillars)
        view.choices.push_back(choiceOf(context, one, wanted));
    return view;
}

} // namespace musubi::present
