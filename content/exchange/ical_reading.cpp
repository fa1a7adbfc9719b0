#include "content/exchange/ical_reading.hpp"

#include "content/exchange/ical_event.hpp"
#include "content/exchange/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>

namespace musubi::exchange {

namespace {

std::vector<Happening> happeningsOf(const std::vector<ContentLine>& lines)
{
    std::vector<Happening> all;
    int inside = 0; // of parts of an event, such as an alarm
    bool isOpen = false;
    for (const ContentLine& line : lines) {
        if (line.name == "BEGIN" && line.value == "VEVENT" && !isOpen) {
            all.push_back({line.line, {}});
            isOpen = true;
        } else if (line.name == "END" && line.value == "VEVENT")
            isOpen = false;
        else if (isOpen && (line.name == "BEGIN" || line.name == "END"))
            inside += line.name == "BEGIN" ? 1 : -1;
        else if (isOpen && inside == 0)
            all.back().lines.push_back(line);
    }
    return all;
}

/// What an UID says of our own: "event/stone-class/saturday@pack".
struct OwnName
{
    model::EntryId id;
    std::string session;
};

std::optional<OwnName> ownNameOf(const std::string& uid)
{
    const std::string name = uid.substr(0, uid.find('@'));
    const std::size_t slash = name.rfind('/');
    if (slash == std::string::npos || uid.find('@') == std::string::npos)
        return std::nullopt;
    const auto id = model::EntryId::parse(name.substr(0, slash));
    const auto session = model::EntryId::parse("event/" + name.substr(slash + 1));
    if (!id || !session || id.value().kind != model::EntryKind::Event)
        return std::nullopt;
    return OwnName{id.value(), session.value().slug};
}

/// For names of other calendars, which hold anything (FNV-1a, 64 bits).
std::string slugOf(const std::string& uid)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const unsigned char letter : uid)
        hash = (hash ^ letter) * 1'099'511'628'211U;
    std::array<char, 24> text{};
    (void)std::snprintf(text.data(), text.size(), "cal-%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

/// Which entry the happening belongs to.
model::EntryId entryOf(const std::string& uid, const ExchangeMemory& memory)
{
    for (const auto& [id, told] : memory.entries)
        if (told.calendar && told.calendar->uid == uid)
            if (const auto known = model::EntryId::parse(id))
                return known.value();
    const auto own = ownNameOf(uid);
    return own ? own->id : model::EntryId{model::EntryKind::Event, slugOf(uid)};
}

} // namespace

Result<ReadCalendar> readCalendar(std::string_view bytes, const TimeZone& zone, const ExchangeMemory& memory)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    ReadCalendar read;
    const std::vector<Happening> all = happeningsOf(parseContentLines(decoded.value().text));
    if (all.empty())
        read.faults.push_back({FaultCode::CalendarUnreadable,
                               pack::Severity::Error,
                               0,
                               0,
                               {},
                               "There is no event (BEGIN:VEVENT) in the file.",
                               "Export it again as iCalendar (.ics)."});
    std::vector<std::pair<model::EntryId, std::vector<const Happening*>>> events;
    for (const Happening& happening : all) {
        const std::string uid = happening.value("UID");
        const model::EntryId id = entryOf(uid.empty() ? happening.value("SUMMARY") : uid, memory);
        auto event = std::ranges::find(events, id, [](const auto& one) { return one.first; });
        if (event == events.end())
            event = events.insert(events.end(), {id, {}});
        event->second.push_back(&happening);
    }
    for (const auto& [id, happenings] : events) {
        EntryDraft& draft = read.drafts.emplace_back();
        draft.id = id;
        draft.line = happenings.front()->line;
        std::vector<NamedHappening> named;
        for (const Happening* const happening : happenings) {
            const auto own = ownNameOf(happening->value("UID"));
            named.push_back({happening, own ? own->session : "calendar"});
        }
        const bool isOurs = ownNameOf(happenings.front()->value("UID")).has_value();
        gather(draft, named, isOurs ? std::string() : happenings.front()->value("UID"), zone);
    }
    return read;
}

} // namespace musubi::exchange
