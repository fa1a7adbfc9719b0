#include "content/booking/draw_record.hpp"

#include "content/booking/priority.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace musubi::booking {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "musubi draw 1";
constexpr std::string_view kSeated = "seated";
constexpr std::string_view kWaits = "waits";

Error untrusted(std::string message)
{
    return {ErrorCode::Untrusted, std::move(message), {}};
}

Error malformed(const std::string& what)
{
    return {ErrorCode::Malformed, "This is no record of a draw: " + what, {}};
}

Result<DrawList> listOf(const std::vector<Drawn>& drawn)
{
    std::vector<DrawEntry> entries;
    entries.reserve(drawn.size());
    for (const Drawn& one : drawn)
        entries.push_back(one.entry);
    return DrawList::of(std::move(entries));
}

/// A whole number from 0 to `most`: 2.5 would be read as 2 here and as something else elsewhere.
Result<int> countIn(const Json& object, const char* name, int most)
{
    const Json& value = object.at(name);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > static_cast<std::uint64_t>(most))
        return malformed(std::string(name) + " is no whole number from 0 to " + std::to_string(most) + ".");
    return value.get<int>();
}

Result<Drawn> drawnIn(const Json& value)
{
    Result<DrawTicket> ticket = DrawTicket::parse(value.at("ticket").get<std::string>());
    if (!ticket)
        return ticket.error();
    const Result<int> heads = countIn(value, "heads", Party::kMostHeads);
    const Result<int> rank = countIn(value, "rank", Priority::kHighestRank);
    const Result<Party> party = Party::of(heads.valueOr(0));
    if (!heads || !rank || !party)
        return !heads ? heads.error() : !rank ? rank.error() : party.error();
    const auto place = value.at("place").get<std::string>();
    if (place != kSeated && place != kWaits)
        return malformed("a place is neither \"seated\" nor \"waits\".");
    return Drawn{{std::move(ticket).value(), party.value(), rank.value()},
                 place == kSeated ? DrawPlace::Seated : DrawPlace::Waits};
}

Result<DrawCommitment> commitmentIn(const Json& json)
{
    const Result<PublicText> session = PublicText::of(json.at("session").get<std::string>());
    const Result<PublicText> publicName = PublicText::of(json.at("publicName").get<std::string>());
    const Result<int> seats = countIn(json, "seats", Party::kMostHeads);
    if (!session || !publicName || !seats)
        return !session ? session.error() : !publicName ? publicName.error() : seats.error();
    return DrawCommitment{session.value().text(), Seats(seats.value()), publicName.value(),
                          json.at("secretHash").get<std::string>()};
}

Result<DrawRecord> recordIn(const Json& json)
{
    if (json.at("format").get<std::string>() != kFormat)
        return malformed("its format is not \"" + std::string(kFormat) + "\".");
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
    for (const Json& value : json.at("drawn")) {
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
    Json drawn = Json::array();
    for (const Drawn& one : record.drawn)
        drawn.push_back({{"ticket", one.entry.ticket.text()},
                         {"heads", one.entry.party.heads()},
                         {"rank", one.entry.rank},
                         {"place", one.place == DrawPlace::Seated ? kSeated : kWaits}});
    const Json json{{"format", kFormat},
                    {"session", record.commitment.session},
                    {"seats", record.commitment.seats.count()},
                    {"publicName", record.commitment.publicName.text()},
                    {"secretHash", record.commitment.secretHash},
                    {"listRoot", record.listRoot},
                    {"secret", record.secret.text()},
                    {"publicValue", record.publicValue.text()},
                    {"seed", record.seed},
                    {"drawn", std::move(drawn)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<DrawRecord> parseDrawRecordUntrusted(std::string_view json)
{
    try {
        return recordIn(Json::parse(json));
    } catch (const Json::exception& refused) {
        return malformed(refused.what());
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
