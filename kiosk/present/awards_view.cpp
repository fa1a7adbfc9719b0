#include "kiosk/present/awards_view.hpp"

#include "kiosk/present/tie_view.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

constexpr std::size_t kCardsOnPage = 6;

const model::AwardProgramme* programmeOf(const Context& context, const std::string& id)
{
    for (const model::AwardProgramme& programme : context.catalogue().info().awardProgrammes)
        if (programme.id == id)
            return &programme;
    return nullptr;
}

FilterChoice choiceOf(const Context& context, const std::string& id, Words words)
{
    const bool on = context.address().get("programme") == id;
    return {id.empty() ? "all" : id, std::move(words), "", on ? Switch::On : Switch::Off,
            context.address().without("page").with("programme", id).text()};
}

AwardCard cardOf(const Context& context, const model::Entry& entry)
{
    const auto& award = entry.as<model::Award>();
    const auto& programmes = context.catalogue().info().awardProgrammes;
    return {programmeWords(context, award),
            // The title of a year without a winner already says so.
            award.noWinner ? Words{} : winnersWords(context, award), context.words(entry.title),
            award.year ? context.literal(std::to_string(*award.year)) : context.words(award.yearText), pictureOf(entry),
            Address::of(entry.id).text(), !programmes.empty() && programmes.front().id == award.programme};
}

} // namespace

namespace {

constexpr const char* kBetweenNames = "・\xe2\x80\x8b"; ///< with U+200B: a line ends between names, not inside of one

/// The name of a person: with its readings whenever it has any, whatever the visitor has set.
Words nameWords(const Context& context, const LocalisedText& name)
{
    Words words = context.withFurigana(Switch::On).fullWords(name);
    const bool hasReadings =
        std::ranges::any_of(words.text.runs(), [](const RubyRun& run) { return !run.reading.empty(); });
    return hasReadings ? words : context.words(name);
}

} // namespace

Words winnersWords(const Context& context, const model::Award& award)
{
    if (award.winners.empty())
        return award.noWinner ? context.say("award.no-winner") : Words{};
    Words words;
    for (const model::Winner& winner : award.winners) {
        const Words name = nameWords(context, winner.name);
        if (!words.text.empty())
            words.text = words.text + RubyText::plain(name.language == "en" ? ", " : kBetweenNames);
        words.text = words.text + name.text;
        words.language = name.language;
        if (name.ruby == Switch::On)
            words.ruby = Switch::On;
    }
    return words;
}

Words awardYearWords(const Context& context, const model::Award& award)
{
    if (!award.yearText.empty())
        return context.words(award.yearText);
    return award.year ? context.literal(std::to_string(*award.year)) : Words{};
}

Words programmeWords(const Context& context, const model::Award& award)
{
    const model::AwardProgramme* programme = programmeOf(context, award.programme);
    return programme == nullptr ? Words{} : context.words(programme->title);
}

AwardsView awardsView(const Context& context)
{
    AwardsView view;
    view.title = context.sayFully("door.awards");
    view.nothing = context.sayFully("awards.nothing");
    view.older = context.say("awards.older");
    view.newer = context.say("awards.newer");
    view.programmes.push_back(choiceOf(context, "", context.say("filter.all")));
    for (const model::AwardProgramme& programme : context.catalogue().info().awardProgrammes)
        view.programmes.push_back(choiceOf(context, programme.id, context.words(programme.title)));

    const std::string wanted = context.address().get("programme");
    std::vector<const model::Entry*> entries = context.catalogue().ofKind(model::EntryKind::Award, context.today());
    std::erase_if(entries, [&](const model::Entry* entry) {
        return !wanted.empty() && entry->as<model::Award>().programme != wanted;
    });
    view.subtitle = context.say("awards.count", {{"count", static_cast<int>(entries.size())}});
    view.pages = std::max(1, static_cast<int>((entries.size() + kCardsOnPage - 1) / kCardsOnPage));
    view.page = std::clamp(context.address().number("page", 1), 1, view.pages);
    const std::size_t first = static_cast<std::size_t>(view.page - 1) * kCardsOnPage;
    for (std::size_t index = first; index < std::min(entries.size(), first + kCardsOnPage); ++index)
        view.cards.push_back(cardOf(context, *entries[index]));
    // The catalogue lists the newest first; on the line time runs to the right.
    std::ranges::reverse(view.cards);
    if (view.page < view.pages)
        view.olderAddress = context.address().with("page", std::to_string(view.page + 1)).text();
    if (view.page > 1)
        view.newerAddress = context.address().with("page", std::to_string(view.page - 1)).text();
    return view;
}

} // namespace musubi::present
