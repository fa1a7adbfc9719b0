#include "content/exchange/open_data_lists.hpp"

#include "content/exchange/headings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace musubi::exchange {

namespace {

using ListName = std::pair<OpenData, std::string_view>;

constexpr std::array kNames{ListName{OpenData::Events, "events"}, ListName{OpenData::Tourism, "tourism"},
                            ListName{OpenData::CulturalProperties, "cultural-properties"},
                            ListName{OpenData::PublicFacilities, "public-facilities"}};

constexpr std::array kEvents{
    Column{"都道府県コード又は市区町村コード", Role::MunicipalityCode},
    Column{"NO", Role::Number},
    Column{"都道府県名", Role::Prefecture},
    Column{"市区町村名", Role::Municipality},
    Column{"イベント名", Role::Name},
    Column{"イベント名_カナ", Role::NameKana},
    Column{"イベント名_英語", Role::NameEnglish},
    Column{"開始日", Role::FirstDay},
    Column{"終了日", Role::LastDay},
    Column{"開始時間", Role::FromTime},
    Column{"終了時間", Role::UntilTime},
    Column{"開始日時特記事項", Role::TimeRemark},
    Column{"説明", Role::Text},
    Column{"料金(基本)", Role::Fee},
    Column{"料金(詳細)", Role::FeeDetails},
    Column{"連絡先名称", Role::ContactName},
    Column{"連絡先電話番号", Role::Telephone},
    Column{"連絡先内線番号", Role::Extension},
    Column{"主催者", Role::Organiser},
    Column{"場所名称", Role::PlaceName},
    Column{"住所", Role::Address},
    Column{"方書", Role::Building},
    Column{"緯度", Role::Latitude},
    Column{"経度", Role::Longitude},
    Column{"アクセス方法", Role::Access},
    Column{"駐車場情報", Role::Parking},
    Column{"定員", Role::Quota},
    Column{"参加申込終了日", Role::SignUpLastDay},
    Column{"参加申込終了時間", Role::SignUpUntilTime},
    Column{"参加申込方法", Role::SignUpHow},
    Column{"URL", Role::Url},
    Column{"備考", Role::Remark},
};

constexpr std::array kTourism{
    Column{"都道府県コード又は市区町村コード", Role::MunicipalityCode},
    Column{"NO", Role::Number},
    Column{"都道府県名", Role::Prefecture},
    Column{"市区町村名", Role::Municipality},
    Column{"名称", Role::Name},
    Column{"名称_カナ", Role::NameKana},
    Column{"名称_英語", Role::NameEnglish},
    Column{"POIコード"},
    Column{"住所", Role::Address},
    Column{"方書", Role::Building},
    Column{"緯度", Role::Latitude},
    Column{"経度", Role::Longitude},
    Column{"利用可能曜日", Role::Weekdays},
    Column{"開始時間", Role::FromTime},
    Column{"終了時間", Role::UntilTime},
    Column{"利用可能日時特記事項", Role::TimeRemark},
    Column{"料金（基本）", Role::Fee},
    Column{"料金（詳細）", Role::FeeDetails},
    Column{"説明", Role::Text},
    Column{"説明_英語", Role::TextEnglish},
    Column{"アクセス方法", Role::Access},
    Column{"駐車場情報", Role::Parking},
    Column{"バリアフリー情報", Role::BarrierFree},
    Column{"連絡先名称", Role::Organiser},
    Column{"連絡先電話番号", Role::Telephone},
    Column{"連絡先内線番号"},
    Column{"画像"},
    Column{"画像_ライセンス"},
    Column{"URL", Role::Url},
    Column{"備考", Role::Remark},
};

constexpr std::array kCulturalProperties{
    Column{"都道府県コード又は市区町村コード", Role::MunicipalityCode},
    Column{"NO", Role::Number},
    Column{"都道府県名", Role::Prefecture},
    Column{"市区町村名", Role::Municipality},
    Column{"名称", Role::Name},
    Column{"名称_カナ", Role::NameKana},
    Column{"名称_通称"},
    Column{"名称_英語", Role::NameEnglish},
    Column{"文化財分類"},
    Column{"種類"},
    Column{"場所名称", Role::PlaceName},
    Column{"住所", Role::Address},
    Column{"方書", Role::Building},
    Column{"緯度", Role::Latitude},
    Column{"経度", Role::Longitude},
    Column{"電話番号", Role::Telephone},
    Column{"内線番号"},
    Column{"員数（数）"},
    Column{"員数（単位）"},
    Column{"法人番号"},
    Column{"所有者等", Role::Organiser},
    Column{"文化財指定日"},
    Column{"利用可能曜日"},
    Column{"開始時間"},
    Column{"終了時間"},
    Column{"利用可能日時特記事項"},
    Column{"画像"},
    Column{"画像_ライセンス"},
    Column{"概要", Role::Summary},
    Column{"概要_英語", Role::SummaryEnglish},
    Column{"説明", Role::Text},
    Column{"説明_英語", Role::TextEnglish},
    Column{"URL", Role::Url},
    Column{"備考", Role::Remark},
};

constexpr std::array kPublicFacilities{
    Column{"都道府県コード又は市区町村コード", Role::MunicipalityCode},
    Column{"NO", Role::Number},
    Column{"都道府県名", Role::Prefecture},
    Column{"市区町村名", Role::Municipality},
    Column{"名称", Role::Name},
    Column{"名称_カナ", Role::NameKana},
    Column{"名称_通称"},
    Column{"POIコード"},
    Column{"住所", Role::Address},
    Column{"方書", Role::Building},
    Column{"緯度", Role::Latitude},
    Column{"経度", Role::Longitude},
    Column{"電話番号", Role::Telephone},
    Column{"内線番号"},
    Column{"法人番号"},
    Column{"団体名", Role::Organiser},
    Column{"利用可能曜日", Role::Weekdays},
    Column{"開始時間", Role::FromTime},
    Column{"終了時間", Role::UntilTime},
    Column{"利用可能時間特記事項", Role::TimeRemark},
    Column{"説明", Role::Text},
    Column{"バリアフリー情報", Role::BarrierFree},
    Column{"URL", Role::Url},
    Column{"備考", Role::Remark},
};

constexpr std::array kStandard{
    Column{"全国地方公共団体コード", Role::MunicipalityCode},
    Column{"ID", Role::Number},
    Column{"地方公共団体名", Role::Municipality},
    Column{"所在地_連結表記", Role::Address},
    Column{"所在地_都道府県", Role::AddressPrefecture},
    Column{"所在地_市区町村", Role::AddressMunicipality},
    Column{"所在地_町字", Role::AddressTown},
    Column{"所在地_番地以下", Role::AddressNumber},
    Column{"建物名等(方書)", Role::Building},
    Column{"コンテンツURL", Role::Url},
    Column{"所在地_全国地方公共団体コード"},
    Column{"町字ID"},
    Column{"イベント種類"},
    Column{"料金種別"},
    Column{"電話番号", Role::Telephone},
    Column{"開始時刻", Role::FromTime},
    Column{"終了時刻", Role::UntilTime},
};

/// Own names, folded, → names of the list.
std::map<std::string, std::string> byFoldedName(const ColumnMapping& mapping)
{
    std::map<std::string, std::string> names;
    for (const auto& [own, heading] : mapping)
        names.emplace(foldHeading(own), heading);
    return names;
}

} // namespace

