#include "content/store/sealing/device_key.hpp"

#include "content/store/descriptor.hpp"
#include "content/store/durable.hpp"

#include <sodium.h>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace musubi::store::sealing {

namespace {

namespace fs = std::filesystem;
using trust::SecretBytes;

constexpr mode_t kOthers = 0077;

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

Error refused(ErrorCode code, std::string why, const fs::path& file)
{
    return {code, "The key of this device " + std::move(why), {file.string(), "", 0}};
}

std::string openHalfOf(const SecretBytes& secret)
{
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_ed25519_sk_to_pk(bytesOf(open), secret.bytes().data());
    return open;
}

/// Whether the two halves belong together: a file that was cut or changed is none.
bool isWhole(const SecretBytes& secret)
{
    SecretBytes seed(crypto_sign_SEEDBYTES);
    SecretBytes again(crypto_sign_SECRETKEYBYTES);
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_ed25519_sk_to_seed(seed.bytes().data(), secret.bytes().data());
    crypto_sign_seed_keypair(bytesOf(open), again.bytes().data(), seed.bytes().data());
    return again.equals(secret);
}

/// None when there is no such file.
Result<std::optional<SecretBytes>> readSecret(const fs::path& file)
{
    const Descriptor opened(open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!opened.isOpen() && errno == ENOENT)
        return std::optional<SecretBytes>();
    struct stat found
    {};
    if (!opened.isOpen() || fstat(opened.number(), &found) != 0)
        return refused(ErrorCode::Unreadable, "cannot be read: " + std::generic_category().message(errno) + ".", file);
    if ((found.st_mode & kOthers) != 0)
        return refused(ErrorCode::Invalid, "can be read by others; it must be its user's alone (chmod 600).", file);
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    if (found.st_size != static_cast<off_t>(secret.size()) ||
        read(opened.number(), secret.bytes().data(), secret.size()) != static_cast<ssize_t>(secret.size()) ||
        !isWhole(secret))
        return refused(ErrorCode::Malformed, "is damaged. Move the file away; the device then makes a new one.", file);
    return std::optional<SecretBytes>(std::move(secret));
}

} // namespace

DeviceKey::DeviceKey(SecretBytes secret) : m_secret(std::move(secret)), m_open(openHalfOf(m_secret))
{}

Result<DeviceKey> DeviceKey::openOrMake(const fs::path& file)
{
    Result<std::optional<SecretBytes>> found = readSecret(file);
    if (!found)
        return found.error();
    if (found.value())
        return DeviceKey(std::move(*found.value()));
    SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_keypair(bytesOf(open), secret.bytes().data());
    if (const Outcome made = makeFolder(file.parent_path()); !made)
        return made.error();
    if (const Outcome written = replaceDurably(file, secret.view(), Readers::Owner); !written)
        return written.error();
    return DeviceKey(std::move(secret));
}

std::string DeviceKey::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), message.size(), m_secret.bytes().data());
    return signature;
}

} // namespace musubi::store::sealing
