#include "content/sync/client.hpp"

#include "content/trust/digest.hpp"
#include "content/trust/names.hpp"

#include <algorithm>

namespace musubi::sync {

using trust::Update;
using trust::Verdict;

namespace {

/// The step's new state, or its refusal as an error with the file that was refused.
template <typename T>
Result<T> orError(Verdict<T> verdict, const std::string& where)
{
    if (verdict)
        return std::move(verdict).value();
    Error error = trust::errorOf(verdict.error());
    error.where.file = where;
    return error;
}

/// What is only asked of a timestamp whose signatures were counted.
bool isSigned(trust::Refusal why)
{
    return why == trust::Refusal::OlderTimestamp || why == trust::Refusal::OlderSnapshot ||
           why == trust::Refusal::Expired;
}

} // namespace

Result<Client> Client::open(store::MetadataFolder folder, Transport& metadata, Update update)
{
    const auto root = folder.load("root", trust::kRootLimit);
    if (!root && root.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, "There is no trusted root yet; it has to be brought here first (init).", {}};
    if (!root)
        return root.error();
    // 5.2
    Result<trust::TrustedState> trusted = orError(trust::trustRoot(root.value(), update), "root.json");
    if (!trusted)
        return trusted.error();
    Client client(std::move(folder), metadata, std::move(update), std::move(trusted).value());
    if (Outcome recalled = client.recall(); !recalled)
        return recalled.error();
    return client;
}

Client::Client(store::MetadataFolder folder, Transport& metadata, Update update, trust::TrustedState trusted)
    : m_folder(std::move(folder)), m_metadata(&metadata), m_update(std::move(update)), m_trusted(std::move(trusted))
{}

Outcome Client::recall()
{
    const Result<std::string> timestamp = m_folder.load("timestamp", trust::kTimestampLimit);
    const Result<std::string> snapshot = m_folder.load("snapshot", trust::kSnapshotLimit);
    for (const Result<std::string>* const stored : {&timestamp, &snapshot})
        if (!*stored && stored->error().code != ErrorCode::NotFound)
            return stored->error();
    // What no longer passes is as good as not there: 5.3.11 may have been cut short by a power cut.
    if (timestamp)
        if (auto next = trust::recallTimestamp(m_trusted, timestamp.value()))
            m_trusted = std::move(next).value();
    if (snapshot)
        if (auto next = trust::recallSnapshot(m_trusted, snapshot.value()))
            m_trusted = std::move(next).value();
    return Done{};
}

Outcome Client::refresh()
{
    m_delegated.clear();
    for (const auto step :
         {&Client::refreshRoot, &Client::refreshTimestamp, &Client::refreshSnapshot, &Client::refreshTargets})
        if (Outcome done = (this->*step)(); !done)
            return done;
    return Done{};
}

Outcome Client::refreshRoot()
{
    for (int rotations = 0; rotations < trust::kMostRootRotations; ++rotations) {
        // 5.3.3
        const std::string name = trust::metadataName("root", m_trusted.root->version + 1);
        const Result<std::string> bytes = fetchBytes(*m_metadata, name, trust::kRootLimit);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            break;
        if (!bytes)
            return bytes.error();
        // 5.3.4–5.3.8
        if (Outcome next = nextRoot(bytes.value()); !next)
            return next;
    }
    // 5.3.10
    const Result<Done> check = orError(trust::checkRoot(m_trusted, m_update), "root.json");
    return check ? Outcome(Done{}) : check.error();
}

Outcome Client::nextRoot(std::string_view bytes)
{
    Result<trust::TrustedState> next = orError(trust::updateRoot(m_trusted, bytes, m_update),
                                               trust::metadataName("root", m_trusted.root->version + 1));
    if (!next)
        return next.error();
    m_hasHeard = true;
    const bool forgets = !next.value().timestamp;
    m_trusted = std::move(next).value();
    // 5.3.11 before 5.3.8: were it the other way round, a power cut between them would leave a timestamp that nobody
    // knows is to be forgotten.
    if (forgets)
        for (const char* const role : {"timestamp", "snapshot"})
            if (Outcome forgotten = m_folder.forget(role); !forgotten)
                return forgotten;
    // 5.3.8
    return m_folder.save("root", bytes);
}

Outcome Client::refreshTimestamp()
{
    // 5.4.1
    const std::string name = trust::metadataName("timestamp", std::nullopt);
    const Result<std::string> bytes = fetchBytes(*m_metadata, name, trust::kTimestampLimit);
    if (!bytes)
        return bytes.error();
    // 5.4.2–5.4.4
    Verdict<trust::TrustedState> verdict = trust::updateTimestamp(m_trusted, bytes.value(), m_update);
    m_hasHeard = m_hasHeard || verdict || isSigned(verdict.error().why);
    Result<trust::TrustedState> next = orError(std::move(verdict), name);
    if (!next)
        return next.error();
    const bool isNew = next.value().timestamp != m_trusted.timestamp;
    m_trusted = std::move(next).value();
    // 5.4.5
    return isNew ? m_folder.save("timestamp", bytes.value()) : Outcome(Done{});
}

Result<std::string> Client::fetchListed(const std::string& role, const trust::MetaFile& said, std::size_t limit)
{
    const bool isConsistent = m_trusted.root->content.consistentSnapshot; // 5.3.12
    const std::string name = trust::metadataName(role, isConsistent ? std::optional(said.version) : std::nullopt);
    const auto most = said.length ? std::min(limit, static_cast<std::size_t>(*said.length)) : limit;
    return fetchBytes(*m_metadata, name, most);
}

Outcome Client::refreshSnapshot()
{
    // The one that is trusted already may be the one that is meant: after an update that was cut short, or a new
    // timestamp of an old snapshot.
    if (m_trusted.snapshot && trust::checkSnapshot(m_trusted, m_update))
        return Done{};
    // 5.5.1
    const Result<std::string> bytes =
        fetchListed("snapshot", m_trusted.timestamp->content.snapshot, trust::kSnapshotLimit);
    if (!bytes)
        return bytes.error();
    // 5.5.2–5.5.6
    Result<trust::TrustedState> next =
        orError(trust::updateSnapshot(m_trusted, bytes.value(), m_update), "snapshot.json");
    if (!next)
        return next.error();
    m_trusted = std::move(next).value();
    // 5.5.7
    return m_folder.save("snapshot", bytes.value());
}

Outcome Client::refreshTargets()
{
    if (const auto stored = m_folder.load("targets", trust::kTargetsLimit)) {
        if (auto next = trust::updateTargets(m_trusted, stored.value(), m_update)) {
            m_trusted = std::move(next).value();
            return Done{};
        }
    }
    const Result<trust::MetaFile> said = orError(trust::listedInSnapshot(m_trusted, "targets"), "snapshot.json");
    if (!said)
        return said.error();
    // 5.6.1
    const Result<std::string> bytes = fetchListed("targets", said.value(), trust::kTargetsLimit);
    if (!bytes)
        return bytes.error();
    // 5.6.2–5.6.5
    Result<trust::TrustedState> next =
        orError(trust::updateTargets(m_trusted, bytes.value(), m_update), "targets.json");
    if (!next)
        return next.error();
    m_trusted = std::move(next).value();
    // 5.6.6
    return m_folder.save("targets", bytes.value());
}

Result<trust::TrustedPtr<trust::Targets>> Client::role(const std::string& delegator,
                                                       const trust::Delegation& delegation, const trust::Keys& keys)
{
    const std::pair<std::string, std::string> edge(delegator, delegation.name);
    if (const auto known = m_delegated.find(edge); known != m_delegated.end())
        return known->second;
    if (const auto stored = m_folder.load(delegation.name, trust::kTargetsLimit))
        if (auto targets = trust::verifyDelegated(m_trusted, delegation, keys, stored.value(), m_update))
            return m_delegated[edge] = std::move(targets).value();
    const Result<trust::MetaFile> said = orError(trust::listedInSnapshot(m_trusted, delegation.name), "snapshot.json");
    if (!said)
        return said.error();
    // 5.6.1–5.6.6 for this role
    const Result<std::string> bytes = fetchListed(delegation.name, said.value(), trust::kTargetsLimit);
    if (!bytes)
        return bytes.error();
    auto targets = orError(trust::verifyDelegated(m_trusted, delegation, keys, bytes.value(), m_update),
                           trust::metadataName(delegation.name, std::nullopt));
    if (!targets)
        return targets.error();
    if (Outcome saved = m_folder.save(delegation.name, bytes.value()); !saved)
        return saved.error();
    return m_delegated[edge] = std::move(targets).value();
}

Result<trust::FoundTarget> Client::find(const std::string& path)
{
    std::optional<Error> failure; // what stood in the way is told as it was, not as a refusal
    const auto ask = [&](const std::string& delegator, const trust::Delegation& delegation,
                         const trust::Keys& keys) -> Verdict<trust::TrustedPtr<trust::Targets>> {
        auto targets = role(delegator, delegation, keys);
        if (targets)
            return std::move(targets).value();
        failure = targets.error();
        return trust::Refused{trust::Refusal::NoSuchTarget, delegation.name, targets.error().message};
    };
    auto found = trust::searchTarget(path, m_trusted.targets, ask);
    if (failure)
        return *failure;
    return orError(std::move(found), "");
}

std::string Client::addressOf(const trust::FoundTarget& found) const
{
    const bool isConsistent = m_trusted.root->content.consistentSnapshot;
    return trust::targetAddress(found.path,
                                isConsistent ? std::optional(trust::namingHash(found.target.hashes)) : std::nullopt);
}

} // namespace musubi::sync