std::string_view nameOf(OpenData list)
{
    return std::ranges::find(kNames, list, &ListName::first)->second;
}

std::optional<OpenData> openDataNamed(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &ListName::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

model::EntryKind entryKindOf(OpenData list)
{
    switch (list) {
    case OpenData::Events:
        return model::EntryKind::Event;
    case OpenData::CulturalProperties:
        return model::EntryKind::Geosite;
    default:
        return model::EntryKind::Institution;
    }
}

std::span<const Column> columnsOf(OpenData list)
{
    switch (list) {
    case OpenData::Events:
        return kEvents;
    case OpenData::Tourism:
        return kTourism;
    case OpenData::CulturalProperties:
        return kCulturalProperties;
    default:
        return kPublicFacilities;
    }
}

std::span<const Column> standardColumns()
{
    return kStandard;
}

const Column* findColumn(OpenData list, std::string_view heading)
{
    const std::string folded = foldHeading(heading);
    for (const std::span<const Column> columns : {columnsOf(list), standardColumns()})
        for (const Column& column : columns)
            if (foldHeading(column.heading) == folded)
                return &column;
    return nullptr;
}

std::vector<std::string> knownHeadings(OpenData list, const ColumnMapping& mapping)
{
    std::vector<std::string> known;
    for (const std::span<const Column> columns : {columnsOf(list), standardColumns()})
        for (const Column& column : columns)
            known.push_back(foldHeading(column.heading));
    for (const auto& [own, heading] : mapping)
        known.push_back(foldHeading(own));
    return known;
}

FoundColumns findColumns(const CsvTable& table, OpenData list, const ColumnMapping& mapping)
{
    FoundColumns found;
    const auto own = byFoldedName(mapping);
    std::set<Role> taken;
    for (std::size_t at = 0; at < table.headings.size(); ++at) {
        const std::string& heading = table.headings[at];
        const auto mapped = own.find(foldHeading(heading));
        const Column* const column = findColumn(list, mapped == own.end() ? heading : mapped->second);
        const int number = static_cast<int>(at) + 1;
        if (column == nullptr && !heading.empty())
            found.faults.push_back({FaultCode::ColumnUnknown, pack::Severity::Hint, table.headerLine, number, heading,
                                    "The list has no such column; it is not read.",
                                    "If it says what another column should, name the two with --mapping."});
        const bool isFirst = column != nullptr && (column->role == Role::Other || taken.insert(column->role).second);
        found.columns.push_back({isFirst ? column->role : Role::Other,
                                 std::string(column == nullptr ? std::string_view(heading) : column->heading)});
    }
    if (table.headerLine > 0 && !taken.contains(Role::Name))
        found.faults.push_back({FaultCode::HeaderMissing,
                                pack::Severity::Error,
                                table.headerLine,
                                0,
                                {},
                                "No column of the header holds the names.",
                                "Say with --mapping which of the columns it is."});
    return found;
}

} // namespace musubi::exchange
