// Schools of the pack for what is typed into a field, so that a name is chosen instead of written.
#pragma once

#include "kiosk/present/context.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::present {

struct SchoolChoice
{
    std::string id;
    Words name;
    std::string written; ///< as the desk reads it: in the pack's first language
};

/// Those whose reading or name begins with what is typed, then those that hold it; none without letters, and none once
/// one is written out.
[[nodiscard]] std::vector<SchoolChoice> schoolChoices(const Context& context, std::string_view typed,
                                                      std::size_t most = 4);
/// The id of the school that is written out; empty when it is none of the pack's.
[[nodiscard]] std::string schoolIdOf(const model::PackInfo& info, std::string_view written);

} // namespace musubi::present
