#include "content/booking/draw_json.hpp"

#include "content/booking/priority.hpp"

#include <cstdint>
#include <utility>

namespace musubi::booking {

Error malformedDraw(const std::string& what)
{
    return {ErrorCode::Malformed, "This is no record of a draw: " + what, {}};
}

Result<int> countIn(const DrawJson& object, const char* name, int most)
{
    const DrawJson& value = object.at(name);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > static_cast<std::uint64_t>(most))
        return malformedDraw(std::string(name) + " is no whole number from 0 to " + std::to_string(most) + ".");
    return value.get<int>();
}

Result<DrawEntry> entryIn(const DrawJson& json)
{
    Result<DrawTicket> ticket = DrawTicket::parse(json.at("ticket").get<std::string>());
    if (!ticket)
        return ticket.error();
    const Result<int> heads = countIn(json, "heads", Party::kMostHeads);
    const Result<int> rank = countIn(json, "rank", Priority::kHighestRank);
    const Result<Party> party = Party::of(heads.valueOr(0));
    if (!heads || !rank || !party)
        return !heads ? heads.error() : !rank ? rank.error() : party.error();
    return DrawEntry{std::move(ticket).value(), party.value(), rank.value()};
}

DrawJson jsonOf(const DrawEntry& entry)
{
    return {{"ticket", entry.ticket.text()}, {"heads", entry.party.heads()}, {"rank", entry.rank}};
}

Result<DrawCommitment> commitmentIn(const DrawJson& json)
{
    const Result<PublicText> session = PublicText::of(json.at("session").get<std::string>());
    const Result<PublicText> publicName = PublicText::of(json.at("publicName").get<std::string>());
    const Result<int> seats = countIn(json, "seats", Party::kMostHeads);
    if (!session || !publicName || !seats)
        return !session ? session.error() : !publicName ? publicName.error() : seats.error();
    return DrawCommitment{session.value().text(), Seats(seats.value()), publicName.value(),
                          json.at("secretHash").get<std::string>()};
}

} // namespace musubi::booking
