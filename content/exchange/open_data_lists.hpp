// The lists of cities that are read and written, and what their columns mean.
//
// Sources: 推奨データセット (the Government CIO's recommended data set, templates of 2017 to 2022, in whose columns and
// order lists are written) and 自治体標準オープンデータセット (the Digital Agency's municipal standard data set, whose
// names for the same columns are read too):
// https://www.digital.go.jp/resources/open_data/municipal-standard-data-set-test
#pragma once

#include "content/exchange/csv_table.hpp"
#include "content/model/entry_id.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

enum class OpenData
{
    Events,             ///< イベント一覧 → events
    Tourism,            ///< 観光施設一覧 → institutions
    CulturalProperties, ///< 文化財一覧 → geosites that are no official ones
    PublicFacilities,   ///< 公共施設一覧 → institutions
};

[[nodiscard]] std::string_view nameOf(OpenData list); ///< "events", "tourism", "cultural-properties" …
[[nodiscard]] std::optional<OpenData> openDataNamed(std::string_view name);
[[nodiscard]] model::EntryKind entryKindOf(OpenData list);

/// What a column says. Other: an entry has no place for it; it is remembered, so that it can be written again.
enum class Role
{
    Other,
    MunicipalityCode,
    Number,
    Prefecture,
    Municipality,
    Name,
    NameKana,
    NameEnglish,
    FirstDay,
    LastDay,
    FromTime,
    UntilTime,
    TimeRemark,
    Summary,
    SummaryEnglish,
    Text,
    TextEnglish,
    Fee,
    FeeDetails,
    ContactName,
    Telephone,
    Extension,
    Organiser,
    PlaceName,
    Address,
    Building,
    AddressPrefecture,
    AddressMunicipality,
    AddressTown,
    AddressNumber,
    Latitude,
    Longitude,
    Access,
    Parking,
    BarrierFree,
    Quota,
    SignUpLastDay,
    SignUpUntilTime,
    SignUpHow,
    Weekdays,
    Url,
    Remark,
};

struct Column
{
    std::string_view heading;
    Role role = Role::Other;
};

/// In the order in which the list is written.
[[nodiscard]] std::span<const Column> columnsOf(OpenData list);
/// The names that the standard data set gives to columns of any list.
[[nodiscard]] std::span<const Column> standardColumns();

/// The column by one of its names, however it is written; null when nobody knows it.
[[nodiscard]] const Column* findColumn(OpenData list, std::string_view heading);

/// Own heading → heading of the list, as people wrote them.
using ColumnMapping = std::map<std::string, std::string>;

/// Every name by which a column of the list can be known, folded.
[[nodiscard]] std::vector<std::string> knownHeadings(OpenData list, const ColumnMapping& mapping);

/// A column of a file.
struct FoundColumn
{
    Role role = Role::Other;
    std::string heading; ///< of the list where it has one, else as the file writes it
};

struct FoundColumns
{
    std::vector<FoundColumn> columns; ///< one for each heading
    std::vector<Fault> faults;        ///< columns that nobody knows, mappings to nowhere, a list without names
};
[[nodiscard]] FoundColumns findColumns(const CsvTable& table, OpenData list, const ColumnMapping& mapping);

} // namespace musubi::exchange
