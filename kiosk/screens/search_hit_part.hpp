// One result of the search in a page of one column: a wide card with its picture, hanging
// on the tie line where the column has one card a row.
#pragma once

#include "kiosk/present/search_view.hpp"
#include "kiosk/screens/pages/column.hpp"

#include <string>

namespace musubi::screens {

enum class HitForm
{
    Card,  ///< picture, kind, title, and the line that says when or where
    Title, ///< a sign of the kind, and the title
};

/// `hit` outlives the part.
[[nodiscard]] Part searchHitPart(const std::string& id, const present::SearchHit& hit, HitForm form,
                                 const Stage& stage);

} // namespace musubi::screens
