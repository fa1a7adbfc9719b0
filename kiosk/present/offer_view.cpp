#include "kiosk/present/offer_view.hpp"

#include "kiosk/present/offer_words.hpp"
#include "kiosk/present/page_ties.hpp"
#include "kiosk/present/session_view.hpp"

#include <cassert>
#include <utility>

namespace musubi::present {

namespace {

constexpr std::size_t kTies = 3;

Words subjectsWords(const Context& context, const model::Offer& offer)
{
    Words words;
    for (const model::Subject subject : offer.subjects) {
        const Words one = subjectWords(context, subject);
        if (words.empty())
            words = one;
        else
            words.text = words.text + RubyText::plain(one.language.starts_with("ja") ? "・" : ", ") + one.text;
    }
    return words;
}

std::vector<TagView> tagsOf(const Context& context, const model::Offer& offer)
{
    std::vector<TagView> tags;
    const auto add = [&](const char* icon, Words words) {
        if (!words.empty())
            tags.push_back({icon, std::move(words)});
    };
    add("menu_book", subjectsWords(context, offer));
    add("face", gradesWords(context, offer));
    add("schedule", lengthWords(context, offer));
    if (offer.minutes && !offer.durationText.empty())
        add("event", context.words(offer.durationText));
    if (offer.capacity)
        add("groups", context.say("offers.capacity", {{"count", *offer.capacity}}));
    add("location_on", context.words(offer.area));
    return tags;
}

SideCard sideOf(const Context& context, const model::Entry& entry)
{
    const auto& offer = entry.as<model::Offer>();
    SideCard side;
    side.label = context.say("offers.apply");
    side.head = offer.howToApply.empty() ? context.say("offers.ask") : context.fullWords(offer.howToApply);
    addRow(side, "science", context.say("offers.organiser"), context.fullWords(offer.organiser));
    for (const model::Fact& fact : entry.facts)
        addRow(side, fact.icon.empty() ? "info" : fact.icon, context.words(fact.label), context.fullWords(fact.value));
    addLinkAndGoals(side, context, entry);
    side.note = context.say("offers.check");
    return side;
}

} // namespace

OfferView offerView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& offer = entry.as<model::Offer>();

    OfferView view;
    view.heading = context.sayFully("offers.title");
    view.subtitle = formatWords(context, offer.format);
    view.title = context.fullWords(entry.title);
    view.summary = context.fullWords(entry.summary);
    view.body = context.fullWords(entry.body);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.format = {iconOf(offer.format), formatWords(context, offer.format)};
    view.fee = offer.fee.text.empty() ? feeWords(context, offer.fee) : context.words(offer.fee.text);
    view.feeIsFree = offer.fee.kind == model::FeeKind::Free;
    view.sample = entry.sample;
    view.tags = tagsOf(context, offer);
    view.curriculumHeading = context.say("offers.curriculum");
    view.curriculum = context.fullWords(offer.curriculum);
    view.sections = notesOf(context, entry);
    view.topicsHeading = context.sayFully("offers.topics");
    for (const LocalisedText& topic : offer.topics)
        view.topics.push_back(context.words(topic));
    view.bringsHeading = context.sayFully("offers.brings");
    for (const model::Brought& one : offer.brings)
        view.brings.push_back(
            {one.icon.empty() ? "inventory_2" : one.icon, context.fullWords(one.title), context.fullWords(one.text)});
    view.side = sideOf(context, entry);
    view.signUp = signUpLink(context, *id);
    view.need = needLink(context);
    Ties ties = pageTies(context, *id, "ties.short", kTies);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    return view;
}

} // namespace musubi::present
