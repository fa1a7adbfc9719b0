#include "content/model/entry_id.hpp"

#include <algorithm>

namespace musubi::model {

namespace {

bool isSlug(std::string_view text)
{
    if (text.empty() || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos)
        return false;
    return std::all_of(text.begin(), text.end(), [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    });
}

} // namespace

std::string_view nameOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
        return "event";
    case EntryKind::Institution:
        return "institution";
    case EntryKind::Award:
        return "award";
    case EntryKind::Geosite:
        return "geosite";
    case EntryKind::Initiative:
        return "initiative";
    case EntryKind::Showcase:
        return "showcase";
    case EntryKind::Offer:
        return "offer";
    case EntryKind::Quiz:
        return "quiz";
    case EntryKind::Form:
        return "form";
    }
    return "unknown";
}

std::string_view folderOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
        return "events";
    case EntryKind::Institution:
        return "institutions";
    case EntryKind::Award:
        return "awards";
    case EntryKind::Geosite:
        return "geosites";
    case EntryKind::Initiative:
        return "initiatives";
    case EntryKind::Showcase:
        return "showcases";
    case EntryKind::Offer:
        return "offers";
    case EntryKind::Quiz:
        return "quizzes";
    case EntryKind::Form:
        return "forms";
    }
    return "unknown";
}

std::optional<EntryKind> entryKindNamed(std::string_view name)
{
    for (const EntryKind kind : kEntryKinds) {
        if (nameOf(kind) == name)
            return kind;
    }
    return std::nullopt;
}

Result<EntryId> EntryId::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const auto kind = entryKindNamed(text.substr(0, slash));
        const auto slug = text.substr(slash + 1);
        if (kind && isSlug(slug))
            return EntryId{*kind, std::string(slug)};
    }
    return Error{
        ErrorCode::Invalid, "\"" + std::string(text) + "\" is not the id of an entry such as event/fossil-class.", {}};
}

std::string EntryId::text() const
{
    return std::string(nameOf(kind)) + "/" + slug;
}

} // namespace musubi::model
