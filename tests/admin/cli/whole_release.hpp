// Whether a repository is whole, as somebody sees it who has only its first root: every signature, every digest, every
// file. Written anew for the tests, so that publishing is not judged by its own code.
#pragma once

#include "content/base/hexadecimal.hpp"
#include "content/trust/metadata.hpp"

#include <openssl/evp.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

namespace musubi::admin {

/// The release's number.
class WholeRelease
{
public:
    /// Throws std::runtime_error with what is wrong.
    explicit WholeRelease(std::filesystem::path folder) : m_folder(std::move(folder))
    {
        using namespace trust;
        m_root = root(1);
        for (Version next = 2; std::filesystem::exists(file(name("root", next))); ++next) {
            const Metadata<Root> newer = root(next);
            require(newer, m_root.content.keys, m_root.content.roles.at(RootRole::Root), "root by the one before");
            m_root = newer;
        }
        const auto timestamp = readTimestampUntrusted(bytes("metadata/timestamp.json")).value();
        require(timestamp, m_root.content.keys, m_root.content.roles.at(RootRole::Timestamp), "timestamp");
        m_timestamp = timestamp.version;
        const auto snapshot = readSnapshotUntrusted(listed("snapshot", timestamp.content.snapshot)).value();
        require(snapshot, m_root.content.keys, m_root.content.roles.at(RootRole::Snapshot), "snapshot");
        m_number = snapshot.version;
        requireAgainst(snapshot);
        const auto targets =
            readTargetsUntrusted(listed("targets", snapshot.content.meta.at("targets.json")), schemesOfAKiosk())
                .value();
        require(targets, m_root.content.keys, m_root.content.roles.at(RootRole::Targets), "targets");
        for (const Delegation& delegation : targets.content.delegations)
            if (snapshot.content.meta.contains(delegation.name + ".json"))
                look(delegation, targets.content.keys, snapshot.content);
    }

    [[nodiscard]] trust::Version number() const { return m_number; }
    [[nodiscard]] trust::Version timestamp() const { return m_timestamp; }
    [[nodiscard]] trust::Version rootVersion() const { return m_root.version; }
    /// By path: "packs/small/pack.json".
    [[nodiscard]] const std::map<std::string, trust::Target>& targets() const { return m_targets; }
    /// The bytes of a target.
    [[nodiscard]] std::string read(const std::string& path) const
    {
        const std::size_t at = path.rfind('/') + 1;
        const std::string digest = m_targets.at(path).hashes.at("sha256");
        return bytes("targets/" + path.substr(0, at) + digest + "." + path.substr(at));
    }

private:
    static std::string name(const std::string& role, trust::Version version)
    {
        return "metadata/" + std::to_string(version) + "." + role + ".json";
    }
    [[nodiscard]] std::filesystem::path file(const std::string& path) const { return m_folder / path; }

    [[nodiscard]] std::string bytes(const std::string& path) const
    {
        std::ifstream stream(file(path), std::ios::binary);
        if (!stream)
            throw std::runtime_error(path + " is not there");
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    static std::string digestOf(const std::string& text)
    {
        std::string digest(32, '\0');
        auto* out = reinterpret_cast<unsigned char*>(digest.data());
        EVP_Digest(text.data(), text.size(), out, nullptr, EVP_sha256(), nullptr);
        return toHexadecimal(digest);
    }

    [[nodiscard]] std::string listed(const std::string& role, const trust::MetaFile& meta) const
    {
        std::string text = bytes(name(role, meta.version));
        if (digestOf(text) != meta.hashes.at("sha256") || static_cast<std::int64_t>(text.size()) != meta.length)
            throw std::runtime_error(name(role, meta.version) + " is not the listed one");
        return text;
    }

    [[nodiscard]] trust::Metadata<trust::Root> root(trust::Version version) const
    {
        const auto read = trust::readRootUntrusted(bytes(name("root", version)), trust::schemesOfAKiosk()).value();
        require(read, read.content.keys, read.content.roles.at(trust::RootRole::Root), "root by itself");
        if (read.version != version || !read.content.consistentSnapshot)
            throw std::runtime_error("the root is of another version");
        return read;
    }

    template <typename Content>
    static void require(const trust::Metadata<Content>& metadata, const trust::Keys& keys,
                        const trust::Signers& signers, const std::string& what)
    {
        int count = 0;
        for (const trust::Signature& signature : metadata.signatures)
            if (signers.keyIds.contains(signature.keyId) &&
                keys.at(signature.keyId).hasSigned(metadata.canonical, signature.bytes))
                ++count;
        if (count < signers.threshold)
            throw std::runtime_error(what + " is not signed enough");
    }

    /// §5.5.5: what an earlier release listed is listed still, and is not older.
    void requireAgainst(const trust::Metadata<trust::Snapshot>& snapshot) const
    {
        for (trust::Version before = 1; before < snapshot.version; ++before) {
            if (!std::filesystem::exists(file(name("snapshot", before))))
                continue; // of a publishing that was cut short
            const auto old = trust::readSnapshotUntrusted(bytes(name("snapshot", before))).value();
            for (const auto& [role, meta] : old.content.meta) {
                const auto now = snapshot.content.meta.find(role);
                if (now == snapshot.content.meta.end() || now->second.version < meta.version)
                    throw std::runtime_error(role + " is listed no more, or older than before");
            }
        }
    }

    void look(const trust::Delegation& delegation, const trust::Keys& keys, const trust::Snapshot& snapshot)
    {
        const auto own =
            trust::readTargetsUntrusted(listed(delegation.name, snapshot.meta.at(delegation.name + ".json")),
                                        trust::schemesOfAKiosk())
                .value();
        require(own, keys, delegation.signers, delegation.name);
        for (const auto& [path, target] : own.content.targets) {
            m_targets.emplace(path, target);
            const std::string text = read(path);
            if (digestOf(text) != target.hashes.at("sha256") || static_cast<std::int64_t>(text.size()) != target.length)
                throw std::runtime_error(path + " is damaged");
        }
    }

    std::filesystem::path m_folder;
    trust::Metadata<trust::Root> m_root;
    trust::Version m_number = 0;
    trust::Version m_timestamp = 0;
    std::map<std::string, trust::Target> m_targets;
};

} // namespace musubi::admin
