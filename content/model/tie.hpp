// Ties (結): named links between two entries. A tie is written once, on the entry
// where it is natural; the catalogue derives the other direction.
#pragma once

#include "content/base/language.hpp"
#include "content/model/entry_id.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace musubi::model {

enum class TieKind
{
    HostedBy,       ///< event → institution
    About,          ///< anything → what it is about
    OnShowAt,       ///< geosite, award, showcase → institution where it can be seen
    PartOf,         ///< anything → the larger whole
    AffiliatedWith, ///< award → institution (at the time of the award)
    Partner,        ///< initiative, showcase → institution
    ExampleOf,      ///< showcase, event, offer → initiative
    OfferedBy,      ///< offer → institution
    Celebrates,     ///< event → award
    Next,           ///< anything → where to go next
    Related,        ///< anything ↔ anything
};

inline constexpr std::array kTieKinds{TieKind::HostedBy,       TieKind::About,   TieKind::OnShowAt,  TieKind::PartOf,
                                      TieKind::AffiliatedWith, TieKind::Partner, TieKind::ExampleOf, TieKind::OfferedBy,
                                      TieKind::Celebrates,     TieKind::Next,    TieKind::Related};

[[nodiscard]] std::string_view nameOf(TieKind kind); ///< "hosted-by"
[[nodiscard]] std::optional<TieKind> tieKindNamed(std::string_view name);

/// Whether a tie of this kind may lead from an entry of kind `from` to one of kind `to`.
[[nodiscard]] bool isTieAllowed(TieKind tie, EntryKind from, EntryKind to);

/// As written in an entry.
struct Tie
{
    TieKind kind = TieKind::Related;
    EntryId to;
    int strength = 0;          ///< 0–9, set by staff; stronger ties are shown first
    LocalisedText text;        ///< words in the written direction; empty: the standard words
    LocalisedText reverseText; ///< words in the derived direction; empty: the standard words

    friend bool operator==(const Tie&, const Tie&) = default;
};

enum class TieDirection
{
    Forward, ///< as written
    Reverse, ///< derived
};

/// A tie as seen from one entry.
struct TieView
{
    TieKind kind = TieKind::Related;
    TieDirection direction = TieDirection::Forward;
    EntryId to;
    int strength = 0;
    LocalisedText text; ///< own words in this direction; empty: the standard words

    friend bool operator==(const TieView&, const TieView&) = default;
};

} // namespace musubi::model
