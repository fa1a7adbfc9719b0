#include "content/model/tie.hpp"

namespace musubi::model {

std::string_view nameOf(TieKind kind)
{
    switch (kind) {
    case TieKind::HostedBy:
        return "hosted-by";
    case TieKind::About:
        return "about";
    case TieKind::OnShowAt:
        return "on-show-at";
    case TieKind::PartOf:
        return "part-of";
    case TieKind::AffiliatedWith:
        return "affiliated-with";
    case TieKind::Partner:
        return "partner";
    case TieKind::ExampleOf:
        return "example-of";
    case TieKind::OfferedBy:
        return "offered-by";
    case TieKind::Celebrates:
        return "celebrates";
    case TieKind::Next:
        return "next";
    case TieKind::Related:
        return "related";
    }
    return "unknown";
}

std::optional<TieKind> tieKindNamed(std::string_view name)
{
    for (const TieKind kind : kTieKinds) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

bool isTieAllowed(TieKind tie, EntryKind from, EntryKind to)
{
    if (from == EntryKind::Form || to == EntryKind::Form)
        return false; // filled in, not followed
    switch (tie) {
    case TieKind::HostedBy:
        return from == EntryKind::Event && to == EntryKind::Institution;
    case TieKind::OnShowAt:
        return (from == EntryKind::Geosite || from == EntryKind::Award || from == EntryKind::Showcase) &&
               to == EntryKind::Institution;
    case TieKind::AffiliatedWith:
        return from == EntryKind::Award && to == EntryKind::Institution;
    case TieKind::Partner:
        return (from == EntryKind::Initiative || from == EntryKind::Showcase) && to == EntryKind::Institution;
    case TieKind::ExampleOf:
        return (from == EntryKind::Showcase || from == EntryKind::Event || from == EntryKind::Offer) &&
               to == EntryKind::Initiative;
    case TieKind::OfferedBy:
        return from == EntryKind::Offer && to == EntryKind::Institution;
    case TieKind::Celebrates:
        return from == EntryKind::Event && to == EntryKind::Award;
    case TieKind::About:
    case TieKind::PartOf:
    case TieKind::Next:
    case TieKind::Related:
        return true;
    }
    return false;
}

} // namespace musubi::model
