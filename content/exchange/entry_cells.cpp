#include "content/exchange/entry_cells.hpp"

#include "content/base/calendar.hpp"
#include "content/exchange/draft_fields.hpp"
#include "content/exchange/listed_words.hpp"
#include "content/exchange/name_reading.hpp"
#include "content/model/recurrence.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

namespace musubi::exchange {

namespace {

/// The markup; empty when there is none.
std::string markupAt(const Json& value, const std::string& pointer)
{
    const Json::json_pointer place(pointer);
    return value.contains(place) && value.at(place).is_string() ? value.at(place).get<std::string>() : std::string();
}

std::string textAt(const Json& value, const std::string& pointer)
{
    const std::string markup = markupAt(value, pointer);
    const auto text = RubyText::parse(markup);
    return text ? text.value().base() : markup;
}

std::string degreesAt(const Json& value, const std::string& pointer)
{
    const Json::json_pointer place(pointer);
    return value.contains(place) && value.at(place).is_number() ? value.at(place).dump() : std::string();
}

/// "09:00"
std::string timeText(int minute)
{
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
    return text.data();
}

/// The texts of sections or facts, by the headings that the import gives them.
template <typename Words>
void takeListed(Cells& cells, const Json& entry, const Words& words, const char* list, const char* title,
                const char* text)
{
    const auto parts = entry.find(list);
    if (parts == entry.end() || !parts->is_array())
        return;
    for (const Json& part : *parts)
        for (const ListedWord& word : words) {
            const auto heading = RubyText::parse(word.title);
            if (heading && textAt(part, std::string("/") + title + "/ja") == heading.value().base())
                cells.emplace(word.role, textAt(part, std::string("/") + text + "/ja"));
        }
}

void takeFee(Cells& cells, const Json& entry)
{
    cells[Role::Fee] = markupAt(entry, "/fee/kind") == "free" ? "無料" : textAt(entry, "/fee/text/ja");
}

void takeSession(Cells& cells, const Json& entry)
{
    const Json::json_pointer first("/sessions/0");
    if (!entry.contains(first)) {
        const std::string days = markupAt(entry, "/knownDates/0");
        cells[Role::FirstDay] = days.substr(0, days.find('/'));
        cells[Role::LastDay] = days.find('/') == std::string::npos ? days : days.substr(days.find('/') + 1);
        return;
    }
    const Json& session = entry.at(first);
    const auto start = LocalDateTime::parse(markupAt(session, "/start"));
    const auto minutes = session.find("minutes");
    if (!start || minutes == session.end() || !minutes->is_number_integer())
        return;
    const LocalDateTime end = start->plus(Minutes(minutes->get<int>()));
    model::SessionRule rule;
    rule.start = *start;
    rule.rrule = markupAt(session, "/rrule");
    const auto last = rule.rrule.empty() ? std::optional(end.date) : model::lastDayOf(rule);
    cells[Role::FirstDay] = start->date.text();
    cells[Role::LastDay] = last ? last->text() : "";
    cells[Role::FromTime] = timeText(start->minute);
    cells[Role::UntilTime] = timeText(end.minute);
    cells[Role::TimeRemark] = textAt(session, "/text/ja");
    if (const auto quota = session.find("quota"); quota != session.end() && quota->is_number_integer())
        cells[Role::Quota] = quota->dump();
}

void takeHours(Cells& cells, const Json& entry)
{
    using Day = std::pair<std::string_view, std::string_view>;
    constexpr std::array kDays{Day{"mon", "月"}, Day{"tue", "火"}, Day{"wed", "水"}, Day{"thu", "木"},
                               Day{"fri", "金"}, Day{"sat", "土"}, Day{"sun", "日"}};
    const Json::json_pointer weekly("/hours/weekly");
    cells[Role::TimeRemark] = textAt(entry, "/closedText/ja");
    // A list has room for one span of one season.
    if (!entry.contains(weekly) || !entry.at(weekly).is_array() || entry.at(weekly).size() != 1)
        return;
    const Json& span = entry.at(weekly).front();
    const auto days = span.find("days");
    if (days == span.end() || span.contains("season"))
        return;
    for (const auto& [name, written] : kDays)
        if (std::ranges::find(*days, Json(name)) != days->end())
            cells[Role::Weekdays] += written;
    cells[Role::FromTime] = markupAt(span, "/open");
    cells[Role::UntilTime] = markupAt(span, "/close");
}

void takeTexts(Cells& cells, const Json& entry, OpenData list)
{
    const auto columns = columnsOf(list);
    const bool hasSummary = std::ranges::find(columns, Role::Summary, &Column::role) != columns.end();
    for (const auto& [language, shortRole, longRole] :
         {std::tuple{"ja", Role::Summary, Role::Text}, std::tuple{"en", Role::SummaryEnglish, Role::TextEnglish}})
    {
        const std::string summary = textAt(entry, std::string("/summary/") + language);
        const std::string body = textAt(entry, std::string("/body/") + language);
        cells[shortRole] = summary;
        cells[longRole] = hasSummary || summary.empty() ? body : summary + (body.empty() ? "" : "\n" + body);
    }
}

} // namespace

Cells cellsOf(const Json& entry, OpenData list)
{
    Cells cells;
    if (!entry.is_object())
        return cells;
    const auto title = RubyText::parse(markupAt(entry, "/title/ja"));
    cells[Role::Name] = textAt(entry, "/title/ja");
    cells[Role::NameKana] = title ? kanaOf(title.value()) : "";
    cells[Role::NameEnglish] = textAt(entry, "/title/en");
    takeTexts(cells, entry, list);
    takeListed(cells, entry, kSections, "sections", "title", "text");
    takeListed(cells, entry, kFacts, "facts", "label", "value");
    takeFee(cells, entry);
    const std::string where = list == OpenData::Events ? "/venue/coordinates" : "/coordinates";
    cells[Role::Latitude] = degreesAt(entry, where + "/latitude");
    cells[Role::Longitude] = degreesAt(entry, where + "/longitude");
    cells[Role::Organiser] = textAt(entry, list == OpenData::Events ? "/organiser/ja" : "/operator/ja");
    cells[Role::Url] = markupAt(entry, "/url");
    if (list == OpenData::Events) {
        takeSession(cells, entry);
        cells[Role::PlaceName] = textAt(entry, "/venue/text/ja");
    } else if (list != OpenData::CulturalProperties) {
        takeHours(cells, entry);
        cells[Role::Address] = textAt(entry, "/address/ja");
        cells[Role::Telephone] = markupAt(entry, "/telephone");
    } else
        cells[Role::Municipality] = textAt(entry, "/municipalities/0/ja");
    return cells;
}

} // namespace musubi::exchange
