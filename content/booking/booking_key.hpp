// The idempotency key of one booking: 128 random bits that the kiosk draws before its first try.
//
// Every repeat of the same booking carries the same key, over crashes, lost replies and days without a network, so
// that it is carried out once. The key with another body is refused (`BookingRefusal::KeyUsedForOther`).
#pragma once

#include "content/base/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace musubi::booking {

struct BookingKey
{
    std::array<std::uint8_t, 16> bytes{};

    /// Malformed unless `text` is 32 hexadecimal digits, small letters.
    [[nodiscard]] static Result<BookingKey> parse(std::string_view text);
    [[nodiscard]] std::string text() const; ///< inverse of parse

    friend auto operator<=>(const BookingKey&, const BookingKey&) = default;
};

} // namespace musubi::booking
