#include "kiosk/present/search_view.hpp"

#include "kiosk/present/home_view.hpp"
#include "kiosk/present/search_hit.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <utility>

namespace musubi::present {

namespace {

constexpr const char* kPutAway = "none";
/// Of a kind, on whatever page: every page asks the same question, so that their counts agree and no hit stands on two.
/// Beyond it, typing on is quicker than paging.
constexpr std::size_t kMostHits = 50;
constexpr std::size_t kRowsWithoutKeyboard = 2;
constexpr int kDaysAhead = 14;

/// What somebody asks by the address.
struct Asked
{
    std::string text;
    std::optional<model::EntryKind> kind;
    bool keyboard = true;
    std::size_t onPage = kHitsInRow;
};

Asked askedBy(const Address& address)
{
    Asked asked;
    asked.text = address.get("q");
    asked.kind = model::entryKindNamed(address.get("kind"));
    asked.keyboard = asked.text.empty() || address.get("keys") != kPutAway;
    asked.onPage = asked.keyboard ? kHitsInRow : kHitsInRow * kRowsWithoutKeyboard;
    return asked;
}

/// Here, with the keys at hand.
Address withKeyboard(const Address& address)
{
    return address.get("keys") == kPutAway ? address.without("keys").without("page") : address;
}

/// The same search for another text, from its first page.
Address searchFor(const Context& context, const std::string& text)
{
    return withKeyboard(context.address()).with("q", text).without("page");
}

/// Fewer hits than were asked for are all there are, whatever the index guessed.
FoundEntries found(const Context& context, const Asked& asked)
{
    FoundEntries entries = context.finder()->find(asked.text, context.language(), context.today(), kMostHits);
    for (FoundOfKind& kind : entries) {
        std::erase_if(kind.hits, [&](const FoundEntry& hit) { return context.catalogue().find(hit.id) == nullptr; });
        if (kind.hits.size() < kMostHits) {
            kind.count = kind.hits.size();
            kind.isMore = false;
        }
    }
    std::erase_if(entries, [](const FoundOfKind& kind) { return kind.count == 0; });
    return entries;
}

/// Titles before pages; of each, the first of every kind, then the second of every kind …
std::vector<const FoundEntry*> inTurns(const FoundEntries& entries, std::optional<model::EntryKind> only)
{
    std::vector<const FoundEntry*> order;
    for (const FoundIn where : {FoundIn::Title, FoundIn::Page}) {
        std::vector<std::vector<const FoundEntry*>> rows;
        for (const FoundOfKind& kind : entries) {
            if (only && kind.kind != *only)
                continue;
            auto& row = rows.emplace_back();
            for (const FoundEntry& hit : kind.hits)
                if (hit.foundIn == where)
                    row.push_back(&hit);
        }
        for (std::size_t turn = 0, before = 0;; ++turn, before = order.size()) {
            before = order.size();
            for (const auto& row : rows)
                if (turn < row.size())
                    order.push_back(row[turn]);
            if (order.size() == before)
                break;
        }
    }
    return order;
}

/// What stands on one page, kind by kind, in the order in which their first ones come.
std::vector<const FoundEntry*> byKind(std::vector<const FoundEntry*> hits)
{
    std::vector<model::EntryKind> kinds;
    for (const FoundEntry* const hit : hits)
        if (std::ranges::find(kinds, hit->id.kind) == kinds.end())
            kinds.push_back(hit->id.kind);
    std::ranges::stable_sort(hits, {}, [&](const FoundEntry* hit) { return std::ranges::find(kinds, hit->id.kind); });
    return hits;
}

struct Total
{
    std::size_t count = 0;
    bool isMore = false;
};

Total totalOf(const FoundEntries& entries, std::optional<model::EntryKind> only)
{
    Total total;
    for (const FoundOfKind& kind : entries) {
        if (only && kind.kind != *only)
            continue;
        total.count += kind.count;
        total.isMore = total.isMore || kind.isMore;
    }
    return total;
}

KindChoice kindChoice(const Context& context, std::optional<model::EntryKind> kind, Total total, bool on)
{
    const std::string name(kind ? model::nameOf(*kind) : "");
    Words words = kind ? kindWords(context, *kind) : context.say("filter.all");
    words.text = words.text + RubyText::plain(" " + std::to_string(total.count) + (total.isMore ? "+" : ""));
    FilterChoice choice{kind ? name : "all", std::move(words), "", on ? Switch::On : Switch::Off,
                        context.address().without("page").with("kind", name).text()};
    return {std::move(choice), kind ? sectionOf(*kind) : theme::Section::Future};
}

void addFound(SearchView& view, const Context& context, const Asked& asked, const FoundEntries& entries)
{
    // A kind that nothing more is found of, because somebody typed on, gives way to everything.
    const bool holds = asked.kind && totalOf(entries, asked.kind).count > 0;
    const std::optional<model::EntryKind> only = holds ? asked.kind : std::nullopt;
    const Total all = totalOf(entries, std::nullopt);
    view.state = SearchState::Found;
    view.count =
        context.say(all.isMore ? "search.count-more" : "search.count", {{"count", static_cast<int>(all.count)}});
    view.showResults = context.say("search.show", {{"count", std::to_string(all.count) + (all.isMore ? "+" : "")}});
    view.kinds.push_back(kindChoice(context, std::nullopt, all, !only));
    for (const FoundOfKind& kind : entries)
        view.kinds.push_back(kindChoice(context, kind.kind, {kind.count, kind.isMore}, only == kind.kind));
    const auto order = inTurns(entries, only);
    view.paging = pagingOf(context, order.size(), asked.onPage);
    const auto at = [&](std::size_t index) {
        return order.begin() + static_cast<std::ptrdiff_t>(std::min(index, order.size()));
    };
    for (const FoundEntry* const found : byKind({at(view.paging.first), at(view.paging.last)})) {
        SearchHit hit = searchHit(context, *context.catalogue().find(found->id));
        hit.marks = found->marks;
        if (auto why = context.finder()->pieceOf(found->id, asked.text, context.language())) {
            hit.piece = context.words(LocalisedText({{why->text.language, why->text.text}}));
            hit.pieceMarks = std::move(why->marks);
        }
        view.hits.push_back(std::move(hit));
    }
}

/// What the pack itself puts first, then what is on next.
void addProposals(SearchView& view, const Context& context)
{
    std::vector<model::EntryId> ids = context.catalogue().info().featured;
    for (const model::Session& session : nextSessions(context, kHitsInRow, kDaysAhead))
        if (std::ranges::find(ids, session.event) == ids.end())
            ids.push_back(session.event);
    for (const model::EntryId& id : ids) {
        const model::Entry* const entry = context.catalogue().find(id);
        if (entry != nullptr && entry->valid.holds(context.today()) && view.hits.size() < kHitsInRow)
            view.hits.push_back(searchHit(context, *entry));
    }
}

/// The best-known place of the pack: the first phrase of the title of the first geosite that it features.
Words knownPlace(const Context& context)
{
    for (const model::EntryId& id : context.catalogue().info().featured) {
        const model::Entry* const entry = context.catalogue().find(id);
        if (id.kind != model::EntryKind::Geosite || entry == nullptr)
            continue;
        Words words = context.words(entry->title);
        const std::string markup = words.text.markup();
        words.text = RubyText::parse(markup.substr(0, markup.find("\u200B"))).valueOr(words.text);
        return words;
    }
    return {};
}

std::vector<SearchLink> suggestions(const Context& context)
{
    const auto search = [&](const std::string& id, Words words) {
        std::string address = searchFor(context, words.text.base()).text();
        return SearchLink{id, std::move(words), "search", std::move(address)};
    };
    std::vector<SearchLink> links{
        {"today", context.say("day.today"), "event", Address("events", {{"date", context.today().text()}}).text(),
         true},
        {"free", context.say("fee.free"), "event", Address("events", {{"free", "1"}}).text(), true},
        search("space", context.say("search.try.space")),
        search("robot", context.say("search.try.robot")),
    };
    if (Words place = knownPlace(context); !place.empty())
        links.push_back(search("place", std::move(place)));
    return links;
}

/// The field that the keys and the names write into.
KeyboardSpec fieldOf(const Context& context, const Asked& asked, SearchState state)
{
    KeyboardSpec spec;
    spec.text = asked.text;
    spec.layout = keyLayoutNamed(context.address().get("keys")).value_or(usualLayout(context.language()));
    spec.typed = [&context](const std::string& text) { return searchFor(context, text); };
    spec.switched = [&context](KeyLayout layout) {
        return context.address().with("keys", std::string(nameOf(layout)));
    };
    spec.done = context.say("frame.search");
    if (state == SearchState::Found)
        spec.doneAddress = context.address().with("keys", kPutAway).without("page");
    return spec;
}

/// The field itself and what stands in it.
void addField(SearchView& view, const Context& context, const Asked& asked)
{
    view.title = context.say("search.title");
    view.typed = context.literal(asked.text);
    view.placeholder = context.say("search.placeholder");
    view.clear = context.say("search.clear");
    view.fieldSpoken = asked.text.empty() ? view.placeholder.text.spoken()
                                          : context.say("search.typed", {{"text", asked.text}}).text.spoken();
    view.showKeyboard = context.say("search.keyboard");
    const Address typing = withKeyboard(context.address());
    view.keyboardAddress = typing.text();
    view.typingAddress = typing.with("keys", std::string(nameOf(usualLayout(context.language())))).text();
    view.resultsAddress = context.address().with("keys", kPutAway).without("page").text();
    if (!asked.text.empty())
        view.clearAddress = typing.without("q").without("kind").without("page").text();
}

} // namespace

SearchView searchView(const Context& context)
{
    const Asked asked = askedBy(context.address());
    SearchView view;
    addField(view, context, asked);
    view.suggestions = suggestions(context);
    if (context.finder() == nullptr) {
        view.state = SearchState::Preparing;
        view.heading = context.say("search.preparing");
        addProposals(view, context);
    } else if (asked.text.empty()) {
        view.heading = context.say("search.begin");
        view.text = context.say("search.begin-text");
        addProposals(view, context);
    } else {
        const FoundEntries entries = found(context, asked);
        if (entries.empty()) {
            view.state = SearchState::Nothing;
            view.count = context.say("search.count", {{"count", 0}});
            view.heading = context.say("search.nothing", {{"text", asked.text}});
            view.text = context.say("search.nothing-text");
        } else {
            addFound(view, context, asked, entries);
        }
    }
    const KeyboardSpec field = fieldOf(context, asked, view.state);
    view.candidates = nameChoices(context, field);
    if (asked.keyboard || view.state != SearchState::Found)
        view.keyboard = keyboardView(context, field);
    return view;
}

bool hasTypedText(const Address& address)
{
    return address.place() == "search" && !address.get("q").empty();
}

} // namespace musubi::present
