#include "content/pack/read_parts.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, Accuracy>, 4> kAccuracies{{
    {"point", Accuracy::Point},
    {"minute", Accuracy::Minute},
    {"town-centroid", Accuracy::TownCentroid},
    {"station", Accuracy::Station},
}};

constexpr std::array<std::pair<std::string_view, FeeKind>, 3> kFeeKinds{{
    {"free", FeeKind::Free},
    {"paid", FeeKind::Paid},
    {"unknown", FeeKind::Unknown},
}};

} // namespace

std::optional<Coordinates> readCoordinates(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    Coordinates coordinates;
    coordinates.latitude = value.require("latitude").number().value_or(0);
    coordinates.longitude = value.require("longitude").number().value_or(0);
    coordinates.accuracy = value.require("accuracy").oneOf(kAccuracies).value_or(Accuracy::Point);
    return coordinates;
}

Fee readFee(const JsonValue& value)
{
    Fee fee;
    fee.kind = value["kind"].oneOf(kFeeKinds).value_or(FeeKind::Unknown);
    fee.text = value["text"].localised();
    return fee;
}

std::vector<Audience> readAudience(const JsonValue& value)
{
    std::vector<Audience> audiences;
    for (const JsonValue& item : value.items()) {
        if (const auto audience = audienceNamed(item.text()))
            audiences.push_back(*audience);
        else
            item.refuse("\"" + item.text() + "\" is no audience.");
    }
    return audiences;
}

std::optional<Era> readEra(const JsonValue& value)
{
    constexpr std::array kEras{Era::Jurassic, Era::Cretaceous,  Era::Paleogene,
                               Era::Neogene,  Era::Pleistocene, Era::Holocene};
    if (!value.present())
        return std::nullopt;
    const std::string written = value.text();
    for (const Era era : kEras) {
        if (nameOf(era) == written)
            return era;
    }
    value.refuse("\"" + written + "\" is no era of the time strip.");
    return std::nullopt;
}

std::vector<EntryId> readEntryIds(const JsonValue& value)
{
    std::vector<EntryId> ids;
    for (const JsonValue& item : value.items())
        ids.push_back(item.entryId().value_or(EntryId{})); // each keeps its number, also beside a broken one
    return ids;
}

} // namespace musubi::pack
