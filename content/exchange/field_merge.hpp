// One entry's file and what an import says of it, put together place by place. Internal to this folder.
#pragma once

#include "content/exchange/import_plan.hpp"

#include <nlohmann/json.hpp>

namespace musubi::exchange {

/// A value without the readings and line breaks in its texts and with no order of members, for comparing.
[[nodiscard]] nlohmann::json withoutReadings(const nlohmann::ordered_json& value);

/// Changes `document` as far as `edited` lets it, and says what it did and what it left.
[[nodiscard]] std::vector<FieldChange> merge(nlohmann::ordered_json& document, const Fields& now, const Fields& before,
                                             Edited edited);

} // namespace musubi::exchange
