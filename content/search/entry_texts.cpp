#include "content/search/entry_texts.hpp"

#include <variant>

namespace musubi::search {

namespace {

using namespace musubi::model;

/// Gathers the texts of one kind's own part.
class DetailTexts
{
public:
    DetailTexts(const Catalogue& catalogue, EntryTexts& found) : m_catalogue(catalogue), m_found(found) {}

    void operator()(const Event& event)
    {
        add(event.audienceText);
        add(event.organiser);
        add(event.fee.text);
        for (const SessionRule& rule : event.sessions)
            add(rule.text);
        if (!event.venue)
            return;
        add(event.venue->text);
        if (event.venue->institution)
            addTitle(*event.venue->institution);
    }

    void operator()(const Institution& institution)
    {
        add(institution.operatedBy);
        add(institution.address);
        add(institution.reservation);
        add(institution.closedText);
        add(institution.fee.text);
        if (institution.hours)
            add(institution.hours->text);
        m_found.words.push_back(institution.telephone);
    }

    void operator()(const Award& award)
    {
        for (const AwardProgramme& programme : m_catalogue.info().awardProgrammes) {
            if (programme.id == award.programme)
                add(programme.title);
        }
        for (const Winner& winner : award.winners) {
            add(winner.name);
            add(winner.affiliation);
        }
        add(award.yearText);
        add(award.division);
        add(award.work);
        if (award.year)
            m_found.words.push_back(std::to_string(*award.year));
    }

    void operator()(const Geosite& geosite)
    {
        for (const LocalisedText& municipality : geosite.municipalities)
            add(municipality);
        add(geosite.zone);
        for (const Height& height : geosite.heights)
            add(height.name);
        for (const Rock& rock : geosite.geology) {
            add(rock.name);
            add(rock.text);
        }
        if (geosite.age)
            add(geosite.age->text);
        for (const Route& route : geosite.routes) {
            add(route.title);
            add(route.text);
        }
    }

    void operator()(const Initiative& initiative)
    {
        for (const LocalisedText& partner : initiative.partners)
            add(partner);
        if (initiative.roadmap) {
            for (const RoadmapStep& step : initiative.roadmap->steps)
                add(step.title);
        }
        if (m_catalogue.info().guideline)
            addPillar(initiative, *m_catalogue.info().guideline);
    }

    void operator()(const Showcase& showcase)
    {
        add(showcase.organisation);
        add(showcase.yearText);
        add(showcase.status);
        add(showcase.place);
        for (const Figure& figure : showcase.figures)
            add(figure.label);
        for (const Milestone& milestone : showcase.timeline)
            add(milestone.text);
    }

    void operator()(const Offer& offer)
    {
        add(offer.gradesText);
        add(offer.durationText);
        add(offer.fee.text);
        add(offer.area);
        add(offer.howToApply);
        add(offer.curriculum);
        add(offer.organiser);
        for (const LocalisedText& topic : offer.topics)
            add(topic);
        for (const Brought& brought : offer.brings) {
            add(brought.title);
            add(brought.text);
        }
    }

    void operator()(const Quiz& quiz)
    {
        add(quiz.question);
        add(quiz.explanation);
        for (const Choice& choice : quiz.choices) {
            add(choice.text);
            add(choice.detail);
        }
    }

    void operator()(const Form& /*form*/) {} // nobody searches for it

private:
    void add(const LocalisedText& text)
    {
        if (!text.empty())
            m_found.texts.emplace_back(text);
    }

    void addTitle(const EntryId& id)
    {
        if (const Entry* entry = m_catalogue.find(id))
            add(entry->title);
    }

    void addPillar(const Initiative& initiative, const Guideline& guideline)
    {
        for (const Pillar& pillar : guideline.pillars) {
            if (pillar.id != initiative.pillar)
                continue;
            add(pillar.title);
            for (const Measure& measure : pillar.measures) {
                if (measure.id == initiative.measure)
                    add(measure.title);
            }
        }
    }

    const Catalogue& m_catalogue;
    EntryTexts& m_found;
};

} // namespace

EntryTexts textsOf(const Entry& entry, const Catalogue& catalogue)
{
    EntryTexts found;
    found.words = entry.tags;
    found.texts = {entry.summary, entry.body};
    for (const Fact& fact : entry.facts) {
        found.texts.emplace_back(fact.label);
        found.texts.emplace_back(fact.value);
    }
    for (const Section& section : entry.sections) {
        found.texts.emplace_back(section.title);
        found.texts.emplace_back(section.text);
    }
    std::visit(DetailTexts(catalogue, found), entry.details);
    return found;
}

} // namespace musubi::search
