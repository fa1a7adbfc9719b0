// The number on a receipt: read aloud over the telephone, typed at another kiosk.
//
// Twelve letters in three groups, "K7MP-4X92-RFHW". The alphabet has 17 letters that neither look nor sound like one
// another (no 0 O 1 I L, no B D E G T V). The last letter checks the others: 17 is a prime, so a weighted sum modulo 17
// finds every wrong letter and every two letters that changed places, wherever they stand.
//
// Eleven letters are 45 bits. Kiosks that cannot ask each other make numbers of their own; among a million of them one
// pair is the same with a chance of 1.5 %. A store that meets a number it already has asks for the next attempt.
#pragma once

#include "content/base/result.hpp"
#include "content/booking/booking_key.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace musubi::booking {

class ReceiptNumber
{
public:
    /// The number of the booking with `key`: always the same for the same key and attempt. It tells nothing of the key.
    /// \param attempt 0, and more only when a store already has that number for another booking
    [[nodiscard]] static ReceiptNumber of(const BookingKey& key, int attempt = 0);
    /// As typed: small letters, spaces and hyphens anywhere (also full-width) are forgiven.
    /// Malformed when it has another length or a letter outside of the alphabet, Invalid when the check letter is
    /// wrong.
    [[nodiscard]] static Result<ReceiptNumber> parse(std::string_view typed);

    [[nodiscard]] std::string text() const;                                ///< "K7MP-4X92-RFHW"
    [[nodiscard]] const std::string& letters() const { return m_letters; } ///< "K7MP4X92RFHW", as stored

    friend auto operator<=>(const ReceiptNumber&, const ReceiptNumber&) = default;

private:
    explicit ReceiptNumber(std::string letters) : m_letters(std::move(letters)) {}
    std::string m_letters;
};

} // namespace musubi::booking
