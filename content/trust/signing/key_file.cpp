#include "content/trust/signing/key_file.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"
#include "content/trust/json_part.hpp"
#include "content/trust/signing/digest.hpp"
#include "content/trust/strict_json.hpp"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace musubi::trust::signing {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "musubi-secret-key";
constexpr std::size_t kKeyFileLimit = 16'384;
constexpr KeyCost kHighest{16, 1LL << 30};
constexpr std::size_t kDigestBytes = crypto_hash_sha256_BYTES;
constexpr std::size_t kSealedBytes = SigningKey::kSeedBytes + kDigestBytes + crypto_secretbox_MACBYTES;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

/// Everything that stands in clear.
json clearPart(const std::string& name, const Ed25519Key& key, const KeyCost& cost, const SealRandomness& random)
{
    return {{"format", kFormat},
            {"version", 1},
            {"name", name},
            {"id", key.id()},
            {"key", key.toJson()},
            {"passphrase",
             {{"method", "argon2id13"},
              {"passes", cost.passes},
              {"memory", cost.memory},
              {"salt", toHexadecimal(random.salt)}}},
            {"seal", {{"method", "xsalsa20-poly1305"}, {"nonce", toHexadecimal(random.nonce)}}}};
}

std::string digestOf(const json& clear)
{
    return bytesFromHexadecimal(sha256(canonicalJson(clear))).value_or(std::string());
}

Result<SecretBytes> stretched(const SecretBytes& passphrase, const KeyCost& cost, const std::string& salt)
{
    SecretBytes key(crypto_secretbox_KEYBYTES);
    const int failed = crypto_pwhash(key.bytes().data(), key.size(), passphrase.view().data(), passphrase.size(),
                                     bytesOf(salt), static_cast<unsigned long long>(cost.passes),
                                     static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return Error{ErrorCode::Unavailable,
                     "The key needs " + std::to_string(cost.memory / 1'048'576) +
                         " MiB of memory for a moment, which this machine does not have free. Close other programs.",
                     {}};
    return key;
}

/// What stands in a file, before its passphrase is known.
struct Clear
{
    std::string name;
    KeyCost cost;
    SealRandomness random;
    std::string sealed;
    json clear;
};

void readCost(const JsonPart& part, KeyCost& cost)
{
    cost.passes = part.at("passes").number(kTrialCost.passes);
    cost.memory = part.at("memory").number(kTrialCost.memory);
    if (cost.passes > kHighest.passes || cost.memory > kHighest.memory)
        part.refuse("asks for more work than any key of ours");
}

Result<Clear> readClear(std::string_view bytes)
{
    Result<json> parsed = parseStrict(bytes, kKeyFileLimit);
    if (!parsed)
        return Error{ErrorCode::Malformed,
                     "It is not a whole key file. " + parsed.error().message + " Take the copy from the safe.",
                     {}};
    json& file = parsed.value();
    if (!file.is_object() || file.value("format", json()) != kFormat)
        return Error{ErrorCode::Malformed, "It is not a key file of musubi-admin (keys new makes them).", {}};
    if (file.value("version", json()) != 1)
        return Error{ErrorCode::Invalid, "It is a key file of a newer musubi-admin; use that one.", {}};
    std::optional<Error> problem;
    const JsonPart part(file, problem);
    Clear read;
    read.name = part.at("name").text();
    const JsonPart passphrase = part.at("passphrase");
    readCost(passphrase, read.cost);
    read.random.salt = passphrase.at("salt").bytes();
    read.random.nonce = part.at("seal").at("nonce").bytes();
    read.sealed = part.at("sealed").bytes();
    if (passphrase.at("method").text() != "argon2id13" || read.random.salt.size() != SealRandomness::kSaltBytes)
        passphrase.refuse("is of a kind that is not known here");
    if (part.at("seal").at("method").text() != "xsalsa20-poly1305" ||
        read.random.nonce.size() != SealRandomness::kNonceBytes || read.sealed.size() != kSealedBytes)
        part.at("seal").refuse("is of a kind that is not known here");
    if (problem)
        return Error{problem->code, problem->message + " The file was changed: take the copy from the safe.",
                     problem->where};
    file.erase("sealed");
    read.clear = std::move(file);
    return read;
}

} // namespace

Result<std::string> sealKeyFile(const std::string& name, const SecretBytes& seed, const SecretBytes& passphrase,
                                const KeyCost& cost, const SealRandomness& random)
{
    static_assert(SealRandomness::kSaltBytes == crypto_pwhash_SALTBYTES);
    static_assert(SealRandomness::kNonceBytes == crypto_secretbox_NONCEBYTES);
    assert(random.salt.size() == SealRandomness::kSaltBytes && random.nonce.size() == SealRandomness::kNonceBytes);
    const SigningKey key = SigningKey::fromSeed(seed);
    json file = clearPart(name, key.openHalf(), cost, random);
    const Result<SecretBytes> lock = stretched(passphrase, cost, random.salt);
    if (!lock)
        return lock.error();
    SecretBytes plain(SigningKey::kSeedBytes + kDigestBytes);
    const std::string digest = digestOf(file);
    auto end = std::copy(seed.bytes().begin(), seed.bytes().end(), plain.bytes().begin());
    std::copy(digest.begin(), digest.end(), end);
    std::string sealed(kSealedBytes, '\0');
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(sealed.data()), // NOLINT(*-reinterpret-cast)
                          plain.bytes().data(), plain.size(), bytesOf(random.nonce), lock.value().bytes().data());
    file["sealed"] = toHexadecimal(sealed);
    return file.dump(2) + "\n";
}

Result<OpenedKey> openKeyFile(std::string_view bytes, const SecretBytes& passphrase)
{
    const Result<Clear> read = readClear(bytes);
    if (!read)
        return read.error();
    const Clear& file = read.value();
    const Result<SecretBytes> lock = stretched(passphrase, file.cost, file.random.salt);
    if (!lock)
        return lock.error();
    SecretBytes plain(SigningKey::kSeedBytes + kDigestBytes);
    const Error refused{ErrorCode::Invalid,
                        "The passphrase does not open the key \"" + file.name +
                            "\". Type it again; if it is right, the file was changed: take the copy from the safe.",
                        {}};
    if (crypto_secretbox_open_easy(plain.bytes().data(), bytesOf(file.sealed), file.sealed.size(),
                                   bytesOf(file.random.nonce), lock.value().bytes().data()) != 0)
        return refused;
    if (plain.view().substr(SigningKey::kSeedBytes) != digestOf(file.clear))
        return refused;
    const SecretBytes seed = SecretBytes::copyOf(plain.view().substr(0, SigningKey::kSeedBytes));
    return OpenedKey{file.name, SigningKey::fromSeed(seed), file.cost};
}

} // namespace musubi::trust::signing
