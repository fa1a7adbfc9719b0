#include "kiosk/present/address_check.hpp"

#include "kiosk/present/event_filter.hpp"
#include "kiosk/present/map_view.hpp"
#include "kiosk/present/offer_filter.hpp"
#include "kiosk/present/offer_words.hpp"
#include "kiosk/present/showcases_view.hpp"
#include "kiosk/present/typing.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <vector>

namespace musubi::present {

namespace {

using Names = std::vector<std::string>;

/// A name that pages of a place look at, and the values that they understand.
struct Known
{
    std::string_view place; ///< "events"; "event/" for its pages; empty: everywhere
    std::string_view name;
    std::string form; ///< in words
    std::function<bool(const std::string&)> understands;
};

bool isWholeNumber(const std::string& value)
{
    return !value.empty() && value.size() <= 6 && value.find_first_not_of("0123456789") == std::string::npos;
}

bool isNumber(const std::string& value)
{
    double number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    return problem == std::errc() && end == value.data() + value.size();
}

bool isDay(const std::string& value)
{
    return Date::parse(value).has_value();
}

bool isMonth(const std::string& value)
{
    return Date::parse(value + "-01").has_value();
}

bool isAnything(const std::string& value)
{
    return !value.empty();
}

bool areGrades(const std::string& value)
{
    return value.find_first_not_of("1234567,") == std::string::npos;
}

Known numberOf(std::string_view place, std::string_view name)
{
    return {place, name, "a whole number", isWholeNumber};
}

Known oneOf(std::string_view place, std::string_view name, const Names& words)
{
    std::string form;
    for (std::size_t i = 0; i < words.size(); ++i)
        form += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return {place, name, form,
            [words](const std::string& value) { return std::find(words.begin(), words.end(), value) != words.end(); }};
}

template <typename Value, typename... Values>
Names namesOf(Value first, Values... others)
{
    return {std::string(nameOf(first)), std::string(nameOf(others))...};
}

Names kinds()
{
    Names words;
    for (const model::EntryKind kind : model::kTopicKinds)
        words.emplace_back(model::nameOf(kind));
    return words;
}

Names audiences()
{
    using enum model::Audience;
    Names words = namesOf(Toddlers, Primary, Secondary, Adults);
    words.emplace_back(kChildren);
    return words;
}

const std::vector<Known>& everywhere()
{
    static const std::vector<Known> kKnown{numberOf("", "leaf"), numberOf("", "code"), numberOf("", "languages"),
                                           numberOf("", "page")};
    return kKnown;
}

const std::vector<Known>& ofEvents()
{
    using model::Theme;
    static const std::vector<Known> kKnown{
        {"events", "date", "a day such as 2026-11-21", isDay},
        {"events", "day", "a day such as 2026-11-21", isDay},
        {"event/", "date", "a day such as 2026-11-21", isDay},
        oneOf("event/", "ties", {"1"}),
        {"events", "month", "a month such as 2026-11", isMonth},
        oneOf("events", "audience", audiences()),
        oneOf("events", "theme",
              namesOf(Theme::Space, Theme::Earth, Theme::Life, Theme::Robots, Theme::Physics, Theme::Health,
                      Theme::City, Theme::Culture)),
        oneOf("events", "free", {"1"}),
        oneOf("events", "when", {"yearly"}),
        oneOf("events", "sheet", {"calendar", "places"}),
        {"events", "place", "the name of an institution", isAnything},
    };
    return kKnown;
}

const std::vector<Known>& ofOffersAndShowcases()
{
    using model::OfferFormat;
    using model::ShowcaseType;
    using model::Subject;
    static const std::vector<Known> kKnown{
        oneOf("offers", "subject",
              namesOf(Subject::Science, Subject::Social, Subject::Maths, Subject::Integrated, Subject::Teachers)),
        oneOf("offers", "format",
              namesOf(OfferFormat::Visit, OfferFormat::Come, OfferFormat::Online, OfferFormat::Kit,
                      OfferFormat::Teachers, OfferFormat::Contest)),
        oneOf("offers", "length", namesOf(LessonLength::Lesson, LessonLength::Double, LessonLength::HalfDay)),
        {"offers", "grades", "school years such as 4,5,6, where 7 is lower secondary school", areGrades},
        oneOf("showcase", "type",
              namesOf(ShowcaseType::Technology, ShowcaseType::Robot, ShowcaseType::Venture,
                      ShowcaseType::FieldExperiment, ShowcaseType::TrialOrder, ShowcaseType::Programme)),
    };
    return kKnown;
}

const std::vector<Known>& ofPlaces()
{
    static const std::vector<Known> kKnown{
        {"geopark", "site", "the name of a site", isAnything},
        {"geopark", "x", "degrees of longitude", isNumber},
        {"geopark", "y", "degrees of latitude", isNumber},
        numberOf("geopark", "zoom"),
        oneOf("institutions", "type", {"museum", "laboratory", "children"}),
        oneOf("institutions", "open", {"1"}),
        {"institutions", "place", "the name of an institution", isAnything},
        {"institutions", "x", "degrees of longitude", isNumber},
        {"institutions", "y", "degrees of latitude", isNumber},
        numberOf("institutions", "zoom"),
        oneOf("institution/", "side", {"text"}),
    };
    return kKnown;
}

const std::vector<Known>& ofOthers()
{
    static const std::vector<Known> kKnown{
        numberOf("attract", "turn"),
        {"awards", "programme", "the name of a programme", isAnything},
        {"future-city", "pillar", "the name of a pillar", isAnything},
        numberOf("quiz", "question"),
        numberOf("quiz", "right"),
        numberOf("quiz", "answer"),
        numberOf("quiz", "round"),
        numberOf("quiz/", "question"),
        numberOf("quiz/", "right"),
        numberOf("quiz/", "answer"),
        numberOf("quiz/", "round"),
        numberOf("geosite/", "story"),
        numberOf("initiative/", "step"),
        numberOf("showcase/", "step"),
        {"search", "q", "words of at most 40 letters",
         [](const std::string& value) { return letterCount(value) <= kTextLimit; }},
        oneOf("search", "kind", kinds()),
        oneOf("search", "keys", {"kana", "kana-second", "latin", "digits", "none"}),
        {"ties", "of", "an entry such as event/stone-class",
         [](const std::string& value) { return model::EntryId::parse(value).ok(); }},
    };
    return kKnown;
}

const std::vector<Known>& ofForms()
{
    static const std::vector<Known> kKnown{
        numberOf("form/", "step"),
        {"form/", "field", "the name of a field", isAnything},
        {"form/", "of", "an entry such as event/stone-class",
         [](const std::string& value) { return model::EntryId::parse(value).ok(); }},
        {"form/", "at", "a day and a time such as 2026-11-21T09:30",
         [](const std::string& value) { return LocalDateTime::parse(value).has_value(); }},
        oneOf("form/", "keys", {"kana", "kana-second", "latin", "digits"}),
        oneOf("receipt", "field", {"number", "pin"}),
        oneOf("receipt", "keys", {"kana", "kana-second", "latin", "digits"}),
        oneOf("receipt", "sure", {"1"}),
        oneOf("form/", "act", {"class-booking", "family-booking", "need", "proposal"}),
    };
    return kKnown;
}

/// What pages of the place look at.
std::vector<const Known*> knownAt(const Address& address)
{
    const auto entry = address.entry();
    const std::string place = entry ? std::string(model::nameOf(entry->kind)) + "/" : address.place();
    std::vector<const Known*> known;
    for (const auto* list : {&ofEvents(), &ofOffersAndShowcases(), &ofPlaces(), &ofForms(), &ofOthers(), &everywhere()})
    {
        for (const Known& one : *list) {
            if (one.place.empty() || one.place == place)
                known.push_back(&one);
        }
    }
    return known;
}

std::string listOf(const std::vector<const Known*>& known)
{
    std::string list;
    for (const Known* one : known)
        list += (list.empty() ? "" : ", ") + std::string(one->name);
    return list;
}

/// The names that the address gives values to. One that is written with "%" is known to no page.
Names namesIn(const Address& address)
{
    const std::string text = address.text();
    Names names;
    for (std::size_t at = text.find('?'); at != std::string::npos; at = text.find('&', at + 1))
        names.push_back(text.substr(at + 1, text.find('=', at) - at - 1));
    return names;
}

} // namespace

std::string strangeIn(const Address& address)
{
    const auto known = knownAt(address);
    for (const std::string& name : namesIn(address)) {
        const std::string value = address.get(name);
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Known* one) { return one->name == name; });
        if (found == known.end())
            return address.place() + " has no \"" + name + "\"; it has " + listOf(known);
        if (!(*found)->understands(value))
            return "\"" + name + "\" is \"" + value + "\" but can only be " + (*found)->form;
    }
    return {};
}

