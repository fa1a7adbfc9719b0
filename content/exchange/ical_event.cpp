#include "content/exchange/ical_event.hpp"

#include "content/base/letters.hpp"
#include "content/base/ruby_text.hpp"
#include "content/base/utf8.hpp"
#include "content/exchange/draft_fields.hpp"
#include "content/model/recurrence.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace musubi::exchange {

namespace {

constexpr std::size_t kTitleLetters = 120;
constexpr std::size_t kSummaryLetters = 300;
constexpr int kLongest = 20'160; // minutes of a session
constexpr int kDay = 24 * 60;

/// Gathers the happenings of one event.
class Gathering
{
public:
    Gathering(EntryDraft& draft, const TimeZone& zone) : m_draft(draft), m_zone(zone) {}

    void add(const Happening& happening, const std::string& session)
    {
        if (const ContentLine* const which = happening.find("RECURRENCE-ID")) {
            addOccurrence(happening, *which);
            return;
        }
        m_calledOff = m_calledOff || happening.isCancelled();
        m_sequence = std::max(m_sequence, sequenceOf(happening));
        if (m_texts == nullptr)
            m_texts = &happening;
        if (auto made = sessionOf(happening, session))
            m_sessions.push_back(std::move(*made));
    }

    void finish(const std::string& uid)
    {
        for (Json& session : m_sessions)
            leaveOutDays(session);
        m_sessions.insert(m_sessions.end(), m_moved.begin(), m_moved.end());
        if (m_texts != nullptr)
            putTexts(*m_texts);
        if (!m_sessions.empty())
            put(m_draft.fields, "/sessions", m_sessions);
        else if (!m_days.empty())
            put(m_draft.fields, "/knownDates", m_days);
        put(m_draft.needed, "/audience", Json::array());
        put(m_draft.needed, "/fee", Json{{"kind", "unknown"}});
        put(m_draft.needed, "/sessions", Json::array());
        m_draft.calendar = CalendarTerms{uid, m_sequence, m_calledOff};
        if (m_draft.said.empty())
            fault(m_draft.line, FaultCode::ValueMissing, pack::Severity::Error,
                  "The event has no SUMMARY, so no title.", "Give it one in the calendar that it comes from.");
    }

private:
    static int sequenceOf(const Happening& happening)
    {
        const std::string value = happening.value("SEQUENCE");
        int sequence = 0;
        (void)std::from_chars(value.data(), value.data() + value.size(), sequence);
        return std::max(sequence, 0);
    }

    void fault(int line, FaultCode code, pack::Severity severity, std::string why, std::string remedy)
    {
        m_draft.faults.push_back({code, severity, line, 0, {}, std::move(why), std::move(remedy)});
    }

    std::optional<CalendarTime> startOf(const Happening& happening)
    {
        const ContentLine* const line = happening.find("DTSTART");
        const auto start = line == nullptr ? std::nullopt : timeOf(line->value, line->param("TZID"), m_zone);
        if (!start)
            fault(line == nullptr ? happening.line : line->line, FaultCode::TimeUnreadable, pack::Severity::Warning,
                  line == nullptr ? "The event has no DTSTART."
                                  : "\"" + line->value + "\" is no time, or its TZID \"" + line->param("TZID") +
                                        "\" is no zone that is known.",
                  "Save the event again in its calendar, or give it a session in the workspace.");
        return start;
    }

    std::optional<int> minutesOf(const Happening& happening, const CalendarTime& start)
    {
        const ContentLine* const end = happening.find("DTEND");
        const auto until = end == nullptr ? std::nullopt : timeOf(end->value, end->param("TZID"), m_zone);
        std::optional<int> minutes = durationOf(happening.value("DURATION"));
        if (until && until->hasHours)
            minutes = std::clamp(until->local.date.daysSince(start.local.date), -1, kLongest / kDay + 1) * kDay +
                      until->local.minute - start.local.minute;
        if (minutes && *minutes > 0 && *minutes <= kLongest)
            return minutes;
        fault(happening.line, FaultCode::TimeUnknown, pack::Severity::Warning,
              "It is not said until when the event goes, or no two weeks hold it, so no session was made.",
              "Give it an end in its calendar, or a session in the workspace.");
        return std::nullopt;
    }

    std::optional<Json> sessionOf(const Happening& happening, const std::string& id)
    {
        const auto start = startOf(happening);
        if (!start)
            return std::nullopt;
        if (!start->hasHours) {
            m_days.push_back(start->local.date.text());
            fault(happening.line, FaultCode::TimeUnknown, pack::Severity::Warning,
                  "The event takes whole days and has no hours, so no session was made.",
                  "Give it a session in the workspace once the hours are known.");
            return std::nullopt;
        }
        const auto minutes = minutesOf(happening, *start);
        if (!minutes)
            return std::nullopt;
        Json session{{"id", id}, {"start", start->local.text()}, {"minutes", *minutes}};
        if (const std::string rule = ruleOf(happening, *start); !rule.empty())
            session["rrule"] = rule;
        for (const ContentLine& line : happening.lines)
            if (line.name == "EXDATE")
                for (const CalendarTime& day : timesOf(line, m_zone))
                    session["except"].push_back(day.local.date.text());
            else if (line.name == "RDATE")
                fault(line.line, FaultCode::NotCarried, pack::Severity::Warning,
                      "Single days beside a rule (RDATE) are not taken.", "Add them as sessions in the workspace.");
        session["signUp"] = {{"mode", "none"}};
        return session;
    }

