// A repository of The Update Framework in memory, that a test changes at will and publishes from: well or badly.
//
// Every role begins with one Ed25519 key of its own. Every version that was published stays.
#pragma once

#include "content/base/calendar.hpp"
#include "content/trust/metadata.hpp"
#include "tests/support/signing_key.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace musubi::test {

/// When tests of trust take place.
inline constexpr Instant kTestNow = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);
/// Until when what they publish is valid, unless they say otherwise.
inline constexpr const char* kTestExpiry = "2026-07-01T00:00:00Z";

/// "2026-06-08T00:00:00Z", so many days after kTestNow.
[[nodiscard]] std::string daysFromTestNow(int days);

class TufRepository
{
public:
    using Roles = std::vector<std::string>;

    /// Version 1 of root, timestamp, snapshot and targets is published.
    TufRepository();

    /// What will be signed next time: "signed" of the role.
    [[nodiscard]] nlohmann::json& body(const std::string& role) { return m_bodies.at(role); }
    /// Who signs a role; what is trusted for it is a matter of root and delegators.
    [[nodiscard]] std::vector<SigningKey>& signers(const std::string& role) { return m_signers[role]; }

    /// Lists the key for the role in the root, or in `delegator`, and lets it sign.
    void addKey(const std::string& role, const SigningKey& key, const std::string& delegator = "root");
    /// Takes all keys of a role of the root away and gives it a new one.
    void rotateKeys(const std::string& role);
    void setThreshold(const std::string& role, int threshold);

    /// A new role with one key, published with the delegator by the next `publish` of both.
    void delegate(const std::string& delegator, const std::string& role, const std::vector<std::string>& paths,
                  trust::Search search = trust::Search::GoesOn);
    void addTarget(const std::string& role, const std::string& path, const std::string& bytes);

    /// Signs the roles in this order, with the next version each; snapshot and timestamp learn of it.
    void publish(const Roles& roles);
    /// targets, snapshot, timestamp, with `others` before.
    void publishTargets(Roles others = {});
    /// Makes this the newest version of a role, as it is.
    void publishBytes(const std::string& role, std::string bytes) { m_published[role].push_back(std::move(bytes)); }
    /// The same under the address of a version far away.
    void publishAs(const std::string& role, int version, std::string bytes);
    /// Takes the newest version back.
    std::string withdraw(const std::string& role);
    [[nodiscard]] bool hasPublished(const std::string& role) const { return !m_published.at(role).empty(); }

    [[nodiscard]] const std::string& newest(const std::string& role) const { return m_published.at(role).back(); }
    [[nodiscard]] const std::string& version(const std::string& role, std::size_t version) const;
    /// Signed as `publish` does it, without publishing.
    [[nodiscard]] std::string signedNow(const std::string& role) const;

    /// What a server answers below its address: "metadata/2.root.json", "targets/a/<hash>.b"; nothing is 404.
    [[nodiscard]] std::optional<std::string> answer(const std::string& path) const;
    /// The same as files: every version of everything.
    void writeTo(const std::filesystem::path& folder) const;

    /// Snapshot and timestamp say hashes and lengths of what they list.
    void listHashes() { m_listsHashes = true; }
    /// What is served of a target, whatever was promised.
    [[nodiscard]] std::string& served(const std::string& path) { return m_targets.at(path); }
    void setServed(const std::string& path, const std::string& bytes) { m_targets[path] = bytes; }

private:
    void list(const std::string& role);
    [[nodiscard]] bool isConsistent() const;
    [[nodiscard]] std::optional<std::string> answerMetadata(const std::string& name) const;
    [[nodiscard]] std::optional<std::string> answerTarget(const std::string& address) const;

    std::map<std::string, nlohmann::json> m_bodies;
    std::map<std::string, std::vector<SigningKey>> m_signers;
    std::map<std::string, std::vector<std::string>> m_published; ///< the first one is version 1
    std::map<std::string, std::string> m_strays;                 ///< by name in the folder of the metadata
    std::map<std::string, std::string> m_targets;                ///< by path
    bool m_listsHashes = false;
};

} // namespace musubi::test
