#include "kiosk/present/showcases_view.hpp"

#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace musubi::present {

namespace {

using model::ShowcaseType;

constexpr std::size_t kCardsOnPage = 5;
constexpr std::array kTypes{ShowcaseType::Robot,           ShowcaseType::Technology, ShowcaseType::Venture,
                            ShowcaseType::FieldExperiment, ShowcaseType::TrialOrder, ShowcaseType::Programme};

FilterChoice choiceOf(const Context& context, const std::string& type, const Words& words, const std::string& icon,
                      int count)
{
    const Address plain = context.address().without("page");
    FilterChoice choice;
    choice.id = type.empty() ? "all" : type;
    choice.words = words;
    choice.words.text = words.text + RubyText::plain(" " + std::to_string(count));
    choice.icon = icon;
    choice.on = context.address().get("type") == type ? Switch::On : Switch::Off;
    choice.address = plain.with("type", type).text();
    return choice;
}

std::vector<FilterChoice> choicesOf(const Context& context, const std::vector<const model::Entry*>& entries)
{
    std::map<ShowcaseType, int> counts;
    for (const model::Entry* entry : entries)
        ++counts[entry->as<model::Showcase>().type];
    std::vector<FilterChoice> choices{
        choiceOf(context, "", context.say("showcase.all"), "", static_cast<int>(entries.size()))};
    for (const ShowcaseType type : kTypes)
        if (counts[type] > 0)
            choices.push_back(choiceOf(context, nameOf(type), typeWords(context, type), iconOf(type), counts[type]));
    return choices;
}

Words originOf(const Context& context, const model::Showcase& showcase)
{
    Words words = context.words(showcase.organisation);
    if (showcase.yearText.empty())
        return words;
    Words year = context.words(showcase.yearText);
    if (words.empty())
        return year;
    words.text = words.text + RubyText::plain(" · ") + year.text;
    return words;
}

ShowcaseCard cardOf(const Context& context, const model::Entry& entry)
{
    const auto& showcase = entry.as<model::Showcase>();
    ShowcaseCard card;
    card.type = typeWords(context, showcase.type);
    card.typeIcon = iconOf(showcase.type);
    card.title = context.words(entry.title);
    card.summary = context.words(entry.summary);
    card.status = context.words(showcase.status);
    card.origin = originOf(context, showcase);
    card.picture = pictureOf(entry);
    card.address = Address::of(entry.id).text();
    card.sample = entry.sample;
    return card;
}

} // namespace

std::string nameOf(ShowcaseType type)
{
    switch (type) {
    case ShowcaseType::Technology:
        return "technology";
    case ShowcaseType::Robot:
        return "robot";
    case ShowcaseType::Venture:
        return "venture";
    case ShowcaseType::FieldExperiment:
        return "field-experiment";
    case ShowcaseType::TrialOrder:
        return "trial-order";
    case ShowcaseType::Programme:
        return "programme";
    }
    return {};
}

std::string iconOf(ShowcaseType type)
{
    switch (type) {
    case ShowcaseType::Technology:
        return "lightbulb";
    case ShowcaseType::Robot:
        return "smart_toy";
    case ShowcaseType::Venture:
        return "rocket_launch";
    case ShowcaseType::FieldExperiment:
        return "science";
    case ShowcaseType::TrialOrder:
        return "verified";
    case ShowcaseType::Programme:
        return "hub";
    }
    return {};
}

Words typeWords(const Context& context, ShowcaseType type)
{
    return context.say("showcase.type." + nameOf(type));
}

ShowcasesView showcasesView(const Context& context)
{
    ShowcasesView view;
    view.title = context.sayFully("showcase.title", {{"city", context.words(context.catalogue().info().city).text}});
    view.subtitle = context.say("showcase.subtitle");
    view.look = context.say("showcase.look");
    view.futureCity = context.say("showcase.future-city");
    view.futureCityAddress = Address("future-city").text();
    view.nothing = context.sayFully("showcase.nothing");
    view.narrow = context.say("filter.narrow");
    std::vector<const model::Entry*> entries = context.catalogue().ofKind(model::EntryKind::Showcase, context.today());
    // Robots first: what moves in the street is what a visitor can meet.
    std::ranges::stable_sort(entries, {}, [](const model::Entry* entry) {
        return std::ranges::find(kTypes, entry->as<model::Showcase>().type) - kTypes.begin();
    });
    view.types = choicesOf(context, entries);
    const std::string type = context.address().get("type");
    if (!type.empty())
        std::erase_if(entries,
                      [&](const model::Entry* entry) { return nameOf(entry->as<model::Showcase>().type) != type; });
    view.paging = pagingOf(context, entries.size(), kCardsOnPage);
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index)
        view.cards.push_back(cardOf(context, *entries[index]));
    return view;
}

} // namespace musubi::present
