// The open half of a key of ours: what others need to verify what it signed.
//
// Source: TUF 1.0.34 §4.2 (key formats; the id of a key is the SHA-256 of its canonical JSON).
#pragma once

#include "content/base/result.hpp"
#include "content/trust/metadata.hpp"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <string_view>

namespace musubi::trust::signing {

class Ed25519Key
{
public:
    /// \pre 32 bytes
    [[nodiscard]] static Ed25519Key ofBytes(std::string_view bytes);
    /// {"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": "…"}}; Invalid for everything else.
    [[nodiscard]] static Result<Ed25519Key> read(const nlohmann::json& key);

    [[nodiscard]] nlohmann::json toJson() const;
    [[nodiscard]] KeyId id() const;
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

    friend bool operator==(const Ed25519Key&, const Ed25519Key&) = default;

private:
    explicit Ed25519Key(std::string_view bytes);
    std::string m_bytes;
};

/// A key, and what people call it: "root-1". Names are for people and prove nothing.
struct NamedKey
{
    std::string name; ///< may be empty
    Ed25519Key key;

    friend bool operator==(const NamedKey&, const NamedKey&) = default;
};

using KeyBook = std::map<KeyId, NamedKey>;

/// The file that goes to others (NAME.pub).
[[nodiscard]] std::string encode(const NamedKey& key);
/// Malformed or Invalid, with a sentence.
[[nodiscard]] Result<NamedKey> readOpenKeyFile(std::string_view bytes);

/// "root-1 (3fa9c1d2)"
[[nodiscard]] std::string describe(const KeyBook& book, const KeyId& id);
[[nodiscard]] std::string describe(const NamedKey& key);
/// Enough of an id for people to tell keys apart: its first eight letters.
[[nodiscard]] std::string shortId(const KeyId& id);

} // namespace musubi::trust::signing
