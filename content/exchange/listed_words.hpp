// The headings under which an entry tells what lists tell in columns of their own. Written by the import, found again
// by the export. Internal to this folder.
#pragma once

#include "content/exchange/open_data_lists.hpp"

#include <array>
#include <string_view>

namespace musubi::exchange {

struct ListedWord
{
    Role role = Role::Other;
    std::string_view icon;
    std::string_view title; ///< with readings
};

/// Sections of an entry, four at most.
inline constexpr std::array kSections{
    ListedWord{Role::FeeDetails, "payments", "{料金|りょうきん}"},
    ListedWord{Role::Access, "directions", "アクセス"},
    ListedWord{Role::Parking, "local_parking", "{駐車場|ちゅうしゃじょう}"},
    ListedWord{Role::SignUpHow, "edit", "{申|もう}し{込|こ}み"},
    ListedWord{Role::BarrierFree, "accessible", "バリアフリー"},
};

/// Facts of an entry, six at most.
inline constexpr std::array kFacts{
    ListedWord{Role::Address, "place", "{住所|じゅうしょ}"},
    ListedWord{Role::Building, "place", "{建物|たてもの}"},
    ListedWord{Role::ContactName, "call", "{問|と}い{合|あ}わせ"},
    ListedWord{Role::Telephone, "call", "{電話|でんわ}"},
    ListedWord{Role::SignUpLastDay, "event", "{締|し}め{切|き}り"},
};

} // namespace musubi::exchange
