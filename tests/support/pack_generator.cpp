#include "tests/support/pack_generator.hpp"

#include "content/base/calendar.hpp"
#include "tests/support/pack_words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace musubi::test {

namespace {

using Json = nlohmann::json;
using model::EntryKind;

constexpr std::size_t kKinds = model::kTopicKinds.size();

EntryKind kindOf(std::size_t number)
{
    return model::kTopicKinds[number % kKinds];
}

std::string slugOf(std::size_t number)
{
    return "entry-" + std::to_string(number);
}

std::string idOf(std::size_t number)
{
    return std::string(nameOf(kindOf(number))) + "/" + slugOf(number);
}

/// Makes the entries of one pack; `m_count` bounds where ties may lead.
class Generator
{
public:
    explicit Generator(std::size_t count) : m_count(count) {}

    [[nodiscard]] Json entry(std::size_t number) const
    {
        Json json = shared(number);
        switch (kindOf(number)) {
        case EntryKind::Event:
            json.update(event(number));
            break;
        case EntryKind::Institution:
            json.update(institution(number));
            break;
        case EntryKind::Award:
            json.update(award(number));
            break;
        case EntryKind::Geosite:
            json.update(geosite(number));
            break;
        case EntryKind::Initiative:
            json.update({{"pillar", "pillar"}, {"measure", "measure"}, {"goals", {"goal"}}});
            break;
        case EntryKind::Showcase:
            json.update({{"type", "robot"}, {"organisation", wordFor(number)}});
            break;
        case EntryKind::Offer:
            json.update({{"format", "visit"},
                         {"grades", {{"from", 3}, {"to", 6}}},
                         {"minutes", 45},
                         {"subjects", {"science"}},
                         {"fee", {{"kind", "free"}}}});
            break;
        case EntryKind::Quiz:
            json.update(quiz(number));
            break;
        case EntryKind::Form: // no topic
            break;
        }
        return json;
    }

private:
    [[nodiscard]] Json shared(std::size_t number) const
    {
        constexpr std::array kThemes{"space", "earth", "life", "robots", "physics", "health", "city", "culture"};
        constexpr std::array kPictures{"space", "mineral", "garden", "robot", "particle", "lake", "city", "school"};
        return {{"id", slugOf(number)},
                {"kind", nameOf(kindOf(number))},
                {"state", "published"},
                {"title", titleFor(number)},
                {"summary", sentenceFor(number)},
                {"body", sentenceFor(number + 1)},
                {"theme", kThemes[number / kKinds % kThemes.size()]},
                {"tags", {"generated"}},
                {"sdgs", {4, 9}},
                {"ties", ties(number)},
                {"media",
                 {{{"illustration", kPictures[number % kPictures.size()]},
                   {"alt", sentenceFor(number)},
                   {"licence", "CC0-1.0"}}}},
                {"facts", {{{"icon", "star"}, {"label", wordFor(number)}, {"value", wordFor(number + 3)}}}},
                {"source", {"generated"}}};
    }

    /// To the next entry, to one of another kind, and to the institution of the same eight.
    [[nodiscard]] Json ties(std::size_t number) const
    {
        Json list = Json::array();
        const auto add = [&](const char* kind, std::size_t to) {
            if (to < m_count && to != number)
                list.push_back({{"kind", kind}, {"to", idOf(to)}, {"strength", number % 10}});
        };
        add("next", number + kKinds);
        const std::size_t about = number * 7 % std::max<std::size_t>(m_count, 1);
        add("about", about == number ? number + 1 : about);
        if (kindOf(number) == EntryKind::Event)
            add("hosted-by", institutionOf(number));
        return list;
    }

    [[nodiscard]] static std::size_t institutionOf(std::size_t number) { return number / kKinds * kKinds + 1; }

    [[nodiscard]] Json event(std::size_t number) const
    {
        constexpr int kSaturday = 6;
        const Date first = Date::of(2026, 1, 5).value_or(Date()).plusDays(static_cast<int>(number * 13 % 330));
        // Every fourth event comes back for years, so that there is always something to show.
        const bool repeats = number / kKinds % 4 == 0;
        const Date start = repeats ? first.plusDays(kSaturday - static_cast<int>(first.weekday())) : first;
        Json session{{"id", "main"},
                     {"start", LocalDateTime{start, 600 + static_cast<int>(number % 5) * 30}.text()},
                     {"minutes", 60},
                     {"quota", 20},
                     {"signUp", {{"mode", "first-come"}, {"closesHoursBefore", 24}}}};
        if (repeats)
            session["rrule"] = "FREQ=WEEKLY;BYDAY=SA";
        Json event{{"audience", {"primary", "adults"}}, {"fee", {{"kind", "free"}}}, {"sessions", {session}}};
        if (institutionOf(number) < m_count)
            event["venue"] = {{"institution", idOf(institutionOf(number))}};
        return event;
    }

