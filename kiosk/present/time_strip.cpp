#include "kiosk/present/time_strip.hpp"

namespace musubi::present {

namespace {

/// A mark of a geosite chooses it on the page of the park; anything else opens its own page.
std::string addressOf(const model::EntryId& id)
{
    if (id.kind == model::EntryKind::Geosite)
        return Address("geopark").with("site", id.slug).text();
    return Address::of(id).text();
}

} // namespace

TimeStrip timeStrip(const Context& context, const std::string& chosen)
{
    TimeStrip strip;
    strip.label = context.say("geopark.time");
    const auto& park = context.catalogue().info().geopark;
    if (!park)
        return strip;
    for (const model::TimelineEra& from : park->timeline) {
        TimeEra era;
        era.era = from.era;
        era.title = context.words(from.title);
        era.since = context.words(from.since);
        for (const model::TimelineMark& mark : from.marks) {
            // A mark that leads nowhere is not shown: touching it would do nothing.
            if (context.catalogue().find(mark.entry) == nullptr)
                continue;
            const bool on = mark.entry.kind == model::EntryKind::Geosite && mark.entry.slug == chosen;
            era.marks.push_back({mark.entry.slug, context.words(mark.text), addressOf(mark.entry), mark.at,
                                 on ? Switch::On : Switch::Off});
        }
        strip.eras.push_back(std::move(era));
    }
    return strip;
}

std::optional<TimeSpot> spotOn(const TimeStrip& strip, const model::Entry& entry)
{
    const auto& age = entry.as<model::Geosite>().age;
    if (!age)
        return std::nullopt;
    for (std::size_t index = 0; index < strip.eras.size(); ++index) {
        if (strip.eras[index].era != age->era)
            continue;
        for (const TimeMark& mark : strip.eras[index].marks)
            if (mark.id == entry.id.slug)
                return TimeSpot{index, mark.at};
        return TimeSpot{index, 0.5};
    }
    return std::nullopt;
}

} // namespace musubi::present
