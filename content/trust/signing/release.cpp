#include "content/trust/signing/release.hpp"

#include "content/trust/signing/key_changes.hpp"
#include "content/trust/signing/role_text.hpp"

#include <utility>

namespace musubi::trust::signing {

namespace {

Error refused(std::string why)
{
    return {ErrorCode::Invalid, std::move(why), {}};
}

/// Builds the release role by role; `m_next` is the repository as it will be.
class Builder
{
public:
    Builder(const std::optional<Repository>& live, const Pending& pending, const Terms& terms,
            const std::vector<OpenedKey>& keys)
        : m_live(live), m_pending(pending), m_terms(terms), m_keys(keys), m_next(live.value_or(Repository{}))
    {}

    [[nodiscard]] Result<Release> build();

private:
    Outcome takeRoot();
    Outcome takeTargets();
    Outcome takePublishers();
    Outcome takePublisher(const Delegation& delegation);
    Outcome makeSnapshot();
    Outcome makeTimestamp();

    template <typename Held>
    Outcome requireNewer(const std::string& name, const Held& held, Version live) const;
    template <typename Content>
    Result<std::string> signOnline(const std::string& role, RootRole rootRole, const Content& content,
                                   const Term& term);
    [[nodiscard]] const Signers& signersOf(RootRole role) const { return m_next.root.metadata.content.roles.at(role); }
    [[nodiscard]] bool isSnapshotStillRight(const Snapshot& wanted) const;
    void noteExpiry(const std::string& role, Instant expires);

