#include "kiosk/present/attract_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/home_view.hpp"
#include "kiosk/present/sample_words.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace musubi::present {

namespace {

constexpr int kDaysAhead = 14;
constexpr std::size_t kSessionsToTurnThrough = 8;
constexpr std::ptrdiff_t kMainProgrammes = 2;

using Entries = std::vector<const model::Entry*>;

/// Prizes for what everybody can picture: those of the pack's first programmes, and only where somebody won.
bool isShownToPassersBy(const Context& context, const model::Entry& entry)
{
    if (entry.id.kind != model::EntryKind::Award)
        return true;
    const auto& award = entry.as<model::Award>();
    const auto& programmes = context.catalogue().info().awardProgrammes;
    const auto place = std::ranges::find(programmes, award.programme, &model::AwardProgramme::id);
    return !award.noWinner && place - programmes.begin() < kMainProgrammes;
}

/// All of a kind that are valid today, or those that passers-by care for if there are any.
Entries candidatesOf(const Context& context, model::EntryKind kind)
{
    Entries valid = context.catalogue().ofKind(kind, context.today());
    Entries shown;
    std::ranges::copy_if(valid, std::back_inserter(shown),
                         [&](const model::Entry* entry) { return isShownToPassersBy(context, *entry); });
    return shown.empty() ? valid : shown;
}

/// Neighbouring turns show things that are not neighbours, and a round shows everything once.
std::size_t strideThrough(std::size_t size)
{
    for (const std::size_t stride : {std::size_t{7}, std::size_t{5}, std::size_t{3}})
        if (std::gcd(stride, size) == 1)
            return stride;
    return 1;
}

/// The entry of a kind whose turn it is: what the pack features first, then all others; nullptr when there is none.
const model::Entry* turnOf(const Context& context, model::EntryKind kind, int turn)
{
    Entries all = candidatesOf(context, kind);
    if (all.empty())
        return nullptr;
    const auto& featured = context.catalogue().info().featured;
    const auto rank = [&](const model::Entry* entry) { return std::ranges::find(featured, entry->id); };
    std::ranges::stable_sort(all, {}, rank);
    const auto others = std::ranges::find(all, featured.end(), rank);
    const auto first = static_cast<std::size_t>(others - all.begin());
    const std::size_t place = static_cast<std::size_t>(turn) % all.size();
    if (place < first)
        return all[place];
    const std::size_t rest = all.size() - first;
    return all[first + (place - first) * strideThrough(rest) % rest];
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
    return AttractKnot{when, card.sample ? sayingSample(context, card.title) : card.title, "event", card.address,
                       theme::Section::Events};
}

std::optional<AttractKnot> entryKnot(const Context& context, model::EntryKind kind, const char* labelKey, int turn)
{
    const model::Entry* entry = turnOf(context, kind, turn);
    if (entry == nullptr)
        return std::nullopt;
    const Words title = context.words(entry->title);
    return AttractKnot{context.say(labelKey), entry->sample ? sayingSample(context, title) : title, iconOf(kind),
                       Address::of(entry->id).text(), sectionOf(kind)};
}

/// The city as its map names it, 「つくば市」; without a map by its short name.
Words cityWords(const Context& context)
{
    if (const auto& map = context.catalogue().map())
        for (const model::MapLayer& layer : map->layers)
            if (layer.style == "focus-municipality" && !layer.name.empty())
                return context.words(layer.name);
    return context.words(context.catalogue().info().city);
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
    if (const Words city = cityWords(context); !city.empty())
        view.date.text = city.text + RubyText::plain("  ") + view.date.text;
    view.date.text = view.date.text + RubyText::plain("  " + context.now().clockText());
    view.hero = info.hero;
    view.heroInPack = !context.catalogue().root().empty() && !info.hero.attract.empty();
    return view;
}

} // namespace musubi::present
