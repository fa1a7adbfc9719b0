// The secret half of a desk's key: opens what kiosks sealed to its open half.
//
// It is kept as every secret key of ours is, as a key file that is worth nothing without its passphrase
// (signing/key_file.hpp). Such a file holds a seed, and RFC 8032 and RFC 7748 make of one seed a key that signs and a
// key that others seal to; a desk uses the second only. Who destroys the file has made every form sealed to it
// unreadable, in every copy of every database.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/sealed_form.hpp"
#include "content/trust/secret_bytes.hpp"
#include "content/trust/signing/signing_key.hpp"

#include <string_view>

namespace musubi::trust::opening {

class OpeningKey
{
public:
    /// The same key is always the same desk.
    [[nodiscard]] static OpeningKey of(const signing::SigningKey& key);

    /// What goes into the pack, so that kiosks can seal to it.
    [[nodiscard]] const SealingKey& openHalf() const { return m_open; }

    /// What was typed, in locked memory.
    /// Untrusted: the device that it names did not sign it for this subject. NotFound: sealed to another key.
    /// Malformed: signed by the device, and yet not what that key seals.
    [[nodiscard]] Result<SecretBytes> open(const SealedForm& form, std::string_view subject) const;

private:
    OpeningKey(SecretBytes secret, SealingKey open) : m_secret(std::move(secret)), m_open(std::move(open)) {}

    SecretBytes m_secret;
    SealingKey m_open;
};

} // namespace musubi::trust::opening
