// What lies where on a page of the preview, so that a touch there leads to the field it came from. Pure.
#pragma once

#include "admin/edit/document.hpp"
#include "content/model/entry_id.hpp"
#include "kiosk/scene/node.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::app {

/// A text of the page, or a control that leads to an entry.
struct PageSpot
{
    scene::Rect place; ///< 0 … 1 of the page
    std::string text;  ///< without readings; empty: a control
    std::optional<model::EntryId> leadsTo;
};

/// From the bottom to the top, as they lie over each other.
[[nodiscard]] std::vector<PageSpot> spotsOf(const scene::Scene& page);

/// Where in the entry the text stands that is shown as `text`, whole or in part; nullopt when it is not the entry's.
[[nodiscard]] std::optional<std::string> fieldHolding(const edit::Document& entry, const std::string& text);

/// What a touch at a point of the page means: a field of the entry that it shows, or another entry.
struct PageTarget
{
    model::EntryId id;
    std::string pointer;

    friend bool operator==(const PageTarget&, const PageTarget&) = default;
};
/// \param shown, entry  what the page is about
[[nodiscard]] std::optional<PageTarget> targetAt(const std::vector<PageSpot>& spots, scene::Point point,
                                                 const model::EntryId& shown, const edit::Document& entry);

} // namespace musubi::app
