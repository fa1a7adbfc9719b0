#include "content/trust/opening/opening_key.hpp"

#include <sodium.h>

#include <string>

namespace musubi::trust::opening {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

Error damaged()
{
    return {ErrorCode::Malformed, "The form was damaged before the device signed it; it cannot be read.", {}};
}

} // namespace

OpeningKey OpeningKey::of(const signing::SigningKey& key)
{
    static_assert(signing::SigningKey::kSeedBytes == crypto_box_SEEDBYTES);
    SecretBytes secret(crypto_box_SECRETKEYBYTES);
    std::string open(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_box_seed_keypair(bytesOf(open), secret.bytes().data(), key.seed().bytes().data());
    return {std::move(secret), SealingKey::ofBytes(open).value()}; // made of a secret, it is no point of small order
}

Result<SecretBytes> OpeningKey::open(const SealedForm& form, std::string_view subject) const
{
    if (!isSignedFor(form, subject))
        return Error{ErrorCode::Untrusted, "No device signed this form for this booking.", {}};
    if (form.key != m_open.id())
        return Error{ErrorCode::NotFound, "The form is sealed to another key; it opens with that one only.", {}};
    if (form.sealed.size() < crypto_box_SEALBYTES + SealedForm::kPaddedTo)
        return damaged();
    SecretBytes padded(form.sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(padded.bytes().data(), bytesOf(form.sealed), form.sealed.size(), bytesOf(m_open.bytes()),
                             m_secret.bytes().data()) != 0)
        return damaged();
    std::size_t length = 0;
    if (sodium_unpad(&length, padded.bytes().data(), padded.size(), SealedForm::kPaddedTo) != 0)
        return damaged();
    return SecretBytes::copyOf(padded.view().substr(0, length));
}

} // namespace musubi::trust::opening