    const std::optional<Repository>& m_live;
    const Pending& m_pending;
    const Terms& m_terms;
    const std::vector<OpenedKey>& m_keys;
    Repository m_next;
    std::vector<NamedBytes> m_roleFiles;
    std::optional<NamedBytes> m_rootFile;
    Release m_release;
};

template <typename Held>
Outcome Builder::requireNewer(const std::string& name, const Held& held, Version live) const
{
    if (held.metadata.version <= live)
        return refused(name + " waits as version " + std::to_string(held.metadata.version) + ", but version " +
                       std::to_string(live) + " is already in force. Take it out of pending/ and make it anew.");
    if (held.metadata.expires <= m_terms.now)
        return refused(name + " has expired while it waited. Take it out of pending/ and make it anew.");
    return Done{};
}

void Builder::noteExpiry(const std::string& role, Instant expires)
{
    if (expires <= m_terms.now)
        m_release.expired.push_back(role);
    else if (expires - m_terms.now < m_terms.lifetimeOf(role) / 4)
        m_release.soon.push_back(role);
}

Outcome Builder::takeRoot()
{
    const Version live = m_live ? m_live->root.metadata.version : 0;
    if (m_pending.root) {
        const Version version = m_pending.root->version();
        const std::string name = fileNameOf("root", version);
        Result<Held<Root>> root = readRoot(name, m_pending.root->encode());
        if (!root)
            return root.error();
        if (version != live + 1)
            return refused(name + " waits, but root " + std::to_string(live + 1) +
                           " has to come next: no number is left out. Take it out of pending/ and make it anew.");
        if (Outcome newer = requireNewer(name, root.value(), live); !newer)
            return newer;
        const Root& own = root.value().metadata.content;
        // TUF 1.0.34 §5.3.4: those who signed for the root before, and those who sign for it from now on.
        if (m_live) {
            const Root& before = m_live->root.metadata.content;
            Outcome isSigned = requireSignatures(name, root.value(), before.keys, before.roles.at(RootRole::Root));
            if (!isSigned)
                return refused(isSigned.error().message + " Those of the root before it count here.");
        }
        if (Outcome isSigned = requireSignatures(name, root.value(), own.keys, own.roles.at(RootRole::Root)); !isSigned)
            return isSigned;
        m_next.root = std::move(root).value();
        const Result<KeyBook> book = keysIn(m_pending.root->body());
        if (!book)
            return book.error();
        m_next.rootKeys = book.value();
        m_rootFile = NamedBytes{name, m_next.root.bytes};
    }
    if (m_next.root.bytes.empty())
        return refused("There is no root yet. Begin with keys init.");
    noteExpiry("root", m_next.root.metadata.expires);
    return Done{};
}

Outcome Builder::takeTargets()
{
    const Version live = m_live ? m_live->targets.metadata.version : 0;
    const Keys& keys = m_next.root.metadata.content.keys;
    if (m_pending.targets) {
        const std::string name = fileNameOf("targets", m_pending.targets->version());
        Result<Held<Targets>> targets = readTargets(name, m_pending.targets->encode());
        if (!targets)
            return targets.error();
        if (Outcome newer = requireNewer(name, targets.value(), live); !newer)
            return newer;
        m_next.targets = std::move(targets).value();
        m_roleFiles.push_back({name, m_next.targets.bytes});
    }
    if (m_next.targets.bytes.empty())
        return refused("There is no list of publishers (targets) yet. Begin with keys init.");
    noteExpiry("targets", m_next.targets.metadata.expires);
    return requireSignatures(fileNameOf("targets", m_next.targets.metadata.version), m_next.targets, keys,
                             signersOf(RootRole::Targets));
}

Outcome Builder::takePublisher(const Delegation& delegation)
{
    const auto live = m_next.publishers.find(delegation.name);
    const auto waiting = m_pending.publishers.find(delegation.name);
    if (waiting != m_pending.publishers.end()) {
        const std::string name = fileNameOf(delegation.name, waiting->second.version());
        Result<Held<Targets>> own = readTargets(name, waiting->second.encode());
        if (!own)
            return own.error();
        const Version before = live == m_next.publishers.end() ? 0 : live->second.metadata.version;
        if (Outcome newer = requireNewer(name, own.value(), before); !newer)
            return newer;
        m_roleFiles.push_back({name, own.value().bytes});
        m_next.publishers.insert_or_assign(delegation.name, std::move(own).value());
    }
    const auto held = m_next.publishers.find(delegation.name);
    if (held == m_next.publishers.end())
        return Done{}; // has not published yet
    noteExpiry(delegation.name, held->second.metadata.expires);
    const std::string name = fileNameOf(delegation.name, held->second.metadata.version);
    if (Outcome isOwn = requireOwnPaths(name, held->second, delegation.name); !isOwn)
        return isOwn;
    return requireSignatures(name, held->second, m_next.targets.metadata.content.keys, delegation.signers);
}

Outcome Builder::takePublishers()
{
    const Targets& targets = m_next.targets.metadata.content;
    for (const auto& [name, document] : m_pending.publishers)
        if (findDelegation(targets, name) == nullptr)
            return refused("Files of " + name +
                           " wait, but there is no such publisher. Add it first (keys add "
                           "--publisher), or take them out of pending/.");
    std::erase_if(m_next.publishers, [&](const auto& one) { return findDelegation(targets, one.first) == nullptr; });
    for (const Delegation& delegation : targets.delegations)
        if (Outcome taken = takePublisher(delegation); !taken)
            return taken;
    return Done{};
}

template <typename Content>
Result<std::string> Builder::signOnline(const std::string& role, RootRole rootRole, const Content& content,
                                        const Term& term)
{
    Document document(bodyOf(content, term));
    const Signers& signers = signersOf(rootRole);
    const int count = signWithAll(document, signers, m_keys);
    if (count < signers.threshold)
        return refused("The " + role + " has to be signed by " + std::to_string(signers.threshold) +
                       " of: " + listOf(signers.keyIds, m_next.rootKeys) + ". Name the key files with --key.");
    return document.encode();
}

bool Builder::isSnapshotStillRight(const Snapshot& wanted) const
{
    if (!m_live)
        return false;
    const auto& live = m_live->snapshot.metadata;
    const auto isSame = [](const auto& left, const auto& right) {
        return left.first == right.first && left.second.version == right.second.version &&
               left.second.length == right.second.length && left.second.hashes == right.second.hashes;
    };
    // Renewed when the next timestamp but one would outlive it.
    return live.expires - m_terms.now >= 2 * m_terms.lifetimes.timestamp &&
           std::equal(live.content.meta.begin(), live.content.meta.end(), wanted.meta.begin(), wanted.meta.end(),
                      isSame) &&
           isSignedBy(signersOf(RootRole::Snapshot), m_next.root.metadata.content.keys, live.canonical,
                      live.signatures);
}

Outcome Builder::makeSnapshot()
{
    Snapshot snapshot;
    // TUF 1.0.34 §5.5.5: what was listed once stays listed, or kiosks take it for an attack. The file of a publisher
    // that has left lies there unused.
    if (m_live)
        snapshot = m_live->snapshot.metadata.content;
    snapshot.meta.insert_or_assign("targets.json", metaOf(m_next.targets.metadata.version, m_next.targets.bytes));
    for (const auto& [name, held] : m_next.publishers)
        snapshot.meta.insert_or_assign(name + ".json", metaOf(held.metadata.version, held.bytes));
    m_release.number = m_live ? m_live->snapshot.metadata.version : 0;
    if (isSnapshotStillRight(snapshot))
        return Done{};
    const Term term = m_terms.next("snapshot", m_release.number);
    Result<std::string> bytes = signOnline("snapshot", RootRole::Snapshot, snapshot, term);
    if (!bytes)
        return bytes.error();
    m_release.number = term.version;
    m_next.snapshot.bytes = std::move(bytes).value();
    m_roleFiles.push_back({fileNameOf("snapshot", term.version), m_next.snapshot.bytes});
    return Done{};
}

Outcome Builder::makeTimestamp()
{
    const Term term = m_terms.next("timestamp", m_live ? m_live->timestamp.metadata.version : 0);
    const Timestamp timestamp{metaOf(m_release.number, m_next.snapshot.bytes)};
    Result<std::string> bytes = signOnline("timestamp", RootRole::Timestamp, timestamp, term);
    if (!bytes)
        return bytes.error();
    m_release.expires = term.expires;
    m_release.files = std::move(m_roleFiles);
    if (m_rootFile)
        m_release.files.push_back(std::move(*m_rootFile));
    m_release.files.push_back({"timestamp.json", std::move(bytes).value()});
    return Done{};
}

Result<Release> Builder::build()
{
    for (const auto step : {&Builder::takeRoot, &Builder::takeTargets, &Builder::takePublishers, &Builder::makeSnapshot,
                            &Builder::makeTimestamp})
        if (Outcome done = (this->*step)(); !done)
            return done.error();
    return std::move(m_release);
}

} // namespace

Result<Release> makeRelease(const std::optional<Repository>& live, const Pending& pending, const Terms& terms,
                            const std::vector<OpenedKey>& keys)
{
    return Builder(live, pending, terms, keys).build();
}

int signWithAll(Document& document, const Signers& signers, const std::vector<OpenedKey>& keys)
{
    std::set<KeyId> signedBy;
    for (const OpenedKey& key : keys) {
        const KeyId id = key.key.openHalf().id();
        if (!signers.keyIds.contains(id))
            continue;
        document.sign(key.key);
        signedBy.insert(id);
    }
    return static_cast<int>(signedBy.size());
}

} // namespace musubi::trust::signing
