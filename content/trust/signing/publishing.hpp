// A publisher's files as a release names them, and how they differ from the last release.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/metadata.hpp"
#include "content/trust/signing/document.hpp"
#include "content/trust/signing/repository.hpp"
#include "content/trust/signing/terms.hpp"

#include <map>
#include <string>
#include <vector>

namespace musubi::trust::signing {

using TargetList = std::map<std::string, Target>; ///< by path: "packs/city/events/a.json"

struct Differences
{
    std::vector<std::string> added;
    std::vector<std::string> changed;
    std::vector<std::string> removed;

    [[nodiscard]] bool isNone() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// Paths without "packs/<publisher>/", in their order.
[[nodiscard]] Differences differencesOf(const TargetList& before, const TargetList& after,
                                        const std::string& publisher);

/// What the publisher has published; empty when it has not.
[[nodiscard]] TargetList publishedBy(const Repository& repository, const std::string& publisher);

/// The publisher's next edition, unsigned.
/// NotFound when there is no such publisher, with those that there are; Invalid when a path is not its own, TooLarge
/// when the list is larger than a kiosk reads.
[[nodiscard]] Result<Document> publisherEdition(const Repository& repository, const std::string& publisher,
                                                const TargetList& files, const Terms& terms);

/// Where a consistent snapshot keeps the file: "packs/city/events/<sha256>.a.json".
/// Source: TUF 1.0.34 §6.2.1.
[[nodiscard]] std::string storedNameOf(const std::string& path, const Target& target);

} // namespace musubi::trust::signing
