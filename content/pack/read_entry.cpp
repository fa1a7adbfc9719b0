#include "content/pack/read_parts.hpp"
#include "content/pack/reader.hpp"

namespace musubi::pack {

namespace {

using namespace model;

constexpr std::array<std::pair<std::string_view, EntryState>, 3> kEntryStates{{
    {"draft", EntryState::Draft},
    {"ready", EntryState::Ready},
    {"published", EntryState::Published},
}};

EntryId readId(const JsonValue& entry, const std::string& path)
{
    const JsonValue kindValue = entry.require("kind");
    const std::string kindName = kindValue.text();
    const std::string slug = entry.require("id").text();
    EntryId byPlace = idOfPath(path).value_or(EntryId{entryKindOf(path).value_or(EntryKind::Event), {}});
    const auto kind = entryKindNamed(kindName);
    if (!kind) {
        kindValue.refuse("\"" + kindName + "\" is no kind of entry.");
        return byPlace;
    }
    const std::string folder = path.substr(0, path.find('/') == std::string::npos ? 0 : path.find('/'));
    if (!folder.empty() && folder != folderOf(*kind))
        kindValue.refuse("An entry of kind " + kindName + " belongs into the folder " + std::string(folderOf(*kind)) +
                         ".");
    auto id = EntryId::parse(kindName + "/" + slug);
    if (!id) {
        entry["id"].refuse("\"" + slug + "\" is no id; use lower-case letters, digits and single hyphens.");
        return {*kind, byPlace.slug};
    }
    return std::move(id).value();
}

std::optional<Theme> readTheme(const JsonValue& value)
{
    if (!value.present())
        return std::nullopt;
    const auto theme = themeNamed(value.text());
    if (!theme)
        value.refuse("\"" + value.text() + "\" is no theme.");
    return theme;
}

std::vector<Tie> readTies(const JsonValue& value)
{
    std::vector<Tie> ties;
    for (const JsonValue& item : value.items()) {
        Tie tie;
        const JsonValue kindValue = item.require("kind");
        const auto kind = tieKindNamed(kindValue.text());
        if (!kind)
            kindValue.refuse("\"" + kindValue.text() + "\" is no kind of tie.");
        tie.kind = kind.value_or(TieKind::Related);
        tie.to = item.require("to").entryId().value_or(EntryId{});
        tie.strength = item["strength"].integer(0, 9).value_or(0);
        tie.text = item["text"].localised();
        tie.reverseText = item["reverseText"].localised();
        ties.push_back(std::move(tie));
    }
    return ties;
}

std::vector<Media> readMedia(const JsonValue& value)
{
    std::vector<Media> media;
    for (const JsonValue& item : value.items())
        media.push_back({item["illustration"].text(), item["file"].text(), item["alt"].localised(),
                         item["licence"].shownText(), item["credit"].shownText()});
    return media;
}

constexpr std::array<std::pair<std::string_view, RecordedText>, 3> kRecordedTexts{{
    {"title", RecordedText::Title},
    {"summary", RecordedText::Summary},
    {"body", RecordedText::Body},
}};

std::vector<Recording> readRecordings(const JsonValue& value)
{
    std::vector<Recording> recordings;
    for (const JsonValue& item : value.items())
        recordings.push_back({item.require("sound").text(), Language(item.require("language").text()),
                              item.require("of").oneOf(kRecordedTexts).value_or(RecordedText::Summary),
                              item["licence"].text(), item["credit"].text()});
    return recordings;
}

void readShared(const JsonValue& json, Entry& entry)
{
    entry.state = json.require("state").oneOf(kEntryStates).value_or(EntryState::Draft);
    entry.valid = {json["valid"]["from"].date(), json["valid"]["until"].date()};
    entry.title = json.require("title").localised();
    entry.summary = json["summary"].localised();
    entry.body = json["body"].localised();
    entry.theme = readTheme(json["theme"]);
    entry.tags = json["tags"].textList();
    entry.sdgs = json["sdgs"].integerList(1, 17);
    entry.ties = readTies(json["ties"]);
    entry.media = readMedia(json["media"]);
    entry.recordings = readRecordings(json["recordings"]);
    for (const JsonValue& fact : json["facts"].items())
        entry.facts.push_back({fact["icon"].text(), fact["label"].localised(), fact["value"].localised()});
    for (const JsonValue& section : json["sections"].items())
        entry.sections.push_back({section["icon"].text(), section["title"].localised(), section["text"].localised()});
    entry.url = json["url"].text();
    entry.source = json["source"].textList();
    entry.sample = json["sample"].flag().value_or(false);
}

EntryDetails readDetails(EntryKind kind, const JsonValue& json)
{
    switch (kind) {
    case EntryKind::Event:
        return readEvent(json);
    case EntryKind::Institution:
        return readInstitution(json);
    case EntryKind::Award:
        return readAward(json);
    case EntryKind::Geosite:
        return readGeosite(json);
    case EntryKind::Initiative:
        return readInitiative(json);
    case EntryKind::Showcase:
        return readShowcase(json);
    case EntryKind::Offer:
        return readOffer(json);
    case EntryKind::Quiz:
        return readQuiz(json);
    case EntryKind::Form:
        return readForm(json);
    }
    return Event{};
}

Entry readEntry(const JsonValue& json, const std::string& path)
{
    Entry entry;
    entry.id = readId(json, path);
    readShared(json, entry);
    entry.details = readDetails(entry.id.kind, json);
    return entry;
}

} // namespace

Result<Entry> parseEntry(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kEntryBytesLimit);
    if (!reading)
        return reading.error();
    Entry entry = readEntry(reading.value()->root(), path);
    if (auto refusal = reading.value()->refusal())
        return std::move(*refusal);
    return entry;
}

Result<Readable<Entry>> readableEntry(std::string_view bytes, const std::string& path)
{
    auto reading = JsonReading::open(bytes, path, kEntryBytesLimit);
    if (!reading)
        return reading.error();
    Entry entry = readEntry(reading.value()->root(), path);
    return Readable<Entry>{std::move(entry), reading.value()->refusals()};
}

} // namespace musubi::pack
