#include "content/booking/draw_record.hpp"

#include "content/booking/draw_json.hpp"

#include <string>
#include <utility>

namespace musubi::booking {

namespace {

constexpr std::string_view kFormat = "musubi draw 1";
constexpr std::string_view kSeated = "seated";
constexpr std::string_view kWaits = "waits";

Error untrusted(std::string message)
{
    return {ErrorCode::Untrusted, std::move(message), {}};
}

Result<DrawList> listOf(const std::vector<Drawn>& drawn)
{
    std::vector<DrawEntry> entries;
    entries.reserve(drawn.size());
    for (const Drawn& one : drawn)
        entries.push_back(one.entry);
    return DrawList::of(std::move(entries));
}

Result<Drawn> drawnIn(const DrawJson& value)
{
    Result<DrawEntry> entry = entryIn(value);
    if (!entry)
        return entry.error();
    const auto place = value.at("place").get<std::string>();
    if (place != kSeated && place != kWaits)
        return malformedDraw("a place is neither \"seated\" nor \"waits\".");
    return Drawn{std::move(entry).value(), place == kSeated ? DrawPlace::Seated : DrawPlace::Waits};
}

Result<DrawRecord> recordIn(const DrawJson& json)
{
    if (json.at("format").get<std::string>() != kFormat)
        return malformedDraw("its format is not \"" + std::string(kFormat) + "\".");
    Result<DrawCommitment> commitment = commitmentIn(json);
    if (!commitment)
        return commitment.error();
    Result<DrawSecret> secret = DrawSecret::parse(json.at("secret").get<std::string>());
    if (!secret)
        return secret.error();
    Result<PublicText> publicValue = PublicText::of(json.at("publicValue").get<std::string>());
    if (!publicValue)
        return publicValue.error();
    std::vector<Drawn> drawn;
    for (const DrawJson& value : json.at("drawn")) {
        const Result<Drawn> one = drawnIn(value);
        if (!one)
            return one.error();
        drawn.push_back(one.value());
    }
    return DrawRecord{std::move(commitment).value(),  json.at("listRoot").get<std::string>(), std::move(secret).value(),
                      std::move(publicValue).value(), json.at("seed").get<std::string>(),     std::move(drawn)};
}

} // namespace

Result<DrawRecord> runDraw(const DrawCommitment& commitment, const DrawList& list, const DrawSecret& secret,
                           const PublicText& publicValue)
{
    if (!keepsPromise(commitment, secret))
        return untrusted(
            "The secret is not the one that was promised for this session, these seats and this public value.");
    const std::string seed = drawSeed(list, secret, publicValue);
    return DrawRecord{commitment, list.root(), secret, publicValue, seed, draw(list, commitment.seats, seed)};
}

std::string encode(const DrawRecord& record)
{
    DrawJson drawn = DrawJson::array();
    for (const Drawn& one : record.drawn) {
        drawn.push_back(jsonOf(one.entry));
        drawn.back()["place"] = one.place == DrawPlace::Seated ? kSeated : kWaits;
    }
    const DrawJson json{{"format", kFormat},
                        {"session", record.commitment.session},
                        {"seats", record.commitment.seats.count()},
                        {"publicName", record.commitment.publicName.text()},
                        {"secretHash", record.commitment.secretHash},
                        {"listRoot", record.listRoot},
                        {"secret", record.secret.text()},
                        {"publicValue", record.publicValue.text()},
                        {"seed", record.seed},
                        {"drawn", std::move(drawn)}};
    return json.dump(2, ' ', false, DrawJson::error_handler_t::replace) + "\n";
}

Result<DrawRecord> parseDrawRecordUntrusted(std::string_view json)
{
    try {
        return recordIn(DrawJson::parse(json));
    } catch (const DrawJson::exception& refused) {
        return malformedDraw(refused.what());
    }
}

Outcome verify(const DrawRecord& record, const DrawWitness& witness)
{
    if (record.commitment != witness.commitment)
        return untrusted("The record promises something else than was published before the draw.");
    if (!keepsPromise(record.commitment, record.secret))
        return untrusted("The secret is not the one that was promised.");
    if (record.publicValue != witness.publicValue)
        return untrusted("The public value is \"" + witness.publicValue.text() + "\" and not \"" +
                         record.publicValue.text() + "\".");
    const Result<DrawList> list = listOf(record.drawn);
    if (!list)
        return untrusted(list.error().message);
    if (list.value().root() != witness.listRoot || record.listRoot != witness.listRoot)
        return untrusted("The entries are not those that were published when sign-up closed.");
    if (record.seed != drawSeed(list.value(), record.secret, record.publicValue))
        return untrusted("The seed does not follow from the entries, the secret and the public value.");
    if (record.drawn != draw(list.value(), record.commitment.seats, record.seed))
        return untrusted("The order or the places do not follow from the seed.");
    return Done{};
}

} // namespace musubi::booking
