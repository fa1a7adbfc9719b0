#include "kiosk/present/offer_words.hpp"

namespace musubi::present {

namespace {

constexpr int kFirstSecondary = 7;
constexpr int kFirstHigh = 10;

/// One school year as its school counts it.
std::string gradeText(const Context& context, int grade)
{
    if (grade >= kFirstHigh)
        return context.say("grade.high", {{"grade", grade - kFirstHigh + 1}}).text.base();
    if (grade >= kFirstSecondary)
        return context.say("grade.secondary", {{"grade", grade - kFirstSecondary + 1}}).text.base();
    return context.say("grade.primary", {{"grade", grade}}).text.base();
}

Words rangeWords(const Context& context, const model::Grades& grades)
{
    if (grades.from == 1 && grades.to == kFirstSecondary - 1)
        return context.say("grade.all-primary");
    if (grades.from == 1 && grades.to == kFirstHigh - 1)
        return context.say("grade.primary-and-secondary");
    if (grades.from == 1 && grades.to >= 12)
        return context.say("grade.all");
    if (grades.from == grades.to)
        return context.literal(gradeText(context, grades.from));
    if (grades.to < kFirstSecondary)
        return context.say("grade.primary-range", {{"from", grades.from}, {"to", grades.to}});
    return context.say("grade.range",
                       {{"from", gradeText(context, grades.from)}, {"to", gradeText(context, grades.to)}});
}

} // namespace

Words gradesWords(const Context& context, const model::Offer& offer)
{
    // "From Year 3" says more than the range in which the filter finds the offer.
    if (!offer.gradesText.empty() || !offer.grades)
        return context.words(offer.gradesText);
    return rangeWords(context, *offer.grades);
}

Words lengthWords(const Context& context, const model::Offer& offer)
{
    if (offer.minutes)
        return context.say("offers.minutes", {{"count", *offer.minutes}});
    return context.words(offer.durationText);
}

Words formatWords(const Context& context, model::OfferFormat format)
{
    return context.say("offers.format." + nameOf(format));
}

Words subjectWords(const Context& context, model::Subject subject)
{
    return context.say("offers.subject." + nameOf(subject));
}

std::string iconOf(model::OfferFormat format)
{
    switch (format) {
    case model::OfferFormat::Visit:
        return "directions_car";
    case model::OfferFormat::Come:
        return "directions_walk";
    case model::OfferFormat::Online:
        return "devices";
    case model::OfferFormat::Kit:
        return "inventory_2";
    case model::OfferFormat::Teachers:
        return "groups";
    case model::OfferFormat::Contest:
        return "celebration";
    }
    return {};
}

std::string nameOf(model::OfferFormat format)
{
    switch (format) {
    case model::OfferFormat::Visit:
        return "visit";
    case model::OfferFormat::Come:
        return "come";
    case model::OfferFormat::Online:
        return "online";
    case model::OfferFormat::Kit:
        return "kit";
    case model::OfferFormat::Teachers:
        return "teachers";
    case model::OfferFormat::Contest:
        return "contest";
    }
    return {};
}

std::string nameOf(model::Subject subject)
{
    switch (subject) {
    case model::Subject::Science:
        return "science";
    case model::Subject::Social:
        return "social";
    case model::Subject::Maths:
        return "maths";
    case model::Subject::Integrated:
        return "integrated";
    case model::Subject::Teachers:
        return "teachers";
    }
    return {};
}

} // namespace musubi::present
