#include "kiosk/present/tie_view.hpp"

#include "kiosk/present/neighbours.hpp"
#include "kiosk/present/page_ties.hpp"

#include <algorithm>
#include <set>

namespace musubi::present {

namespace {

using model::EntryKind;

Words tieWords(const Context& context, const model::TieView& tie)
{
    if (!tie.text.empty())
        return context.words(tie.text);
    if (tie.kind == model::TieKind::About && tie.direction == model::TieDirection::Reverse &&
        tie.to.kind == EntryKind::Quiz)
        return context.say("tie.about.quiz");
    const char* direction = tie.direction == model::TieDirection::Forward ? ".forward" : ".reverse";
    return context.say("tie." + std::string(model::nameOf(tie.kind)) + direction);
}

/// Illustrations that suit a theme, the closest first.
std::vector<std::string> illustrationsOf(model::Theme theme)
{
    using model::Theme;
    switch (theme) {
    case Theme::Space:
        return {"space", "rocket", "globe", "dome"};
    case Theme::Earth:
        return {"mineral", "strata", "peaks", "globe"};
    case Theme::Life:
        return {"garden", "bio", "agri", "microscope"};
    case Theme::Robots:
        return {"robot", "courier", "mobility", "sensor"};
    case Theme::Physics:
        return {"particle", "lattice", "lamp", "microscope"};
    case Theme::Health:
        return {"bio", "microscope", "robot"};
    case Theme::City:
        return {"city", "mobility", "lamp", "courier"};
    case Theme::Culture:
        return {"school", "blackboard", "mizu", "globe"};
    }
    return {};
}

std::string illustrationOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
        return "illustration:globe";
    case EntryKind::Institution:
        return "illustration:microscope";
    case EntryKind::Award:
        return "illustration:mizu";
    case EntryKind::Geosite:
        return "illustration:peaks";
    case EntryKind::Initiative:
        return "illustration:city";
    case EntryKind::Showcase:
        return "illustration:robot";
    case EntryKind::Offer:
        return "illustration:blackboard";
    case EntryKind::Quiz:
        return "illustration:quiz";
    case EntryKind::Form:
        return "illustration:school";
    }
    return {};
}

/// A picture of the entry's theme or kind that is not shown yet; empty when there is none. A quiz looks like no other
/// kind.
std::string freshPictureFor(const model::Entry& entry, const std::set<std::string>& shown)
{
    if (entry.theme && entry.id.kind != EntryKind::Quiz)
        for (const std::string& name : illustrationsOf(*entry.theme))
            if (!shown.contains("illustration:" + name))
                return "illustration:" + name;
    std::string ofKind = illustrationOf(entry.id.kind);
    return shown.contains(ofKind) ? std::string() : ofKind;
}

/// Gives other pictures to the cards whose own one is shown on a card before them; none that the page itself shows.
void varyPictures(std::vector<TieCard>& cards, const std::vector<const model::Entry*>& entries, std::string ofPage)
{
    std::set<std::string> shown;
    std::vector<std::size_t> repeated;
    for (std::size_t index = 0; index < cards.size(); ++index)
        if (!shown.insert(cards[index].picture).second)
            repeated.push_back(index);
    shown.insert(std::move(ofPage));
    for (const std::size_t index : repeated) {
        const std::string fresh = freshPictureFor(*entries[index], shown);
        if (fresh.empty())
            continue;
        cards[index].picture = fresh;
        shown.insert(fresh);
    }
}

/// 「ほか 19件」: leads to the list.
TieCard moreCard(const Context& context, const model::EntryId& id, std::size_t count)
{
    return {context.say("ties.all"),
            context.say("count.more", {{"count", static_cast<int>(count)}}),
            {},
            Address("ties", {{"of", id.text()}}).text(),
            sectionOf(id.kind)};
}

} // namespace

std::vector<TieCard> tieCards(const Context& context, const model::EntryId& id, std::size_t count)
{
    std::vector<TieCard> cards;
    std::vector<const model::Entry*> entries;
    for (const Neighbour& one : ofManyKinds(neighboursOf(context, id), count)) {
        const Words words = tieWords(context, *one.tie);
        cards.push_back({words, context.words(one.entry->title), pictureOf(*one.entry), Address::of(one.tie->to).text(),
                         sectionOf(one.tie->to.kind), one.entry->sample ? context.say("mark.sample") : Words{}});
        entries.push_back(one.entry);
    }
    const model::Entry* page = context.catalogue().find(id);
    varyPictures(cards, entries, page == nullptr ? std::string() : pictureOf(*page));
    return cards;
}

std::size_t tieCount(const Context& context, const model::EntryId& id)
{
    return neighboursOf(context, id).size();
}

Ties pageTies(const Context& context, const model::EntryId& id, std::string_view headingKey, std::size_t places)
{
    const std::size_t count = tieCount(context, id);
    Ties ties{tiesHeading(context, headingKey, count), {}};
    if (count <= places) {
        ties.cards = tieCards(context, id, places);
        return ties;
    }
    ties.cards = tieCards(context, id, places - 1);
    ties.cards.push_back(moreCard(context, id, count - ties.cards.size()));
    return ties;
}

Words tiesHeading(const Context& context, std::string_view key, std::size_t count)
{
    if (context.settings().highContrast == Switch::Off || count == 0)
        return context.sayFully(key);
    return context.say("ties.count", {{"count", static_cast<int>(count)}});
}

theme::Section sectionOf(EntryKind kind)
{
    using theme::Section;
    switch (kind) {
    case EntryKind::Event:
        return Section::Events;
    case EntryKind::Institution:
        return Section::Labs;
    case EntryKind::Award:
        return Section::Awards;
    case EntryKind::Geosite:
        return Section::Geopark;
    case EntryKind::Initiative:
    case EntryKind::Showcase:
        return Section::Future;
    case EntryKind::Offer:
        return Section::SignUp;
    case EntryKind::Quiz:
        return Section::Quiz;
    case EntryKind::Form:
        return Section::SignUp;
    }
    return Section::Events;
}

std::string pictureOf(const model::Entry& entry)
{
    if (entry.media.empty())
        return illustrationOf(entry.id.kind);
    const model::Media& media = entry.media.front();
    return media.illustration.empty() ? "pack:" + media.file : "illustration:" + media.illustration;
}

Words altOf(const Context& context, const model::Entry& entry)
{
    return entry.media.empty() ? Words{} : context.words(entry.media.front().alt);
}

std::string iconOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
        return "event";
    case EntryKind::Institution:
        return "science";
    case EntryKind::Award:
        return "workspace_premium";
    case EntryKind::Geosite:
        return "landscape";
    case EntryKind::Initiative:
        return "location_city";
    case EntryKind::Showcase:
        return "precision_manufacturing";
    case EntryKind::Offer:
        return "menu_book";
    case EntryKind::Quiz:
        return "quiz";
    case EntryKind::Form:
        return "edit_square";
    }
    return {};
}

std::string iconOf(model::Theme theme)
{
    using model::Theme;
    switch (theme) {
    case Theme::Space:
        return "rocket_launch";
    case Theme::Earth:
        return "landscape";
    case Theme::Life:
        return "eco";
    case Theme::Robots:
        return "smart_toy";
    case Theme::Physics:
        return "bolt";
    case Theme::Health:
        return "favorite";
    case Theme::City:
        return "location_city";
    case Theme::Culture:
        return "museum";
    }
    return {};
}

} // namespace musubi::present
