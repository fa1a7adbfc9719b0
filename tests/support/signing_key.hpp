// A key made for a test, and what it signs.
#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace musubi::test {

enum class KeyKind
{
    Ed25519,
    EcdsaP256,
    RsaPss,
};

class SigningKey
{
public:
    [[nodiscard]] static SigningKey create(KeyKind kind = KeyKind::Ed25519);

    [[nodiscard]] const std::string& id() const { return m_id; }
    /// As metadata lists it.
    [[nodiscard]] const nlohmann::json& listed() const { return m_listed; }
    /// In hexadecimal.
    [[nodiscard]] std::string sign(const std::string& message) const;
    /// The same key under another name.
    [[nodiscard]] SigningKey called(const std::string& id) const;

private:
    struct Pair;

    KeyKind m_kind = KeyKind::Ed25519;
    std::shared_ptr<const Pair> m_pair;
    std::string m_id;
    nlohmann::json m_listed;
};

} // namespace musubi::test
