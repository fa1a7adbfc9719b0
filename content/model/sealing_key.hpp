// The public key of the city's desk. What a visitor writes into a form is sealed to it
// before it first touches a disk, so that only the desk can read it.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace musubi::model {

inline constexpr std::size_t kSealingKeyBytes = 32;

struct SealingKey
{
    std::string id; ///< by which the desk knows which of its secret keys opens what was sealed
    std::array<std::uint8_t, kSealingKeyBytes> publicKey{}; ///< X25519 (RFC 7748)

    friend bool operator==(const SealingKey&, const SealingKey&) = default;
};

} // namespace musubi::model
