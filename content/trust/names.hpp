// How metadata and targets are called in a repository.
//
// Source: TUF 1.0.34 §5.5.1, §5.6.1, §5.7.3 (consistent snapshots), RFC 3986 §2.1 and §2.3 (percent-encoding).
#pragma once

#include "content/trust/metadata.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace musubi::trust {

/// Everything but letters, digits and `-._~` as %XX, so that any text is one harmless part of a path or an address.
[[nodiscard]] std::string percentQuoted(std::string_view text);

/// "root.json", "3.targets.json", "2.%2Frole.json": percent-quoted, as a part of an address or the name of a file.
[[nodiscard]] std::string metadataName(std::string_view role, std::optional<Version> version);

/// The address of a target below the address of all targets, each part percent-quoted: "packs/city/<hash>.pack.json".
/// \param hash  where consistent snapshots are used
[[nodiscard]] std::string targetAddress(std::string_view path, const std::optional<std::string>& hash);

} // namespace musubi::trust
