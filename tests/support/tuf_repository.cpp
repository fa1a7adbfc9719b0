#include "tests/support/tuf_repository.hpp"

#include "content/trust/canonical_json.hpp"
#include "content/trust/digest.hpp"
#include "content/trust/names.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace musubi::test {

namespace {

using nlohmann::json;

json bodyOf(const std::string& type)
{
    json body = {{"_type", type}, {"spec_version", "1.0.34"}, {"version", 1}, {"expires", kTestExpiry}};
    if (type == "root")
        body.update({{"consistent_snapshot", true}, {"keys", json::object()}, {"roles", json::object()}});
    if (type == "timestamp" || type == "snapshot")
        body["meta"] = json::object();
    if (type == "targets")
        body["targets"] = json::object();
    return body;
}

bool isOfTargets(const std::string& role)
{
    return role != "root" && role != "timestamp" && role != "snapshot";
}

void addUnique(json& list, const std::string& text)
{
    if (std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace

std::string daysFromTestNow(int days)
{
    const Date date(std::chrono::floor<std::chrono::days>(kTestNow) + std::chrono::days(days));
    return date.text() + "T00:00:00Z";
}

TufRepository::TufRepository()
{
    for (const char* const role : {"root", "timestamp", "snapshot", "targets"})
        m_bodies[role] = bodyOf(role);
    for (const char* const role : {"root", "timestamp", "snapshot", "targets"}) {
        m_bodies["root"]["roles"][role] = {{"keyids", json::array()}, {"threshold", 1}};
        addKey(role, SigningKey::create());
    }
    publishTargets({"root"});
}

void TufRepository::addKey(const std::string& role, const SigningKey& key, const std::string& delegator)
{
    json& holder = delegator == "root" ? body("root") : body(delegator)["delegations"];
    holder["keys"][key.id()] = key.listed();
    if (delegator == "root") {
        addUnique(holder["roles"][role]["keyids"], key.id());
    } else {
        for (json& delegation : holder["roles"])
            if (delegation["name"] == role)
                addUnique(delegation["keyids"], key.id());
    }
    signers(role).push_back(key);
}

void TufRepository::rotateKeys(const std::string& role)
{
    signers(role).clear();
    body("root")["roles"][role]["keyids"].clear();
    addKey(role, SigningKey::create());
}

void TufRepository::setThreshold(const std::string& role, int threshold)
{
    body("root")["roles"][role]["threshold"] = threshold;
}

void TufRepository::delegate(const std::string& delegator, const std::string& role,
                             const std::vector<std::string>& paths, trust::Search search)
{
    json& delegations = body(delegator)["delegations"];
    if (delegations.is_null())
        delegations = {{"keys", json::object()}, {"roles", json::array()}};
    delegations["roles"].push_back({{"name", role},
                                    {"keyids", json::array()},
                                    {"threshold", 1},
                                    {"terminating", search == trust::Search::Ends},
                                    {"paths", paths}});
    m_bodies.try_emplace(role, bodyOf("targets"));
    addKey(role, SigningKey::create(), delegator);
}

void TufRepository::addTarget(const std::string& role, const std::string& path, const std::string& bytes)
{
    body(role)["targets"][path] = {{"length", bytes.size()}, {"hashes", {{"sha256", trust::sha256(bytes)}}}};
    m_targets[path] = bytes;
}

std::string TufRepository::signedNow(const std::string& role) const
{
    const json& signedBody = m_bodies.at(role);
    const std::string message = trust::canonicalJson(signedBody);
    json signatures = json::array();
    if (const auto signers = m_signers.find(role); signers != m_signers.end())
        for (const SigningKey& key : signers->second)
            signatures.push_back({{"keyid", key.id()}, {"sig", key.sign(message)}});
    return json{{"signatures", signatures}, {"signed", signedBody}}.dump(1);
}

void TufRepository::publish(const Roles& roles)
{
    for (const std::string& role : roles) {
        if (!m_published[role].empty())
            body(role)["version"] = body(role)["version"].get<int>() + 1;
        publishBytes(role, signedNow(role));
        list(role);
    }
}

void TufRepository::publishTargets(Roles others)
{
    others.insert(others.end(), {"targets", "snapshot", "timestamp"});
    publish(others);
}

void TufRepository::list(const std::string& role)
{
    if (role == "root" || role == "timestamp")
        return;
    json file = {{"version", body(role)["version"]}};
    if (m_listsHashes) {
        file["length"] = newest(role).size();
        file["hashes"] = {{"sha256", trust::sha256(newest(role))}};
    }
    body(role == "snapshot" ? "timestamp" : "snapshot")["meta"][role + ".json"] = file;
}

void TufRepository::publishAs(const std::string& role, int version, std::string bytes)
{
    m_strays[trust::metadataName(role, version)] = std::move(bytes);
}

std::string TufRepository::withdraw(const std::string& role)
{
    std::string bytes = newest(role);
    m_published[role].pop_back();
    return bytes;
}

const std::string& TufRepository::version(const std::string& role, std::size_t version) const
{
    return m_published.at(role).at(version - 1);
}

bool TufRepository::isConsistent() const
{
    return m_bodies.at("root").value("consistent_snapshot", false);
}

std::optional<std::string> TufRepository::answer(const std::string& path) const
{
    const std::string metadata = "metadata/";
    const std::string targets = "targets/";
    if (path.starts_with(metadata))
        return answerMetadata(path.substr(metadata.size()));
    if (path.starts_with(targets))
        return answerTarget(path.substr(targets.size()));
    return std::nullopt;
}

std::optional<std::string> TufRepository::answerMetadata(const std::string& name) const
{
    if (const auto stray = m_strays.find(name); stray != m_strays.end())
        return stray->second;
    for (const auto& [role, versions] : m_published) {
        for (std::size_t version = 1; version <= versions.size(); ++version) {
            const bool isNewest = version == versions.size();
            const bool hasVersion = role == "root" || (isConsistent() && role != "timestamp");
            if (hasVersion ? name == trust::metadataName(role, static_cast<trust::Version>(version))
                           : isNewest && name == trust::metadataName(role, std::nullopt))
                return versions[version - 1];
        }
    }
    return std::nullopt;
}

std::optional<std::string> TufRepository::answerTarget(const std::string& address) const
{
    for (const auto& [role, targets] : m_bodies) {
        if (!isOfTargets(role))
            continue;
        for (const auto& [path, target] : targets["targets"].items()) {
            if (!isConsistent() && address == trust::targetAddress(path, std::nullopt))
                return m_targets.at(path);
            for (const auto& [algorithm, hash] : target["hashes"].items())
                if (isConsistent() && address == trust::targetAddress(path, hash.get<std::string>()))
                    return m_targets.at(path);
        }
    }
    return std::nullopt;
}

void TufRepository::writeTo(const std::filesystem::path& folder) const
{
    for (const auto& [role, versions] : m_published) {
        for (std::size_t version = 1; version <= versions.size(); ++version)
            write(folder / "metadata" /
                      trust::metadataName(role, role == "timestamp"
                                                    ? std::nullopt
                                                    : std::optional(static_cast<trust::Version>(version))),
                  versions[version - 1]);
    }
    for (const auto& [name, bytes] : m_strays)
        write(folder / "metadata" / name, bytes);
    for (const auto& [role, targets] : m_bodies) {
        if (!isOfTargets(role))
            continue;
        for (const auto& [path, target] : targets["targets"].items())
            for (const auto& [algorithm, hash] : target["hashes"].items())
                write(folder / "targets" / trust::targetAddress(path, hash.get<std::string>()), m_targets.at(path));
    }
}

} // namespace musubi::test
