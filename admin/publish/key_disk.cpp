#include "admin/publish/key_disk.hpp"

#include "admin/publish/disk.hpp"

#include <sodium.h>

#include <system_error>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;
using trust::SecretBytes;
using trust::signing::NamedKey;
using trust::signing::OpenedKey;
using trust::signing::SealRandomness;
using trust::signing::SigningKey;

constexpr std::size_t kKeyFileLimit = 16'384;

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

fs::path openHalfOf(const fs::path& file)
{
    fs::path open = file;
    open += ".pub";
    return open;
}

Outcome requireNothingAt(const fs::path& file)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
        return Done{};
    return Error{ErrorCode::Invalid,
                 file.string() + " is there already. A key is never overwritten: choose another file name.",
                 {file.string(), "", 0}};
}

Error about(const fs::path& file, const Error& error)
{
    return {error.code, file.string() + ": " + error.message, {file.string(), error.where.pointer, 0}};
}

} // namespace

Result<SigningKey> makeSecretKey(const NewKey& wanted, const SecretBytes& passphrase)
{
    if (Outcome free = requireNothingAt(wanted.file); !free)
        return free.error();
    SecretBytes seed(SigningKey::kSeedBytes); // which also makes libsodium ready
    randombytes_buf(seed.bytes().data(), seed.size());
    const SealRandomness random{randomBytes(SealRandomness::kSaltBytes), randomBytes(SealRandomness::kNonceBytes)};
    const auto sealed = trust::signing::sealKeyFile(wanted.name, seed, passphrase, wanted.cost, random);
    if (!sealed)
        return sealed.error();
    if (Outcome done = replaceFile(wanted.file, sealed.value(), Audience::Owner); !done)
        return done.error();
    return SigningKey::fromSeed(seed);
}

Result<NamedKey> makeKey(const NewKey& wanted, const SecretBytes& passphrase)
{
    for (const fs::path& file : {wanted.file, openHalfOf(wanted.file)})
        if (Outcome free = requireNothingAt(file); !free)
            return free.error();
    const auto secret = makeSecretKey(wanted, passphrase);
    if (!secret)
        return secret.error();
    const NamedKey open{wanted.name, secret.value().openHalf()};
    if (Outcome done = replaceFile(openHalfOf(wanted.file), encode(open), Audience::Everybody); !done)
        return done.error();
    return open;
}

Result<OpenedKey> openKey(const fs::path& file, const SecretBytes& passphrase)
{
    const auto bytes = readFile(file, kKeyFileLimit);
    if (!bytes)
        return bytes.error();
    auto key = trust::signing::openKeyFile(bytes.value(), passphrase);
    if (!key)
        return about(file, key.error());
    return key;
}

Result<NamedKey> loadOpenHalf(const fs::path& file)
{
    const auto bytes = readFile(file, kKeyFileLimit);
    if (!bytes)
        return bytes.error();
    auto key = trust::signing::readOpenKeyFile(bytes.value());
    if (!key)
        return about(file, key.error());
    return key;
}

} // namespace musubi::admin
