#include "content/booking/draw_entry.hpp"

#include "content/booking/tagged_hash.hpp"

#include <algorithm>
#include <array>

namespace musubi::booking {

namespace {

constexpr std::size_t kTicketDigits = 32;

} // namespace

DrawTicket DrawTicket::of(const BookingKey& key)
{
    const std::array lines{key.text()};
    return DrawTicket(taggedHash("musubi draw ticket 1", lines).substr(0, kTicketDigits));
}

Result<DrawTicket> DrawTicket::parse(std::string_view text)
{
    if (!isHexadecimal(text, kTicketDigits))
        return Error{
            ErrorCode::Malformed, "The ticket of a draw has to be 32 hexadecimal digits in small letters.", {}};
    return DrawTicket(std::string(text));
}

Result<DrawList> DrawList::of(std::vector<DrawEntry> entries)
{
    std::ranges::sort(entries);
    const auto twice = std::ranges::adjacent_find(entries, {}, &DrawEntry::ticket);
    if (twice != entries.end())
        return Error{ErrorCode::Invalid, "The ticket " + twice->ticket.text() + " is in the draw twice.", {}};
    return DrawList(std::move(entries));
}

std::string DrawList::root() const
{
    std::vector<std::string> lines;
    for (const DrawEntry& entry : m_entries)
        lines.push_back(entry.ticket.text() + " " + std::to_string(entry.party.heads()) + " " +
                        std::to_string(entry.rank));
    return taggedHash("musubi draw list 1", lines);
}

} // namespace musubi::booking
