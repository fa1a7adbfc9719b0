#include "kiosk/present/offers_view.hpp"

#include "kiosk/present/offer_filter.hpp"
#include "kiosk/present/offer_words.hpp"
#include "kiosk/present/session_view.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <array>

namespace musubi::present {

namespace {

using model::OfferFormat;
using model::Subject;

constexpr std::size_t kCardsOnPage = 6;
constexpr std::size_t kFormats = 4;

Address plain(const Context& context)
{
    return context.address().without("page");
}

FilterChoice choiceOf(const Context& context, const std::string& key, const std::string& value, const Words& words,
                      const std::string& icon)
{
    const bool on = context.address().get(key) == value;
    return {key + "." + value, words, icon, on ? Switch::On : Switch::Off,
            plain(context).with(key, on ? "" : value).text()};
}

std::string gradeList(const std::set<int>& grades)
{
    std::string list;
    for (const int grade : grades)
        list += (list.empty() ? "" : ",") + std::to_string(grade);
    return list;
}

FilterChoice gradeChoice(const Context& context, const OfferFilter& filter, int grade)
{
    FilterChoice choice;
    choice.id = "grades." + std::to_string(grade);
    choice.words =
        grade == kLowerSecondary ? context.say("grade.lower-secondary") : context.literal(std::to_string(grade));
    choice.on = filter.grades.contains(grade) ? Switch::On : Switch::Off;
    std::set<int> changed = filter.grades;
    if (changed.erase(grade) == 0)
        changed.insert(grade);
    choice.address = plain(context).with("grades", gradeList(changed)).text();
    return choice;
}

/// What the offers of the catalogue have, so that no filter finds nothing at all.
struct Kinds
{
    std::set<Subject> subjects;
    std::set<OfferFormat> formats;
    std::set<LessonLength> lengths;
};

Kinds kindsOf(const Context& context)
{
    Kinds kinds;
    for (const model::Entry* entry : offersThrough({}, context)) {
        const auto& offer = entry->as<model::Offer>();
        kinds.subjects.insert(offer.subjects.begin(), offer.subjects.end());
        kinds.formats.insert(offer.format);
        if (const auto length = lengthOf(offer))
            kinds.lengths.insert(*length);
    }
    return kinds;
}

void addFilters(OffersView& view, const Context& context, const OfferFilter& filter)
{
    const Kinds kinds = kindsOf(context);
    view.subjects.heading = context.say("offers.subject");
    for (const Subject subject : {Subject::Science, Subject::Social, Subject::Maths, Subject::Integrated})
        if (kinds.subjects.contains(subject))
            view.subjects.choices.push_back(
                choiceOf(context, "subject", nameOf(subject), subjectWords(context, subject), ""));
    view.grades.heading = context.say("offers.grade");
    for (int grade = 1; grade <= kLowerSecondary; ++grade)
        view.grades.choices.push_back(gradeChoice(context, filter, grade));
    view.lengths.heading = context.say("offers.length");
    for (const LessonLength length : kinds.lengths)
        view.lengths.choices.push_back(
            choiceOf(context, "length", nameOf(length), context.say("offers.length." + nameOf(length)), ""));
    view.formats.heading = context.say("offers.format");
    for (const OfferFormat format : kinds.formats)
        if (view.formats.choices.size() < kFormats)
            view.formats.choices.push_back(
                choiceOf(context, "format", nameOf(format), formatWords(context, format), ""));
}

/// Chips that say what is on; touching one takes it away.
void addActive(OffersView& view, const Context& context, const OfferFilter& filter)
{
    for (const FilterRow* row : {&view.subjects, &view.lengths, &view.formats})
        for (const FilterChoice& choice : row->choices)
            if (choice.on == Switch::On)
                view.active.push_back(choice);
    if (filter.grades.empty())
        return;
    std::string grades;
    for (const FilterChoice& choice : view.grades.choices)
        if (choice.on == Switch::On)
            grades += (grades.empty() ? "" : "・") + choice.words.text.base();
    FilterChoice all;
    all.id = "grades";
    all.words = context.say("offers.chosen-grades", {{"grades", grades}});
    all.on = Switch::On;
    all.address = plain(context).without("grades").text();
    view.active.push_back(all);
}

OfferCard cardOf(const Context& context, const model::Entry& entry)
{
    const auto& offer = entry.as<model::Offer>();
    OfferCard card;
    const bool forTeachers = offer.format == OfferFormat::Teachers || offer.subjects.empty();
    card.subject = forTeachers ? formatWords(context, offer.format) : subjectWords(context, offer.subjects.front());
    if (offer.grades)
        card.grades = gradesWords(context, offer);
    card.title = context.words(entry.title);
    card.organiser = context.words(offer.organiser);
    card.length = lengthWords(context, offer);
    if (offer.fee.kind != model::FeeKind::Unknown)
        card.fee = feeWords(context, offer.fee);
    if (!forTeachers && (card.length.empty() || card.fee.empty())) {
        card.way = formatWords(context, offer.format);
        card.wayIcon = iconOf(offer.format);
    }
    card.picture = pictureOf(entry);
    card.address = Address::of(entry.id).text();
    card.sample = entry.sample;
    return card;
}

} // namespace

OffersView offersView(const Context& context)
{
    OffersView view;
    const OfferFilter filter = OfferFilter::of(context.address());
    view.title = context.sayFully("offers.title");
    addFilters(view, context, filter);
    addActive(view, context, filter);
    const auto offers = offersThrough(filter, context);
    view.count = context.say("offers.count", {{"count", static_cast<int>(offers.size())}});
    view.subtitle = context.say("offers.subtitle");
    view.check = context.say("offers.check");
    view.nothing = context.sayFully("offers.nothing");
    view.narrow = context.say("filter.narrow");
    view.need = needLink(context);
    view.paging = pagingOf(context, offers.size(), kCardsOnPage);
    for (std::size_t index = view.paging.first; index < view.paging.last; ++index)
        view.cards.push_back(cardOf(context, *offers[index]));
    return view;
}

} // namespace musubi::present
