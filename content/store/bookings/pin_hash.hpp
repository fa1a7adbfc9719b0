// The PIN of a receipt, as it is kept: worth nothing to who reads it, because each guess is slow.
//
// Source: Argon2id (RFC 9106) with a salt of its own, written as libsodium's crypto_pwhash_str does.
#pragma once

#include "content/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace musubi::store::bookings {

/// What one guess costs.
struct PinCost
{
    std::uint64_t passes = 2;
    std::size_t memory = 67'108'864; ///< bytes

    friend bool operator==(const PinCost&, const PinCost&) = default;
};

/// For tests: protects nothing.
inline constexpr PinCost kTrialPinCost{1, 8192};

/// Unavailable when the machine has too little memory for the cost.
[[nodiscard]] Result<std::string> hashPin(std::string_view pin, const PinCost& cost);

enum class PinVerdict
{
    Right,
    Wrong,
};
[[nodiscard]] PinVerdict comparePin(std::string_view pin, const std::string& hash);

} // namespace musubi::store::bookings
