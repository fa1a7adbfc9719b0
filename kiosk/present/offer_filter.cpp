#include "kiosk/present/offer_filter.hpp"

#include "kiosk/present/offer_words.hpp"

#include <algorithm>

namespace musubi::present {

namespace {

enum class Match
{
    No,
    Perhaps, ///< the offer does not say
    Yes,
};

bool holdsGrade(const model::Grades& grades, int choice)
{
    const int last = choice == kLowerSecondary ? 9 : choice;
    return grades.from <= last && grades.to >= choice;
}

Match matchOfGrades(const std::set<int>& wanted, const model::Offer& offer)
{
    if (wanted.empty())
        return Match::Yes;
    // A course for teachers is not for a class, whatever years it names.
    if (offer.format == model::OfferFormat::Teachers)
        return Match::No;
    if (!offer.grades)
        return Match::Perhaps;
    const bool any = std::ranges::any_of(wanted, [&](int grade) { return holdsGrade(*offer.grades, grade); });
    return any ? Match::Yes : Match::No;
}

Match matchOf(const OfferFilter& filter, const model::Offer& offer)
{
    if (!filter.subject.empty() &&
        std::ranges::none_of(offer.subjects, [&](model::Subject subject) { return nameOf(subject) == filter.subject; }))
        return Match::No;
    if (!filter.format.empty() && nameOf(offer.format) != filter.format)
        return Match::No;
    if (!filter.length.empty()) {
        const auto length = lengthOf(offer);
        if (!length || nameOf(*length) != filter.length)
            return Match::No;
    }
    return matchOfGrades(filter.grades, offer);
}

} // namespace

std::string nameOf(LessonLength length)
{
    switch (length) {
    case LessonLength::Lesson:
        return "lesson";
    case LessonLength::Double:
        return "double";
    case LessonLength::HalfDay:
        return "half-day";
    }
    return {};
}

std::optional<LessonLength> lengthOf(const model::Offer& offer)
{
    constexpr int kLesson = 60;
    constexpr int kDouble = 120;
    if (!offer.minutes)
        return std::nullopt;
    if (*offer.minutes <= kLesson)
        return LessonLength::Lesson;
    return *offer.minutes <= kDouble ? LessonLength::Double : LessonLength::HalfDay;
}

OfferFilter OfferFilter::of(const Address& address)
{
    OfferFilter filter;
    filter.subject = address.get("subject");
    filter.length = address.get("length");
    filter.format = address.get("format");
    for (const char letter : address.get("grades"))
        if (letter >= '1' && letter <= '0' + kLowerSecondary)
            filter.grades.insert(letter - '0');
    return filter;
}

std::vector<const model::Entry*> offersThrough(const OfferFilter& filter, const Context& context)
{
    std::vector<const model::Entry*> sure;
    std::vector<const model::Entry*> unsure;
    for (const model::Entry* entry : context.catalogue().allOfKind(model::EntryKind::Offer)) {
        if (!entry->valid.holds(context.today()))
            continue;
        const Match match = matchOf(filter, entry->as<model::Offer>());
        if (match == Match::Yes)
            sure.push_back(entry);
        else if (match == Match::Perhaps)
            unsure.push_back(entry);
    }
    sure.insert(sure.end(), unsure.begin(), unsure.end());
    return sure;
}

} // namespace musubi::present
