#include "content/exchange/open_data_details.hpp"

#include "content/base/utf8.hpp"
#include "content/exchange/cell_values.hpp"
#include "content/exchange/draft_fields.hpp"
#include "content/exchange/listed_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace musubi::exchange {

namespace {

constexpr std::size_t kLineLetters = 120;
constexpr std::size_t kTextLetters = 400;
constexpr std::size_t kTownLetters = 40;
constexpr std::size_t kSectionsMost = 4;
constexpr int kDayMinutes = 24 * 60;

std::optional<Json> coordinatesOf(const RowReading& reading)
{
    const std::string north = reading.cell(Role::Latitude);
    const std::string east = reading.cell(Role::Longitude);
    if (north.empty() && east.empty())
        return std::nullopt;
    if (north.empty() || east.empty()) {
        reading.leaveOut(north.empty() ? Role::Latitude : Role::Longitude, FaultCode::CoordinatesHalf,
                         "Half of the position is missing; it was left out.", "Write both, or neither.");
        return std::nullopt;
    }
    auto latitude = degreesOf(north);
    auto longitude = degreesOf(east);
    if (latitude && longitude && std::abs(*latitude) > 90 && std::abs(*longitude) <= 90) {
        std::swap(latitude, longitude);
        reading.fault(Role::Latitude, FaultCode::CoordinatesSwapped, pack::Severity::Hint,
                      "Latitude and longitude stand in each other's column; they were taken the other way round.",
                      "Swap the two in the list.");
    }
    const bool isPlace = latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180 &&
                         (*latitude != 0 || *longitude != 0);
    if (!isPlace) {
        reading.leaveOut(Role::Latitude, FaultCode::CoordinatesOff,
                         "\"" + north + "\", \"" + east + "\" is no position; it was left out.",
                         "Write degrees with decimals, such as 36.0650 and 140.1300.");
        return std::nullopt;
    }
    return Json{{"latitude", *latitude}, {"longitude", *longitude}, {"accuracy", "point"}};
}

std::string addressOf(const RowReading& reading)
{
    std::string address = reading.text(Role::Address, kLineLetters);
    if (address.empty())
        for (const Role role :
             {Role::AddressPrefecture, Role::AddressMunicipality, Role::AddressTown, Role::AddressNumber})
            address += reading.text(role, kLineLetters);
    return address;
}

std::string telephone(const RowReading& reading)
{
    const std::string cell = reading.cell(Role::Telephone);
    const Telephone read = telephoneOf(cell);
    if (read.wasCut)
        reading.fault(Role::Telephone, FaultCode::ZerosLost, pack::Severity::Hint,
                      "\"" + cell + "\" has lost the zero at its front; it was read as " + read.number + ".",
                      "Format the column as text before the list is saved.");
    return read.number;
}

Json feeOf(const RowReading& reading)
{
    const std::string cell = narrowed(reading.cell(Role::Fee));
    if (cell.empty())
        return Json{{"kind", "unknown"}};
    if (cell == "0" || cell == "0円" || cell == "無料" || cell == "入場無料" || cell == "参加無料")
        return Json{{"kind", "free"}};
    const bool isPrice = cell.find("円") != std::string::npos && cell.find("無料") == std::string::npos;
    return Json{{"kind", isPrice ? "paid" : "unknown"}, {"text", inJapanese(reading.text(Role::Fee, kLineLetters))}};
}

void putSections(EntryDraft& draft, const RowReading& reading)
{
    Json sections = Json::array();
    for (const ListedWord& word : kSections)
        if (const std::string text = reading.text(word.role, kTextLetters);
            !text.empty() && sections.size() < kSectionsMost)
            sections.push_back(
                {{"icon", word.icon}, {"title", inJapanese(std::string(word.title))}, {"text", inJapanese(text)}});
    if (!sections.empty())
        put(draft.fields, "/sections", sections);
}

/// \param among  the columns for which this kind of entry has no place of its own
void putFacts(EntryDraft& draft, const RowReading& reading, std::initializer_list<Role> among)
{
    Json facts = Json::array();
    for (const ListedWord& word : kFacts) {
        if (std::ranges::find(among, word.role) == among.end())
            continue;
        std::string value = reading.text(word.role, kLineLetters);
        if (word.role == Role::Address)
            value = addressOf(reading);
        else if (word.role == Role::Telephone) {
            value = telephone(reading);
            if (const std::string inside = reading.cell(Role::Extension); !value.empty() && !inside.empty())
                value += " 内線" + inside;
        } else if (word.role == Role::SignUpLastDay && !reading.cell(Role::SignUpUntilTime).empty())
            value += " " + reading.text(Role::SignUpUntilTime, kLineLetters);
        if (!value.empty())
            facts.push_back(
                {{"icon", word.icon}, {"label", inJapanese(std::string(word.title))}, {"value", inJapanese(value)}});
    }
    if (!facts.empty())
        put(draft.fields, "/facts", facts);
}

void putEvent(EntryDraft& draft, const RowReading& reading)
{
    putSessions(draft, reading);
    put(draft.fields, "/fee", feeOf(reading));
    const std::string place = reading.text(Role::PlaceName, kLineLetters);
    putText(draft.fields, "/venue/text/ja", place.empty() ? addressOf(reading) : place);
    if (const auto coordinates = coordinatesOf(reading))
        put(draft.fields, "/venue/coordinates", *coordinates);
    putText(draft.fields, "/organiser/ja", reading.text(Role::Organiser, kLineLetters));
    putFacts(draft, reading, {Role::Address, Role::Building, Role::ContactName, Role::Telephone, Role::SignUpLastDay});
}

/// What kind of place it is, by the words of its name.
std::string typeOf(const std::string& name)
{
    using Word = std::pair<std::string_view, const char*>;
    constexpr std::array kWords{
        Word{"博物館", "museum"},   Word{"美術館", "museum"},     Word{"科学館", "museum"},
        Word{"資料館", "museum"},   Word{"水族館", "museum"},     Word{"植物園", "museum"},
        Word{"大学", "university"}, Word{"研究所", "laboratory"}, Word{"研究センター", "laboratory"},
        Word{"市役所", "office"},   Word{"庁舎", "office"},       Word{"役場", "office"}};
    for (const auto& [word, type] : kWords)
        if (name.find(word) != std::string::npos)
            return type;
    return "venue";
}

void putHours(EntryDraft& draft, const RowReading& reading)
{
    constexpr std::array<const char*, 7> kDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    put(draft.needed, "/hours", nullptr);
    putText(draft.fields, "/closedText/ja", reading.text(Role::TimeRemark, kTextLetters));
    const std::string written = reading.cell(Role::Weekdays);
    if (written.empty())
        return;
    const std::vector<unsigned> days = weekdaysOf(written);
    const auto from = minuteOf(reading.cell(Role::FromTime));
    const auto until = minuteOf(reading.cell(Role::UntilTime));
    if (days.empty() || !from || !until || *from >= *until || *until > kDayMinutes) {
        reading.leaveOut(Role::Weekdays, FaultCode::TimeUnreadable,
                         "The opening hours could not be read from \"" + written + "\", \"" +
                             reading.cell(Role::FromTime) + "\" and \"" + reading.cell(Role::UntilTime) + "\".",
                         "Write days as 月火水木金 and times as 9:00, or fill the hours in in the workspace.");
        return;
    }
    const auto text = [](int minute) { return (minute < 600 ? "0" : "") + clockText(minute); };
    Json names = Json::array();
    for (const unsigned day : days)
        names.push_back(kDays.at(day));
    put(draft.fields, "/hours/weekly",
        Json::array({{{"days", names}, {"open", text(*from)}, {"close", text(*until)}}}));
}

void putInstitution(EntryDraft& draft, const RowReading& reading, OpenData list)
{
    put(draft.needed, "/type", typeOf(reading.cell(Role::Name)));
    putText(draft.fields, "/operator/ja", reading.text(Role::Organiser, kLineLetters));
    const std::string building = reading.text(Role::Building, kLineLetters);
    putText(draft.fields, "/address/ja", addressOf(reading) + (building.empty() ? "" : " " + building));
    const auto coordinates = coordinatesOf(reading);
    put(coordinates ? draft.fields : draft.needed, "/coordinates", coordinates.value_or(nullptr));
    putHours(draft, reading);
    put(list == OpenData::Tourism ? draft.fields : draft.needed, "/fee", feeOf(reading));
    putText(draft.fields, "/telephone", telephone(reading));
}

void putGeosite(EntryDraft& draft, const RowReading& reading)
{
    put(draft.needed, "/official", false);
    const auto coordinates = coordinatesOf(reading);
    put(coordinates ? draft.fields : draft.needed, "/coordinates", coordinates.value_or(nullptr));
    const std::string town = reading.text(Role::Municipality, kTownLetters);
    if (town.empty())
        reading.fault(Role::Municipality, FaultCode::ValueMissing, pack::Severity::Error,
                      "The row does not say in which town it is.", "Write the town's name.");
    else
        put(draft.needed, "/municipalities", Json::array({inJapanese(town)}));
    putFacts(draft, reading, {Role::Address, Role::Building, Role::Telephone});
}

} // namespace

void putDetails(EntryDraft& draft, const RowReading& reading, OpenData list)
{
    if (list == OpenData::Events)
        putEvent(draft, reading);
    else if (list == OpenData::CulturalProperties)
        putGeosite(draft, reading);
    else
        putInstitution(draft, reading, list);
    putSections(draft, reading);
}

} // namespace musubi::exchange
