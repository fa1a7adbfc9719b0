// What an entry says in the columns of lists. Internal to this folder.
#pragma once

#include "content/exchange/open_data_lists.hpp"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>

namespace musubi::exchange {

using Cells = std::map<Role, std::string>;

/// Without the number and the town, which an entry does not know.
[[nodiscard]] Cells cellsOf(const nlohmann::ordered_json& entry, OpenData list);

} // namespace musubi::exchange
