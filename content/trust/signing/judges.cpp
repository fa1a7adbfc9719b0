#include "content/trust/signing/judges.hpp"

#include "content/trust/signing/key_changes.hpp"
#include "content/trust/signing/role_text.hpp"

#include <algorithm>
#include <utility>

namespace musubi::trust::signing {

namespace {

/// What the waiting edition says of signers; nothing when it cannot be read.
std::optional<Judge> rootJudge(const Document& root, RootRole role)
{
    const auto held = readRoot("root", root.encode());
    auto book = keysIn(root.body());
    if (!held || !book)
        return std::nullopt;
    return Judge{held.value().metadata.content.roles.at(role), std::move(book).value(), {}};
}

std::optional<Judge> publisherJudge(const Document& targets, const std::string& publisher)
{
    const auto held = readTargets("targets", targets.encode());
    auto book = keysIn(targets.body());
    if (!held || !book)
        return std::nullopt;
    const Delegation* const delegation = findDelegation(held.value().metadata.content, publisher);
    return delegation == nullptr ? std::nullopt
                                 : std::optional(Judge{delegation->signers, std::move(book).value(), {}});
}

/// By the root as it will be.
std::optional<Judge> comingJudge(const std::optional<Repository>& live, const Pending& pending, RootRole role)
{
    if (pending.root)
        return rootJudge(*pending.root, role);
    if (!live)
        return std::nullopt;
    return Judge{live->root.metadata.content.roles.at(role), live->rootKeys, {}};
}

} // namespace

std::vector<Judge> judgesOf(const std::optional<Repository>& live, const Pending& pending, const std::string& role)
{
    std::vector<Judge> judges;
    const auto add = [&](std::optional<Judge> judge) {
        if (judge)
            judges.push_back(std::move(*judge));
    };
    if (role == "root") {
        if (live)
            judges.push_back({live->root.metadata.content.roles.at(RootRole::Root), live->rootKeys, "the root before"});
        if (pending.root)
            add(rootJudge(*pending.root, RootRole::Root));
        if (judges.size() > 1)
            judges.back().of = "the new root";
    } else if (role == "targets") {
        add(comingJudge(live, pending, RootRole::Targets));
    } else if (pending.targets) {
        add(publisherJudge(*pending.targets, role));
    } else if (live) {
        if (const Delegation* const found = findDelegation(live->targets.metadata.content, role))
            judges.push_back({found->signers, live->publisherKeys, {}});
    }
    return judges;
}

Tally tally(const Document& document, const Judge& judge)
{
    Keys keys;
    for (const auto& [id, key] : judge.book)
        keys.emplace(id, PublicKey::read(key.key.toJson(), schemesOfAKiosk()).value());
    return trust::tally(judge.signers, keys, document.canonical(), document.signatures());
}

std::vector<Waiting> waitingFor(const std::optional<Repository>& live, const Pending& pending)
{
    std::vector<Waiting> waiting;
    for (const std::string& role : pending.roles()) {
        const Document& document = *pending.find(role);
        for (const Judge& judge : judgesOf(live, pending, role)) {
            const Tally count = tally(document, judge);
            if (count.isEnough())
                continue;
            waiting.push_back({role, fileNameOf(role, document.version()),
                               count.wanted - static_cast<int>(count.signedBy.size()), judge.of,
                               listOf(count.missing, judge.book)});
        }
    }
    return waiting;
}

std::vector<std::string> signPending(const std::optional<Repository>& live, Pending& pending,
                                     const std::vector<OpenedKey>& keys)
{
    std::set<std::string> names;
    for (const std::string& role : pending.roles()) {
        for (const Judge& judge : judgesOf(live, pending, role)) {
            for (const OpenedKey& key : keys) {
                if (!judge.signers.keyIds.contains(key.key.openHalf().id()))
                    continue;
                pending.find(role)->sign(key.key);
                names.insert(key.name);
            }
        }
    }
    return {names.begin(), names.end()};
}

bool hasOnlineKey(const std::optional<Repository>& live, const Pending& pending, const std::vector<OpenedKey>& keys)
{
    const auto works = [&](RootRole role) {
        const std::optional<Judge> judge = comingJudge(live, pending, role);
        return judge && std::any_of(keys.begin(), keys.end(), [&](const OpenedKey& key) {
                   return judge->signers.keyIds.contains(key.key.openHalf().id());
               });
    };
    return works(RootRole::Snapshot) || works(RootRole::Timestamp);
}

} // namespace musubi::trust::signing
