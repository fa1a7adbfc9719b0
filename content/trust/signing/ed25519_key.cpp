#include "content/trust/signing/ed25519_key.hpp"

#include "content/base/hexadecimal.hpp"
#include "content/trust/canonical_json.hpp"
#include "content/trust/signing/digest.hpp"
#include "content/trust/strict_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cassert>

namespace musubi::trust::signing {

namespace {

using nlohmann::json;

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kOpenKeyFileLimit = 4096;
constexpr const char* kOpenFormat = "musubi-open-key";

Error notOurs()
{
    return {ErrorCode::Invalid, "It is not an Ed25519 key; publishing knows no other.", {}};
}

} // namespace

Ed25519Key::Ed25519Key(std::string_view bytes) : m_bytes(bytes)
{}

Ed25519Key Ed25519Key::ofBytes(std::string_view bytes)
{
    assert(bytes.size() == kKeyBytes);
    return Ed25519Key(bytes);
}

Result<Ed25519Key> Ed25519Key::read(const json& key)
{
    if (!key.is_object() || key.value("keytype", json()) != "ed25519" || key.value("scheme", json()) != "ed25519")
        return notOurs();
    const json value = key.value("keyval", json());
    if (!value.is_object() || !value.contains("public") || !value.at("public").is_string())
        return notOurs();
    const auto bytes = bytesFromHexadecimal(value.at("public").get<std::string>());
    if (!bytes || bytes->size() != kKeyBytes)
        return notOurs();
    return Ed25519Key(*bytes);
}

json Ed25519Key::toJson() const
{
    return {{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", toHexadecimal(m_bytes)}}}};
}

KeyId Ed25519Key::id() const
{
    return sha256(canonicalJson(toJson()));
}

std::string encode(const NamedKey& key)
{
    const json file{
        {"format", kOpenFormat}, {"version", 1}, {"name", key.name}, {"id", key.key.id()}, {"key", key.key.toJson()}};
    return file.dump(2) + "\n";
}

Result<NamedKey> readOpenKeyFile(std::string_view bytes)
{
    const Result<json> file = parseStrict(bytes, kOpenKeyFileLimit);
    if (!file)
        return file.error();
    const json& value = file.value();
    if (!value.is_object() || value.value("format", json()) != kOpenFormat)
        return Error{ErrorCode::Invalid, "It is not the open half of a key; those files are called NAME.pub.", {}};
    if (value.value("version", json()) != 1)
        return Error{ErrorCode::Invalid, "It was written by a newer musubi-admin; use that one.", {}};
    const json name = value.value("name", json());
    const Result<Ed25519Key> key = Ed25519Key::read(value.value("key", json()));
    if (!key)
        return key.error();
    if (!name.is_string() || value.value("id", json()) != key.value().id())
        return Error{
            ErrorCode::Invalid, "Its name or id does not belong to its key: it was changed. Ask for it anew.", {}};
    return NamedKey{name.get<std::string>(), key.value()};
}

std::string describe(const NamedKey& key)
{
    return key.name.empty() ? shortId(key.key.id()) : fmt::format("{} ({})", key.name, shortId(key.key.id()));
}

std::string describe(const KeyBook& book, const KeyId& id)
{
    const auto key = book.find(id);
    return key == book.end() ? shortId(id) : describe(key->second);
}

std::string shortId(const KeyId& id)
{
    constexpr std::size_t kShown = 8;
    return id.substr(0, kShown);
}

} // namespace musubi::trust::signing
