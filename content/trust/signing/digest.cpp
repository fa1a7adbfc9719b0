#include "content/trust/signing/digest.hpp"

#include "content/base/hexadecimal.hpp"

#include <sodium.h>

#include <new>

namespace musubi::trust::signing {

namespace {

using State = crypto_hash_sha256_state;

State* stateIn(std::array<std::uint8_t, 128>& room)
{
    static_assert(sizeof(State) <= sizeof(room));
    return std::launder(reinterpret_cast<State*>(room.data())); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace

Sha256::Sha256()
{
    crypto_hash_sha256_init(new (m_state.data()) State);
}

void Sha256::add(std::string_view piece)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(piece.data()); // NOLINT(*-reinterpret-cast)
    crypto_hash_sha256_update(stateIn(m_state), bytes, piece.size());
}

std::string Sha256::finish()
{
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(stateIn(m_state), reinterpret_cast<unsigned char*>(digest.data())); // NOLINT(*-cast)
    return toHexadecimal(digest);
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

} // namespace musubi::trust::signing
