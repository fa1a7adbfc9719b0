#include "content/trust/signing/role_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cassert>
#include <chrono>
#include <utility>

namespace musubi::trust::signing {

namespace {

using nlohmann::json;

constexpr const char* kNames = "x-key-names";

json common(const char* type, const Term& term)
{
    return {{"_type", type}, {"spec_version", "1.0.34"}, {"version", term.version}, {"expires", textOf(term.expires)}};
}

json jsonOf(const Signers& signers)
{
    return {{"keyids", signers.keyIds}, {"threshold", signers.threshold}};
}

/// Only the keys that are in use.
class KeyWriter
{
public:
    explicit KeyWriter(const KeyBook& book) : m_book(book) {}

    void add(const Signers& signers)
    {
        for (const KeyId& id : signers.keyIds) {
            assert(m_book.contains(id));
            const NamedKey& key = m_book.at(id);
            m_keys[id] = key.key.toJson();
            if (!key.name.empty())
                m_names[id] = key.name;
        }
    }
    [[nodiscard]] const json& keys() const { return m_keys; }
    void writeNames(json& body) const
    {
        if (!m_names.empty())
            body[kNames] = m_names;
    }

private:
    const KeyBook& m_book;
    json m_keys = json::object();
    json m_names = json::object();
};

json jsonOf(const MetaFile& file)
{
    json value{{"version", file.version}};
    if (file.length)
        value["length"] = *file.length;
    if (!file.hashes.empty())
        value["hashes"] = file.hashes;
    return value;
}

json jsonOf(const Delegation& delegation)
{
    json value = jsonOf(delegation.signers);
    value["name"] = delegation.name;
    value["terminating"] = delegation.search == Search::Ends;
    if (delegation.pathHashPrefixes.empty())
        value["paths"] = delegation.paths;
    else
        value["path_hash_prefixes"] = delegation.pathHashPrefixes;
    return value;
}

const char* nameOf(RootRole role)
{
    switch (role) {
    case RootRole::Root:
        return "root";
    case RootRole::Timestamp:
        return "timestamp";
    case RootRole::Snapshot:
        return "snapshot";
    case RootRole::Targets:
        break;
    }
    return "targets";
}

} // namespace

std::string textOf(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", Date(day).text(), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

json bodyOf(const Root& root, const KeyBook& keys, const Term& term)
{
    json body = common("root", term);
    KeyWriter writer(keys);
    for (const auto& [role, signers] : root.roles) {
        body["roles"][nameOf(role)] = jsonOf(signers);
        writer.add(signers);
    }
    body["keys"] = writer.keys();
    body["consistent_snapshot"] = root.consistentSnapshot;
    writer.writeNames(body);
    return body;
}

json bodyOf(const Targets& targets, const KeyBook& keys, const Term& term)
{
    json body = common("targets", term);
    body["targets"] = json::object();
    for (const auto& [path, target] : targets.targets)
        body["targets"][path] = {{"length", target.length}, {"hashes", target.hashes}};
    if (targets.delegations.empty())
        return body;
    KeyWriter writer(keys);
    json roles = json::array();
    for (const Delegation& delegation : targets.delegations) {
        roles.push_back(jsonOf(delegation));
        writer.add(delegation.signers);
    }
    body["delegations"] = {{"keys", writer.keys()}, {"roles", std::move(roles)}};
    writer.writeNames(body);
    return body;
}

json bodyOf(const Snapshot& snapshot, const Term& term)
{
    json body = common("snapshot", term);
    body["meta"] = json::object();
    for (const auto& [name, file] : snapshot.meta)
        body["meta"][name] = jsonOf(file);
    return body;
}

json bodyOf(const Timestamp& timestamp, const Term& term)
{
    json body = common("timestamp", term);
    body["meta"]["snapshot.json"] = jsonOf(timestamp.snapshot);
    return body;
}

Result<KeyBook> keysIn(const json& body)
{
    const json holder = body.contains("delegations") ? body.at("delegations") : body;
    const json keys = holder.value("keys", json::object());
    const json names = body.value(kNames, json::object());
    KeyBook book;
    for (const auto& [id, key] : keys.items()) {
        const Result<Ed25519Key> read = Ed25519Key::read(key);
        if (!read)
            return Error{ErrorCode::Invalid, "The key " + shortId(id) + ": " + read.error().message, {}};
        const json name = names.is_object() ? names.value(id, json()) : json();
        book.emplace(id, NamedKey{name.is_string() ? name.get<std::string>() : std::string(), read.value()});
    }
    return book;
}

} // namespace musubi::trust::signing
