#include "content/exchange/open_data_entry.hpp"

#include "content/base/utf8.hpp"
#include "content/exchange/cell_values.hpp"
#include "content/exchange/draft_fields.hpp"
#include "content/exchange/name_reading.hpp"
#include "content/exchange/open_data_details.hpp"
#include "content/exchange/row_reading.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <set>

namespace musubi::exchange {

namespace {

constexpr std::size_t kTitleLetters = 120;
constexpr std::size_t kSummaryLetters = 300;
constexpr std::size_t kBodyLetters = 1'200;
constexpr std::size_t kNoteBytes = 4'000;
constexpr std::size_t kUrlBytes = 500;
constexpr std::size_t kSlugBytes = 64;

/// Two lists lead to institutions, and each counts from 1.
std::string prefixOf(OpenData list)
{
    switch (list) {
    case OpenData::Events:
        return "";
    case OpenData::Tourism:
        return "sight-";
    case OpenData::CulturalProperties:
        return "heritage-";
    default:
        return "facility-";
    }
}

/// Lower-case letters and digits, single hyphens between them.
std::string slugged(const std::string& text)
{
    std::string slug;
    for (const char written : text) {
        const auto letter = static_cast<unsigned char>(written);
        if (letter < 0x80 && std::isalnum(letter) != 0)
            slug += static_cast<char>(std::tolower(letter));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

/// As long as a name may be, and no hyphen at its end.
std::string shortened(std::string slug)
{
    slug = slug.substr(0, kSlugBytes);
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

bool isDigits(const std::string& text)
{
    return std::ranges::all_of(text, [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

/// For rows without a number: the same name and day are the same row next time (FNV-1a, 64 bits).
std::string slugOfName(const RowReading& reading)
{
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const unsigned char letter : reading.cell(Role::Name) + "\n" + reading.cell(Role::FirstDay))
        hash = (hash ^ letter) * 1'099'511'628'211U;
    std::array<char, 20> text{};
    (void)std::snprintf(text.data(), text.size(), "x%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

std::string codeOf(const RowReading& reading)
{
    const std::string cell = reading.cell(Role::MunicipalityCode);
    if (cell.empty())
        return {};
    const auto code = municipalityCodeOf(cell);
    if (!code || !code->isRight) {
        reading.leaveOut(Role::MunicipalityCode, FaultCode::CodeWrong,
                         "\"" + cell + "\" is no code of a municipality: its digits do not fit together.",
                         "Look the code up and correct it in the list.");
        return code ? code->digits : std::string();
    }
    if (code->wasCut)
        reading.fault(Role::MunicipalityCode, FaultCode::ZerosLost, pack::Severity::Hint,
                      "\"" + cell + "\" has lost a digit; it was read as " + code->digits + ".",
                      "Format the column as text before the list is saved.");
    return code->digits;
}

std::string slugOf(const RowReading& reading, OpenData list)
{
    const std::string code = codeOf(reading);
    std::string number = narrowed(reading.cell(Role::Number));
    // What the export wrote for an entry that came from no list is the entry's own name.
    if (!isDigits(number) && model::EntryId::parse("event/" + number))
        return shortened(number);
    number = slugged(number);
    if (isDigits(number)) // 0012 is 12 once a spreadsheet has saved it
        number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    if (number.empty())
        number = slugOfName(reading);
    return shortened(prefixOf(list) + (code.empty() ? "" : code + "-") + number);
}

void putName(EntryDraft& draft, const RowReading& reading)
{
    std::string name = narrowed(reading.cell(Role::Name)).empty() ? "" : reading.cell(Role::Name);
    std::ranges::replace(name, '\n', ' ');
    std::erase(name, '\r');
    if (decodeUtf8(name).size() > kTitleLetters)
        (void)reading.text(Role::Name, kTitleLetters);
    put(draft.fields, "/title/ja", withReading(name, reading.cell(Role::NameKana)).markup());
    putText(draft.fields, "/title/en", reading.text(Role::NameEnglish, kTitleLetters));
}

/// A short text is a summary, a long one the body.
void putTexts(EntryDraft& draft, const RowReading& reading, Role summary, Role text, const std::string& language)
{
    const std::string said = reading.text(text, kBodyLetters);
    if (!reading.cell(summary).empty()) {
        putText(draft.fields, "/summary/" + language, reading.text(summary, kSummaryLetters));
        putText(draft.fields, "/body/" + language, said);
    } else
        putText(draft.fields, (decodeUtf8(said).size() <= kSummaryLetters ? "/summary/" : "/body/") + language, said);
}

void putAddressOfWeb(EntryDraft& draft, const RowReading& reading)
{
    const std::string url = narrowed(reading.cell(Role::Url));
    const bool isAddress = (url.starts_with("http://") || url.starts_with("https://")) && url.size() <= kUrlBytes &&
                           std::ranges::none_of(url, [](unsigned char letter) { return letter <= 0x20; });
    if (isAddress)
        put(draft.fields, "/url", url);
    else if (!url.empty())
        reading.leaveOut(Role::Url, FaultCode::AddressUnreadable,
                         "\"" + url + "\" is no address of one page of the web.",
                         "Write one whole address that begins with https://.");
}

} // namespace

EntryDraft draftOf(const CsvRow& row, const std::vector<FoundColumn>& columns, OpenData list)
{
    EntryDraft draft;
    draft.line = row.line;
    draft.list = nameOf(list);
    const RowReading reading(row, columns, draft.faults);
    draft.said = reading.cell(Role::Name);
    std::set<std::string> seen;
    for (std::size_t at = 0; at < std::min(columns.size(), row.cells.size()); ++at)
        if (!columns[at].heading.empty() && seen.insert(columns[at].heading).second)
            draft.cells.emplace_back(columns[at].heading, row.cells[at]);
    if (draft.said.empty()) {
        reading.fault(Role::Name, FaultCode::ValueMissing, pack::Severity::Error, "The row has no name.",
                      "Write the name, or take the row out.");
        return draft;
    }
    draft.id = {entryKindOf(list), slugOf(reading, list)};
    putName(draft, reading);
    putTexts(draft, reading, Role::Summary, Role::Text, "ja");
    putTexts(draft, reading, Role::SummaryEnglish, Role::TextEnglish, "en");
    putDetails(draft, reading, list);
    putAddressOfWeb(draft, reading);
    if (const std::string remark = reading.cell(Role::Remark); !remark.empty() && remark.size() <= kNoteBytes)
        put(draft.fields, "/note", remark);
    return draft;
}

} // namespace musubi::exchange