    std::string ruleOf(const Happening& happening, const CalendarTime& start)
    {
        const ContentLine* const line = happening.find("RRULE");
        if (line == nullptr)
            return {};
        model::SessionRule rule;
        rule.start = start.local;
        rule.rrule = localRule(line->value, m_zone);
        const Outcome sound = model::checkRecurrence(rule);
        if (sound && !start.movedToOtherDay)
            return rule.rrule;
        fault(line->line, FaultCode::RuleUnreadable, pack::Severity::Warning,
              sound ? "The rule names days of a zone in which it is another day; only the first session was taken."
                    : sound.error().message + " Only the first session was taken.",
              "Write the rule for the pack's own zone in the workspace.");
        return {};
    }

    /// Another time for one day of the rule, or none.
    void addOccurrence(const Happening& happening, const ContentLine& which)
    {
        const auto day = timeOf(which.value, which.param("TZID"), m_zone);
        if (!day)
            return;
        m_left.push_back(day->local.date.text());
        if (happening.isCancelled())
            return;
        if (auto session = sessionOf(happening, "moved-" + day->local.date.text()))
            m_moved.push_back(std::move(*session));
    }

    void leaveOutDays(Json& session)
    {
        if (session.contains("rrule"))
            for (const std::string& day : m_left)
                session["except"].push_back(day);
        if (!session.contains("except"))
            return;
        std::vector<std::string> days = session["except"].get<std::vector<std::string>>();
        std::ranges::sort(days);
        days.erase(std::unique(days.begin(), days.end()), days.end());
        session["except"] = days;
    }

    void putTexts(const Happening& happening)
    {
        const auto markup = [](const std::string& text) { return RubyText::plain(text).markup(); };
        std::string title = happening.text("SUMMARY");
        std::ranges::replace(title, '\n', ' ');
        m_draft.said = title;
        if (decodeUtf8(title).size() > kTitleLetters)
            fault(happening.line, FaultCode::ValueTooLong, pack::Severity::Warning,
                  "The title is longer than the 120 letters there is room for.", "Shorten it in the workspace.");
        putText(m_draft.fields, "/title/ja", markup(title));
        const std::string text = happening.text("DESCRIPTION");
        putText(m_draft.fields, decodeUtf8(text).size() <= kSummaryLetters ? "/summary/ja" : "/body/ja", markup(text));
        std::string place = happening.text("LOCATION");
        std::ranges::replace(place, '\n', ' ');
        putText(m_draft.fields, "/venue/text/ja", markup(place));
        putPosition(happening.value("GEO"));
        const std::string url = happening.value("URL");
        if (url.starts_with("https://") || url.starts_with("http://"))
            put(m_draft.fields, "/url", url);
    }

    void putPosition(const std::string& value)
    {
        double latitude = 0;
        double longitude = 0;
        const char* const end = value.data() + value.size();
        const auto [sign, wrong] = std::from_chars(value.data(), end, latitude);
        if (wrong != std::errc() || sign == end || *sign != ';' ||
            std::from_chars(sign + 1, end, longitude).ec != std::errc() || !(latitude >= -90 && latitude <= 90) ||
            !(longitude >= -180 && longitude <= 180))
            return;
        put(m_draft.fields, "/venue/coordinates",
            Json{{"latitude", latitude}, {"longitude", longitude}, {"accuracy", "point"}});
    }

    EntryDraft& m_draft;
    const TimeZone& m_zone;
    const Happening* m_texts = nullptr;
    std::vector<Json> m_sessions;
    std::vector<Json> m_moved;
    std::vector<std::string> m_left; ///< days of a rule that are moved or called off
    std::vector<std::string> m_days; ///< without hours
    int m_sequence = 0;
    bool m_calledOff = false;
};

} // namespace

const ContentLine* Happening::find(std::string_view name) const
{
    const auto found = std::ranges::find(lines, name, &ContentLine::name);
    return found == lines.end() ? nullptr : &*found;
}

std::string Happening::value(std::string_view name) const
{
    const ContentLine* const found = find(name);
    return found == nullptr ? std::string() : found->value;
}

std::string Happening::text(std::string_view name) const
{
    return showable(unescapedText(value(name)));
}

bool Happening::isCancelled() const
{
    return value("STATUS") == "CANCELLED";
}

void gather(EntryDraft& draft, const std::vector<NamedHappening>& happenings, const std::string& uid,
            const TimeZone& zone)
{
    Gathering gathering(draft, zone);
    for (const NamedHappening& one : happenings)
        gathering.add(*one.happening, one.session);
    gathering.finish(uid);
}

} // namespace musubi::exchange
