#include "content/trust/signing/publishing.hpp"

#include "content/trust/signing/role_text.hpp"

#include <utility>

namespace musubi::trust::signing {

Differences differencesOf(const TargetList& before, const TargetList& after, const std::string& publisher)
{
    const std::size_t prefix = ("packs/" + publisher + "/").size();
    Differences differences;
    for (const auto& [path, target] : after) {
        const auto old = before.find(path);
        if (old == before.end())
            differences.added.push_back(path.substr(prefix));
        else if (old->second.hashes != target.hashes)
            differences.changed.push_back(path.substr(prefix));
    }
    for (const auto& [path, target] : before)
        if (!after.contains(path))
            differences.removed.push_back(path.substr(prefix));
    return differences;
}

TargetList publishedBy(const Repository& repository, const std::string& publisher)
{
    const auto held = repository.publishers.find(publisher);
    return held == repository.publishers.end() ? TargetList{} : held->second.metadata.content.targets;
}

Result<Document> publisherEdition(const Repository& repository, const std::string& publisher, const TargetList& files,
                                  const Terms& terms)
{
    const Targets& targets = repository.targets.metadata.content;
    if (findDelegation(targets, publisher) == nullptr) {
        std::string known;
        for (const Delegation& delegation : targets.delegations)
            known += (known.empty() ? "" : ", ") + delegation.name;
        return Error{ErrorCode::NotFound,
                     "There is no publisher " + publisher + " here" + (known.empty() ? "." : ", but: " + known + ".") +
                         " Name one with --publisher, or add it (keys add --publisher " + publisher + ").",
                     {}};
    }
    const auto held = repository.publishers.find(publisher);
    const Version live = held == repository.publishers.end() ? 0 : held->second.metadata.version;
    Document document(bodyOf(Targets{files, {}, {}}, {}, terms.next(publisher, live)));
    const std::string name = fileNameOf(publisher, document.version());
    // What a kiosk would say of it is better heard now.
    const Result<Held<Targets>> read = readTargets(name, document.encode());
    if (!read && read.error().code == ErrorCode::TooLarge)
        return Error{ErrorCode::TooLarge,
                     "The list of the " + std::to_string(files.size()) + " files of " + publisher +
                         " is longer than a kiosk reads. Divide the pack between two publishers.",
                     {name, "", 0}};
    if (!read)
        return read.error();
    if (Outcome isOwn = requireOwnPaths(name, read.value(), publisher); !isOwn)
        return isOwn.error();
    return document;
}

std::string storedNameOf(const std::string& path, const Target& target)
{
    const std::size_t name = path.rfind('/') + 1; // npos + 1 is 0
    return path.substr(0, name) + target.hashes.at("sha256") + "." + path.substr(name);
}

} // namespace musubi::trust::signing
