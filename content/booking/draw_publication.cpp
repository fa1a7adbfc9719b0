#include "content/booking/draw_publication.hpp"

#include "content/booking/draw_json.hpp"

#include <utility>
#include <vector>

namespace musubi::booking {

namespace {

constexpr const char* kCommitment = "musubi draw commitment 1";
constexpr const char* kEntries = "musubi draw entries 1";

std::string textOf(const DrawJson& json)
{
    return json.dump(2, ' ', false, DrawJson::error_handler_t::replace) + "\n";
}

Outcome requireFormat(const DrawJson& json, const std::string& format)
{
    if (json.at("format").get<std::string>() == format)
        return Done{};
    return malformedDraw("its format is not \"" + format + "\".");
}

Result<DrawEntries> entriesIn(const DrawJson& json)
{
    if (Outcome known = requireFormat(json, kEntries); !known)
        return known.error();
    std::vector<DrawEntry> entries;
    for (const DrawJson& value : json.at("entries")) {
        const Result<DrawEntry> entry = entryIn(value);
        if (!entry)
            return entry.error();
        entries.push_back(entry.value());
    }
    Result<DrawList> list = DrawList::of(std::move(entries));
    if (!list)
        return list.error();
    if (list.value().root() != json.at("listRoot").get<std::string>())
        return Error{ErrorCode::Untrusted, "The entries are not those that the list root was made of.", {}};
    return DrawEntries{json.at("session").get<std::string>(), std::move(list).value()};
}

} // namespace

std::string encode(const DrawCommitment& commitment)
{
    return textOf({{"format", kCommitment},
                   {"session", commitment.session},
                   {"seats", commitment.seats.count()},
                   {"publicName", commitment.publicName.text()},
                   {"secretHash", commitment.secretHash}});
}

Result<DrawCommitment> parseDrawCommitmentUntrusted(std::string_view text)
{
    try {
        const DrawJson json = DrawJson::parse(text);
        if (Outcome known = requireFormat(json, kCommitment); !known)
            return known.error();
        return commitmentIn(json);
    } catch (const DrawJson::exception& refused) {
        return malformedDraw(refused.what());
    }
}

std::string encode(const DrawEntries& entries)
{
    DrawJson list = DrawJson::array();
    for (const DrawEntry& entry : entries.list.entries())
        list.push_back(jsonOf(entry));
    return textOf({{"format", kEntries},
                   {"session", entries.session},
                   {"listRoot", entries.list.root()},
                   {"entries", std::move(list)}});
}

Result<DrawEntries> parseDrawEntriesUntrusted(std::string_view text)
{
    try {
        return entriesIn(DrawJson::parse(text));
    } catch (const DrawJson::exception& refused) {
        return malformedDraw(refused.what());
    }
}

} // namespace musubi::booking
