// SHA-256, as a whole or piece by piece.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace musubi::trust::signing {

/// In small hexadecimal letters.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Of a file that is read in pieces.
class Sha256
{
public:
    Sha256();
    void add(std::string_view piece);
    /// In small hexadecimal letters. Ends the count: nothing is added afterwards.
    [[nodiscard]] std::string finish();

private:
    alignas(64) std::array<std::uint8_t, 128> m_state{}; ///< libsodium's own
};

} // namespace musubi::trust::signing
