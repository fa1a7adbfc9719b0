#include "kiosk/present/institution_view.hpp"

#include "kiosk/present/dates.hpp"
#include "kiosk/present/fact_words.hpp"
#include "kiosk/present/page_ties.hpp"
#include "kiosk/present/session_view.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace musubi::present {

namespace {

constexpr std::size_t kTies = 5;
constexpr int kZoomOfMap = 4;

void addSides(InstitutionView& view, const Context& context, const model::Entry& entry)
{
    if (entry.body.empty() && entry.facts.empty())
        return;
    const bool turned = context.address().get("side") == "text";
    view.turn = context.say(turned ? "institution.picture" : "institution.more");
    view.turnAddress = context.address().with("side", turned ? "" : "text").text();
    if (!turned)
        return;
    PlaceText side;
    side.heading = context.fullWords(entry.title);
    side.text = context.fullWords(entry.body);
    side.facts = factsOf(context, entry);
    view.side = std::move(side);
}

/// "休み：月曜…"; what else the hours say when no closed days are listed; empty when neither is known.
Words closedWords(const Context& context, const model::Institution& institution)
{
    const Words days = context.words(institution.closedText);
    if (!days.empty())
        return context.say("institution.closed-on", {{"days", days.text}});
    return institution.hours ? context.words(institution.hours->text) : Words{};
}

Words lastEntryWords(const Context& context, const InstitutionView& view)
{
    const auto current =
        std::ranges::find_if(view.opening.spans, [&](const auto& span) { return view.nowMinute < span.close; });
    if (current == view.opening.spans.end() || !current->lastEntry)
        return {};
    return context.say("opening.last-entry", {{"time", clockText(*current->lastEntry)}});
}

/// Without published hours one sentence sends people to the official site, and nothing else repeats it.
void addUnknownHours(InstitutionView& view, const Context& context, const model::Institution& institution)
{
    const bool feeKnown = institution.fee.kind != model::FeeKind::Unknown;
    view.opening.status = context.say("opening.unconfirmed");
    view.hoursUnknown = context.sayFully(feeKnown ? "opening.unknown-long" : "opening.unknown-all");
    if (feeKnown)
        view.fee = asFact(context, [&](const Context& c) { return feeWords(c, institution.fee); });
}

void addHours(InstitutionView& view, const Context& context, const model::Institution& institution)
{
    view.date = dateWords(context, context.today());
    view.now = context.say("opening.now");
    view.nowMinute = context.now().minute;
    view.opening = openingOf(context, institution);
    view.opening.note = asFact(context, [&](const Context& c) { return openingOf(c, institution).note; });
    view.opening.next = asDateFact(context, [&](const Context& c) { return openingOf(c, institution).next; });
    view.closed = asFact(context, [&](const Context& c) { return closedWords(c, institution); });
    if (view.opening.state == OpenState::Unknown) {
        addUnknownHours(view, context, institution);
        return;
    }
    view.hoursUnknown = view.opening.note;
    Words lastEntry = asFact(context, [&](const Context& c) { return lastEntryWords(c, view); });
    if (!lastEntry.empty()) {
        const bool spaced = lastEntry.language == "en" || lastEntry.language == "ko";
        if (!view.closed.empty())
            lastEntry.text = lastEntry.text + RubyText::plain(spaced ? ". " : "。") + view.closed.text;
        view.closed = lastEntry;
    }
    view.fee = asFact(context, [&](const Context& c) { return feeWords(c, institution.fee); });
    view.check = context.say("mark.check-first");
}

/// What a phone gets: the place's own site, else enough to find it.
std::string codeText(const InstitutionView& view, const model::Entry& entry, const model::Institution& institution)
{
    if (!entry.url.empty())
        return entry.url;
    std::string text = view.title.text.base();
    for (const std::string& line : {view.address.text.base(), institution.telephone})
        if (!line.empty())
            text += "\n" + line;
    return text;
}

void addPlace(InstitutionView& view, const Context& context, const model::Entry& entry)
{
    const auto& institution = entry.as<model::Institution>();
    view.placeLabel = context.say("institution.place");
    view.address = context.fullWords(institution.address);
    if (view.address.empty())
        view.address = context.sayFully("institution.no-address");
    view.qr = codeText(view, entry, institution);
    view.qrWords = context.say("qr.take-home");
    if (const auto at = pointOf(institution.coordinates)) {
        view.mapWords = context.say("geosite.open-map");
        view.mapAddress = Address("institutions").with("place", entry.id.slug).text();
        view.mark = {entry.id.slug, context.words(entry.title), institutionIcon(institution), *at, view.mapAddress};
        view.map = mapView(context.at(Address(context.address().place()).with("zoom", std::to_string(kZoomOfMap))),
                           extentOfStyle(context, "focus-municipality"), at);
    }
    const auto add = [&](const char* icon, const char* key, Words value) {
        if (!value.empty())
            view.rows.push_back({icon, context.say(key), std::move(value)});
    };
    add("call", "institution.telephone",
        institution.telephone.empty() ? Words{} : context.literal(institution.telephone));
    add("confirmation_number", "institution.reservation", context.fullWords(institution.reservation));
    add("groups", "institution.operator", context.fullWords(institution.operatedBy));
}

Words otherName(const Context& context, const LocalisedText& title)
{
    const Language english{std::string("en")};
    if (context.language() == english || !title.has(english))
        return {};
    return {title.all().at(english).withoutReadings(), "en", Switch::Off};
}

} // namespace

InstitutionView institutionView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& institution = entry.as<model::Institution>();
    InstitutionView view;
    view.heading = context.sayFully("institutions.title");
    view.otherName = otherName(context, entry.title);
    view.title = context.fullWords(entry.title);
    view.summary = context.fullWords(entry.summary.empty() ? entry.body : entry.summary);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.kind = institutionTypeWords(context, institution.type);
    view.kindIcon = institutionTypeIcon(institution.type);
    view.feeIsFree = institution.fee.kind == model::FeeKind::Free;
    if (institution.fee.kind != model::FeeKind::Unknown)
        view.feeTag = context.say(view.feeIsFree ? "fee.free" : "fee.paid");
    view.sample = entry.sample;
    addSides(view, context, entry);
    addHours(view, context, institution);
    addPlace(view, context, entry);
    Ties ties = pageTies(context, *id, "ties.heading", kTies);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