    [[nodiscard]] static Json position(std::size_t number)
    {
        return {{"latitude", 36.0 + static_cast<double>(number % 1000) / 4000},
                {"longitude", 140.0 + static_cast<double>(number % 777) / 3000},
                {"accuracy", "point"}};
    }

    [[nodiscard]] static Json institution(std::size_t number)
    {
        const Json days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        return {{"type", "museum"},
                {"coordinates", position(number)},
                {"hours", {{"weekly", {{{"days", days}, {"open", "09:00"}, {"close", "17:00"}}}}}},
                {"fee", {{"kind", "unknown"}}}};
    }

    [[nodiscard]] static Json award(std::size_t number)
    {
        return {{"programme", "prize"},
                {"number", number / kKinds % 1000 + 1}, // as many as a programme can have
                {"year", 1990 + static_cast<int>(number / kKinds % 35)},
                {"winners", {{{"name", wordFor(number)}, {"affiliation", wordFor(number + 1)}}}}};
    }

    [[nodiscard]] static Json geosite(std::size_t number)
    {
        return {{"official", true},
                {"coordinates", position(number)},
                {"municipalities", {wordFor(number)}},
                {"stories", {1}},
                {"geology", {{{"name", wordFor(number)}, {"swatch", "granite"}}}}};
    }

    [[nodiscard]] static Json quiz(std::size_t number)
    {
        return {{"question", sentenceFor(number)},
                {"level", "primary"},
                {"choices", {{{"text", wordFor(number)}, {"correct", true}}, {{"text", wordFor(number + 1)}}}},
                {"explanation", sentenceFor(number + 2)}};
    }

    std::size_t m_count;
};

Json packInfo(std::size_t count)
{
    Json featured = Json::array();
    for (std::size_t number = 0; number < std::min<std::size_t>(count, 4); ++number)
        featured.push_back(idOf(number));
    const Json pillar{{"id", "pillar"},
                      {"number", 1},
                      {"title", wordFor(1)},
                      {"measures", {{{"id", "measure"}, {"title", wordFor(2)}}}},
                      {"goals", {{{"id", "goal"}, {"text", wordFor(3)}}}}};
    return {{"format", 1},
            {"id", "generated"},
            {"title", inAllLanguages("Generated")},
            {"timeZone", "Asia/Tokyo"},
            {"languages", {"ja", "ja-easy", "en", "zh", "ko"}},
            {"primaryLanguage", "ja"},
            {"translated", {"ja", "ja-easy", "en"}},
            {"fallback", {{"zh", {"en", "ja"}}, {"ko", {"en", "ja"}}, {"ja-easy", {"ja"}}}},
            {"featured", featured},
            {"holidays", {{{"date", "2026-11-23"}, {"name", inAllLanguages("Holiday")}}}},
            {"map", "map/area.json"},
            {"geopark", {{"title", wordFor(4)}, {"stories", {{{"number", 1}, {"title", wordFor(5)}}}}}},
            {"guideline", {{"title", wordFor(6)}, {"firstYear", 2026}, {"pillars", {pillar}}}},
            {"awardProgrammes", {{{"id", "prize"}, {"title", wordFor(7)}}}}};
}

Json map()
{
    const Json land{{"id", "land"},
                    {"kind", "area"},
                    {"style", "land"},
                    {"points", {{140.0, 36.0}, {140.3, 36.0}, {140.3, 36.3}, {140.0, 36.3}}}};
    return {{"format", 1},
            {"projection", "equirectangular"},
            {"bounds", {{"south", 36.0}, {"west", 140.0}, {"north", 36.3}, {"east", 140.3}}},
            {"layers", {land}},
            {"source", {"generated"}},
            {"licence", "CC0-1.0"}};
}

} // namespace

pack::WorkspaceFiles generatePack(std::size_t count)
{
    const Generator generator(count);
    pack::WorkspaceFiles files;
    const auto add = [&files](std::string path, const Json& json) {
        files.json.push_back({std::move(path), json.dump(1) + "\n"});
    };
    add("pack.json", packInfo(count));
    add("map/area.json", map());
    for (std::size_t number = 0; number < count; ++number)
        add(pack::pathOf(model::EntryId{kindOf(number), slugOf(number)}), generator.entry(number));
    std::sort(files.json.begin(), files.json.end(),
              [](const pack::File& left, const pack::File& right) { return left.path < right.path; });
    return files;
}

} // namespace musubi::test
