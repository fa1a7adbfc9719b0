// The PIN of a receipt, as it is kept: each guess is slow, and what shows that it was right is kept apart.
//
// A PIN has so few digits that whoever can read its hash finds it, however slow a guess is. So a store keeps the hash
// in two parts: with what it is made from a PIN, which every kiosk may read, and the verifier that comes out, which
// none may.
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
/// A hash in two parts.
struct PinParts
{
    std::string how;      ///< "$argon2id$v=19$m=…,t=…,p=1$salt"
    std::string verifier; ///< 43 letters; none in what is no hash

    friend bool operator==(const PinParts&, const PinParts&) = default;
};
[[nodiscard]] PinParts partsOf(const std::string& hash);
/// What `pin` gives. Malformed when `how` is nothing of ours, Unavailable as hashPin.
[[nodiscard]] Result<std::string> verifierOf(std::string_view pin, const std::string& how);

[[nodiscard]] PinVerdict comparePin(std::string_view pin, const std::string& hash);

} // namespace musubi::store::bookings
