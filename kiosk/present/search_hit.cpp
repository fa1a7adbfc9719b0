#include "kiosk/present/search_hit.hpp"

#include "kiosk/present/awards_view.hpp"
#include "kiosk/present/dates.hpp"
#include "kiosk/present/offer_words.hpp"
#include "kiosk/present/opening.hpp"
#include "kiosk/present/sample_words.hpp"
#include "kiosk/present/session_view.hpp"
#include "kiosk/present/showcases_view.hpp"
#include "kiosk/present/tie_view.hpp"

#include <algorithm>
#include <string_view>

namespace musubi::present {

namespace {

/// One behind the other; the language of the first.
Words joined(Words first, std::string_view joint, const Words& second)
{
    if (first.empty())
        return second;
    if (!second.empty())
        first.text = first.text + RubyText::plain(std::string(joint)) + second.text;
    return first;
}

std::string_view listJoint(const Context& context)
{
    return context.language().value() == "en" ? ", " : "・";
}

const char* keyOf(model::QuizLevel level)
{
    switch (level) {
    case model::QuizLevel::Primary:
        return "quiz.level.primary";
    case model::QuizLevel::PrimaryUpper:
        return "quiz.level.primary-upper";
    case model::QuizLevel::Secondary:
        return "quiz.level.secondary";
    case model::QuizLevel::High:
        return "quiz.level.high";
    }
    return "";
}

/// Gives a card the line of its kind, and an event the day it leads to.
class Line
{
public:
    Line(const Context& context, const model::Entry& entry, SearchHit& hit)
        : m_context(context), m_entry(entry), m_hit(hit)
    {}

    void operator()(const model::Event& event) const
    {
        for (const model::Session& session : m_context.catalogue().sessionsOfEvent(m_entry.id, m_context.now(), 1)) {
            m_hit.line =
                joined(dayWords(m_context, session.start.date), " ", m_context.literal(session.start.clockText()));
            m_hit.address = Address::of(m_entry.id).with("date", session.start.date.text()).text();
            return;
        }
        m_hit.line = usualMonthsWords(m_context, event);
        if (m_hit.line.empty())
            m_hit.line = m_context.say("when.unknown");
    }
    void operator()(const model::Institution& institution) const
    {
        m_hit.line = institutionTypeWords(m_context, institution.type);
    }
    void operator()(const model::Award& award) const
    {
        m_hit.line = joined(awardYearWords(m_context, award), " ", programmeWords(m_context, award));
    }
    void operator()(const model::Geosite& site) const
    {
        const Words rock = site.geology.empty() ? Words{} : m_context.words(site.geology.front().name);
        const Words kind = m_context.say(site.official ? "geopark.site" : "geopark.spot");
        m_hit.line = joined(kind, listJoint(m_context), rock);
    }
    void operator()(const model::Initiative& initiative) const
    {
        const auto& guideline = m_context.catalogue().info().guideline;
        if (!guideline)
            return;
        const auto pillar = std::ranges::find(guideline->pillars, initiative.pillar, &model::Pillar::id);
        if (pillar != guideline->pillars.end())
            m_hit.line = m_context.words(pillar->title);
    }
    void operator()(const model::Showcase& showcase) const { m_hit.line = typeWords(m_context, showcase.type); }
    void operator()(const model::Offer& offer) const
    {
        m_hit.line = joined(gradesWords(m_context, offer), listJoint(m_context), lengthWords(m_context, offer));
    }
    void operator()(const model::Quiz& quiz) const { m_hit.line = m_context.say(keyOf(quiz.level)); }
    void operator()(const model::Form& /*form*/) const {} // no search finds it

private:
    const Context& m_context;
    const model::Entry& m_entry;
    SearchHit& m_hit;
};

} // namespace

Words kindWords(const Context& context, model::EntryKind kind)
{
    return context.say("search.kind." + std::string(model::nameOf(kind)));
}

SearchHit searchHit(const Context& context, const model::Entry& entry)
{
    SearchHit hit;
    hit.kind = kindWords(context, entry.id.kind);
    hit.icon = iconOf(entry.id.kind);
    hit.title = context.words(entry.title);
    hit.picture = pictureOf(entry);
    hit.address = Address::of(entry.id).text();
    hit.section = sectionOf(entry.id.kind);
    std::visit(Line(context, entry, hit), entry.details);
    if (entry.sample)
        hit.line = sayingSample(context, hit.line);
    return hit;
}

} // namespace musubi::present
