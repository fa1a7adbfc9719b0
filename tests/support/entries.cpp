#include "tests/support/entries.hpp"

namespace musubi::test {

namespace {

model::EntryDetails detailsOf(model::EntryKind kind)
{
    switch (kind) {
    case model::EntryKind::Event:
        return model::Event{};
    case model::EntryKind::Institution:
        return model::Institution{};
    case model::EntryKind::Award:
        return model::Award{};
    case model::EntryKind::Geosite:
        return model::Geosite{};
    case model::EntryKind::Initiative:
        return model::Initiative{};
    case model::EntryKind::Showcase:
        return model::Showcase{};
    case model::EntryKind::Offer:
        return model::Offer{};
    case model::EntryKind::Quiz:
        return model::Quiz{};
    case model::EntryKind::Form:
        return model::Form{};
    }
    return model::Event{};
}

} // namespace

Date day(std::string_view text)
{
    return Date::parse(text).value();
}

model::EntryId id(const std::string& text)
{
    return model::EntryId::parse(text).value();
}

LocalisedText text(const std::string& english)
{
    return LocalisedText({{Language("en"), RubyText::plain(english)}});
}

model::Entry entry(const std::string& idText)
{
    model::Entry entry;
    entry.id = id(idText);
    entry.state = model::EntryState::Published;
    entry.title = text(idText);
    entry.details = detailsOf(entry.id.kind);
    return entry;
}

model::Entry award(const std::string& idText, std::optional<int> year)
{
    model::Entry made = entry(idText);
    std::get<model::Award>(made.details).year = year;
    return made;
}

model::Tie tie(model::TieKind kind, const std::string& to, int strength)
{
    return {kind, id(to), strength, {}, {}};
}

std::shared_ptr<const model::Catalogue> catalogueOf(std::vector<model::Entry> entries)
{
    model::CatalogueParts parts;
    parts.entries = std::move(entries);
    return model::Catalogue::build(std::move(parts));
}

} // namespace musubi::test
