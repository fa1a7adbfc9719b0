#include "content/exchange/schema_org.hpp"

#include "content/exchange/draft_fields.hpp"
#include "content/model/recurrence.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace musubi::exchange {

namespace {

/// 2026-12-05T10:00:00+09:00
std::string isoTime(const LocalDateTime& local, const TimeZone& zone)
{
    const Instant wall = local.date.days() + Minutes(local.minute);
    const auto offset = std::chrono::duration_cast<Minutes>(wall - zone.toInstant(local)).count();
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), ":00%c%02d:%02d", offset < 0 ? '-' : '+',
                        static_cast<int>(std::abs(offset) / 60), static_cast<int>(std::abs(offset) % 60));
    return local.text() + text.data();
}

class Graph
{
public:
    Graph(const ExchangeMemory& memory, const CalendarFrame& frame) : m_memory(memory), m_frame(frame)
    {
        m_fallback.primary = frame.language;
    }

    void add(const model::Entry& entry, const model::Session& session)
    {
        const auto& event = entry.as<model::Event>();
        Json node{{"@type", "Event"}, {"name", text(entry.title)}};
        node["startDate"] = isoTime(session.start, m_frame.zone);
        node["endDate"] = isoTime(session.end, m_frame.zone);
        const auto told = m_memory.entries.find(entry.id.text());
        const bool isCancelled =
            told != m_memory.entries.end() && told->second.calendar && told->second.calendar->isCancelled;
        node["eventStatus"] = isCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
        node["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode";
        node["inLanguage"] = m_frame.language.value();
        put(node, "description", text(entry.summary.empty() ? entry.body : entry.summary));
        put(node, "url", entry.url);
        if (event.fee.kind != model::FeeKind::Unknown)
            node["isAccessibleForFree"] = event.fee.kind == model::FeeKind::Free;
        if (!event.organiser.empty())
            node["organizer"] = {{"@type", "Organization"}, {"name", text(event.organiser)}};
        if (event.venue)
            addPlace(node, *event.venue);
        nodes.push_back(std::move(node));
    }

    Json nodes = Json::array();

private:
    [[nodiscard]] std::string text(const LocalisedText& localised) const
    {
        return localised.in(m_frame.language, m_fallback).text.base();
    }

    static void put(Json& node, const char* name, const std::string& value)
    {
        if (!value.empty())
            node[name] = value;
    }

    void addPlace(Json& node, const model::Venue& venue) const
    {
        Json place{{"@type", "Place"}};
        put(place, "name", text(venue.text));
        if (venue.coordinates)
            place["geo"] = {{"@type", "GeoCoordinates"},
                            {"latitude", venue.coordinates->latitude},
                            {"longitude", venue.coordinates->longitude}};
        if (place.size() > 1)
            node["location"] = place;
    }

    const ExchangeMemory& m_memory;
    const CalendarFrame& m_frame;
    LanguageFallback m_fallback;
};

} // namespace

std::string encodeSchemaOrg(const std::vector<model::Entry>& events, const ExchangeMemory& memory,
                            const CalendarFrame& frame, Date first, Date last)
{
    Graph graph(memory, frame);
    for (const model::Entry& entry : events)
        for (const model::Session& session : model::sessionsBetween(entry.id, entry.as<model::Event>(), first, last))
            graph.add(entry, session);
    const Json document{{"@context", "https://schema.org"}, {"@graph", graph.nodes}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace musubi::exchange
