// The name of an entry: its kind and its slug, written "event/fossil-class".
#pragma once

#include "content/base/result.hpp"

#include <array>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace musubi::model {

enum class EntryKind
{
    Event,
    Institution,
    Award,
    Geosite,
    Initiative,
    Showcase,
    Offer,
    Quiz,
    Form,
};

/// What the kiosk tells about: found by a search, tied to other entries, with a page of its own. In the order in which
/// ties are listed (DESIGN §17).
inline constexpr std::array kTopicKinds{EntryKind::Event,   EntryKind::Institution, EntryKind::Award,
                                        EntryKind::Geosite, EntryKind::Initiative,  EntryKind::Showcase,
                                        EntryKind::Offer,   EntryKind::Quiz};
/// Those, and what is filled in.
inline constexpr std::array kEntryKinds{EntryKind::Event,   EntryKind::Institution, EntryKind::Award,
                                        EntryKind::Geosite, EntryKind::Initiative,  EntryKind::Showcase,
                                        EntryKind::Offer,   EntryKind::Quiz,        EntryKind::Form};

[[nodiscard]] std::string_view nameOf(EntryKind kind);   ///< "event"
[[nodiscard]] std::string_view folderOf(EntryKind kind); ///< "events", "quizzes" … in a workspace
[[nodiscard]] std::optional<EntryKind> entryKindNamed(std::string_view name); ///< inverse of nameOf

struct EntryId
{
    EntryKind kind = EntryKind::Event;
    std::string slug;

    /// Invalid unless it is "<kind>/<slug>" with a lower-case slug of letters, digits and single hyphens.
    [[nodiscard]] static Result<EntryId> parse(std::string_view text);
    [[nodiscard]] std::string text() const; ///< "event/fossil-class"

    friend auto operator<=>(const EntryId&, const EntryId&) = default;
};

} // namespace musubi::model

template <>
struct std::hash<musubi::model::EntryId>
{
    std::size_t operator()(const musubi::model::EntryId& id) const noexcept
    {
        return std::hash<std::string>{}(id.slug) * 31 + static_cast<std::size_t>(id.kind);
    }
};
