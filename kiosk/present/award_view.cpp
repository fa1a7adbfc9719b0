#include "kiosk/present/award_view.hpp"

#include "kiosk/present/awards_view.hpp"
#include "kiosk/present/page_ties.hpp"

#include <cassert>
#include <set>
#include <utility>

namespace musubi::present {

namespace {

/// Affiliations at the time, each once; those of few winners in a line of their own.
Words affiliationsOf(const Context& context, const model::Award& award)
{
    constexpr std::size_t kFew = 3;
    Words words;
    std::set<std::string> seen;
    const bool areFew = award.winners.size() <= kFew;
    for (const model::Winner& winner : award.winners) {
        const Words one = context.fullWords(winner.affiliation);
        if (one.empty() || !seen.insert(one.text.base()).second)
            continue;
        const char* const separator = areFew ? "\n" : one.language.starts_with("ja") ? "、" : "; ";
        if (!words.empty())
            words.text = words.text + RubyText::plain(separator);
        words = {words.text + one.text, one.language, one.ruby};
    }
    return words;
}

} // namespace

AwardView awardView(const Context& context)
{
    const auto id = context.address().entry();
    assert(id && context.catalogue().find(*id) != nullptr);
    const model::Entry& entry = *context.catalogue().find(*id);
    const auto& award = entry.as<model::Award>();
    AwardView view;
    view.tag = programmeWords(context, award);
    const Words year = awardYearWords(context, award);
    if (!year.empty())
        view.tag.text = view.tag.text + RubyText::plain(" ") + year.text;
    view.winners = winnersWords(context, award);
    if (view.winners.empty())
        view.winners = context.say("award.name-unknown");
    view.affiliations = affiliationsOf(context, award);
    view.title = context.fullWords(entry.title);
    view.text = context.fullWords(entry.body.empty() ? entry.summary : entry.body);
    for (const model::Section& section : entry.sections)
        view.sections.push_back({section.icon.empty() ? "lightbulb" : section.icon, context.fullWords(section.title),
                                 context.fullWords(section.text)});
    view.facts = factsOf(context, entry);
    view.workLabel = context.say("award.work");
    view.work = context.fullWords(award.work);
    view.picture = pictureOf(entry);
    view.alternative = altOf(context, entry);
    view.link = linkOf(entry);
    view.qrWords = linkWords(context, entry);
    Ties ties = pageTies(context, *id, "ties.heading", 3);
    view.tiesHeading = std::move(ties.heading);
    view.ties = std::move(ties.cards);
    view.sample = entry.sample;
    return view;
}

} // namespace musubi::present
