#include "content/store/bookings/pin_hash.hpp"

#include <sodium.h>

#include <array>

namespace musubi::store::bookings {

Result<std::string> hashPin(std::string_view pin, const PinCost& cost)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), cost.passes, cost.memory) != 0)
        return Error{ErrorCode::Unavailable, "This machine has too little memory free to keep a PIN safely.", {}};
    return std::string(hash.data());
}

PinVerdict comparePin(std::string_view pin, const std::string& hash)
{
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0 ? PinVerdict::Right : PinVerdict::Wrong;
}

} // namespace musubi::store::bookings