std::string lostIn(const Address& address, const model::Catalogue& catalogue)
{
    const auto lost = [](const std::string& what, const std::string& name) {
        return "the pack has no " + what + " \"" + name + "\"";
    };
    const auto& info = catalogue.info();
    const auto tied = model::EntryId::parse(address.get("of"));
    for (const auto& entry : {address.entry(), tied ? std::optional(tied.value()) : std::nullopt})
        if (entry && catalogue.find(*entry) == nullptr)
            return lost(std::string(model::nameOf(entry->kind)), entry->slug);
    const std::string site = address.get("site");
    if (!site.empty() && catalogue.find({model::EntryKind::Geosite, site}) == nullptr)
        return lost("site", site);
    const std::string place = address.get("place");
    if (!place.empty() && catalogue.find({model::EntryKind::Institution, place}) == nullptr)
        return lost("institution", place);
    const std::string programme = address.get("programme");
    if (!programme.empty() &&
        std::ranges::none_of(info.awardProgrammes, [&](const auto& one) { return one.id == programme; }))
        return lost("award programme", programme);
    const std::string pillar = address.get("pillar");
    const bool isPillar = info.guideline && std::ranges::any_of(info.guideline->pillars,
                                                                [&](const auto& one) { return one.id == pillar; });
    return pillar.empty() || isPillar ? std::string() : lost("pillar", pillar);
}

} // namespace musubi::present
