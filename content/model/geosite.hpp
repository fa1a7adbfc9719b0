// A site of geological interest: one of the park's official sites, or a well-known spot.
#pragma once

#include "content/base/language.hpp"
#include "content/model/entry_id.hpp"
#include "content/model/place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::model {

/// Periods and epochs as the time strip shows them (International Chronostratigraphic Chart).
enum class Era
{
    Jurassic,
    Cretaceous,
    Paleogene,
    Neogene,
    Pleistocene,
    Holocene,
};

[[nodiscard]] std::string_view nameOf(Era era); ///< "cretaceous"

struct Height
{
    LocalisedText name;
    double metres = 0;

    friend bool operator==(const Height&, const Height&) = default;
};

struct Rock
{
    LocalisedText name;
    LocalisedText text;
    std::string swatch; ///< name of the drawn pattern: gabbro, granite, schist …

    friend bool operator==(const Rock&, const Rock&) = default;
};

struct GeologicAge
{
    LocalisedText text;
    Era era = Era::Holocene;
    std::optional<double> fromYears; ///< years before present, the older bound
    std::optional<double> toYears;

    friend bool operator==(const GeologicAge&, const GeologicAge&) = default;
};

struct Route
{
    LocalisedText title;
    LocalisedText text;
    std::vector<EntryId> stops;

    friend bool operator==(const Route&, const Route&) = default;
};

struct Geosite
{
    bool official = true;
    std::optional<Coordinates> coordinates;
    std::vector<LocalisedText> municipalities;
    LocalisedText zone;
    std::vector<Height> heights;
    std::vector<Rock> geology;
    std::optional<GeologicAge> age;
    std::vector<int> stories; ///< numbers of PackInfo::geopark.stories
    std::string icon;         ///< empty: "landscape"
    std::vector<Route> routes;

    friend bool operator==(const Geosite&, const Geosite&) = default;
};

} // namespace musubi::model
