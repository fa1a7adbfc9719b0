#include "kiosk/present/attract_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/home_view.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <optional>

namespace musubi::present {

namespace {

constexpr int kDaysAhead = 14;
constexpr std::size_t kSessionsToTurnThrough = 8;

/// The entry of a kind whose turn it is; nullptr when the pack has none.
const model::Entry* turnOf(const Context& context, model::EntryKind kind, int turn)
{
    const auto all = context.catalogue().allOfKind(kind);
    if (all.empty())
        return nullptr;
    for (std::size_t step = 0; step < all.size(); ++step) {
        // A stride that shares no factor with most sizes: neighbouring turns show things that are not neighbours.
        const model::Entry* entry = all[(static_cast<std::size_t>(turn) * 7 + step) % all.size()];
        if (entry->valid.holds(context.today()))
            return entry;
    }
    return nullptr;
}

std::optional<AttractKnot> eventKnot(const Context& context, int turn)
{
    const auto next = nextSessions(context, kSessionsToTurnThrough, kDaysAhead);
    if (next.empty()) {
        const model::Entry* entry = turnOf(context, model::EntryKind::Event, turn);
        if (entry == nullptr)
            return std::nullopt;
        return AttractKnot{context.words(entry->title), context.say("door.events"), "event",
                           Address::of(entry->id).text(), theme::Section::Events};
    }
    const SessionCard card = sessionCard(context, next[static_cast<std::size_t>(turn) % next.size()]);
    Words when = card.day;
    when.text = when.text + RubyText::plain(" ") + card.start.text;
    return AttractKnot{when, card.title, "event", card.address, theme::Section::Events};
}

std::optional<AttractKnot> entryKnot(const Context& context, model::EntryKind kind, const char* labelKey, int turn)
{
    const model::Entry* entry = turnOf(context, kind, turn);
    if (entry == nullptr)
        return std::nullopt;
    return AttractKnot{context.say(labelKey), context.words(entry->title), iconOf(kind), Address::of(entry->id).text(),
                       sectionOf(kind)};
}

} // namespace

AttractView attractView(const Context& context)
{
    AttractView view;
    const model::PackInfo& info = context.catalogue().info();
    const int turn = std::max(0, context.address().number("turn", 0));
    view.name = context.say("brand.name");
    view.tagline = context.words(info.tagline);
    view.start = context.say("attract.start");
    for (const Language& language : info.languages)
        if (language != context.language() && language.value() != "ja-easy" && view.startElsewhere.size() < 3)
            view.startElsewhere.push_back(
                {context.strings().text(language, "attract.start").withoutReadings(), language.value(), Switch::Off});
    const std::optional<AttractKnot> knots[] = {
        eventKnot(context, turn),
        entryKnot(context, model::EntryKind::Institution, "door.institutions", turn),
        entryKnot(context, model::EntryKind::Award, "door.awards", turn),
        entryKnot(context, model::EntryKind::Geosite, "door.geopark", turn),
    };
    for (const auto& knot : knots)
        if (knot)
            view.knots.push_back(*knot);
    if (!context.placeName().empty())
        view.place = context.say("attract.place", {{"place", context.placeName()}});
    view.date = dateWords(context, context.today());
    view.date.text = view.date.text + RubyText::plain("  " + context.now().clockText());
    view.hero = info.hero;
    view.heroInPack = !context.catalogue().root().empty() && !info.hero.attract.empty();
    return view;
}

} // namespace musubi::present
