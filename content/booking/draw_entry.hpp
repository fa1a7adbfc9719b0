// Who takes part in a lottery, as the world may see it: a ticket, a head count, a rank. No name, and no receipt number
// either, because that opens a booking together with its PIN.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/booking_key.hpp"
#include "content/booking/party.hpp"

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::booking {

/// What the receipt of a booking in a lottery shows, so that its owner finds it in the published record: 32 hexadecimal
/// digits, the first half of taggedHash("musubi draw ticket 1") of BookingKey::text().
class DrawTicket
{
public:
    [[nodiscard]] static DrawTicket of(const BookingKey& key);
    /// Malformed unless `text` is 32 hexadecimal digits, small letters.
    [[nodiscard]] static Result<DrawTicket> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend auto operator<=>(const DrawTicket&, const DrawTicket&) = default;

private:
    explicit DrawTicket(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

struct DrawEntry
{
    DrawTicket ticket;
    Party party;
    int rank = 0; ///< Priority::rank; a higher one is drawn before a lower one

    friend auto operator<=>(const DrawEntry&, const DrawEntry&) = default;
};

/// The entries of one draw. In the order of their tickets, each ticket once.
class DrawList
{
public:
    /// Invalid when a ticket stands in it twice. \param entries any order
    [[nodiscard]] static Result<DrawList> of(std::vector<DrawEntry> entries);

    [[nodiscard]] std::span<const DrawEntry> entries() const { return m_entries; }
    /// taggedHash("musubi draw list 1") of one line "<ticket> <heads> <rank>" an entry. It is published when sign-up
    /// closes; whoever adds, leaves out or changes an entry afterwards gets another one.
    [[nodiscard]] std::string root() const;

    friend bool operator==(const DrawList&, const DrawList&) = default;

private:
    explicit DrawList(std::vector<DrawEntry> entries) : m_entries(std::move(entries)) {}
    std::vector<DrawEntry> m_entries;
};

} // namespace musubi::booking
