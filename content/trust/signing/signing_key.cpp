#include "content/trust/signing/signing_key.hpp"

#include <sodium.h>

#include <cassert>
#include <utility>

namespace musubi::trust::signing {

namespace {

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace

SigningKey::SigningKey(SecretBytes secret, Ed25519Key open) : m_secret(std::move(secret)), m_open(std::move(open))
{}

SigningKey SigningKey::fromSeed(const SecretBytes& seed)
{
    static_assert(kSeedBytes == crypto_sign_SEEDBYTES);
    assert(seed.size() == kSeedBytes);
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytesOf(open), secret.bytes().data(), seed.bytes().data());
    return {std::move(secret), Ed25519Key::ofBytes(open)};
}

std::string SigningKey::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), message.size(), m_secret.bytes().data());
    return signature;
}

SecretBytes SigningKey::seed() const
{
    return SecretBytes::copyOf(m_secret.view().substr(0, kSeedBytes));
}

} // namespace musubi::trust::signing
