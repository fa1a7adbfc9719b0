// A desk's key: the secret half as a key file, the open half in the workspace's pack.json.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/sealed_form.hpp"
#include "content/trust/secret_bytes.hpp"
#include "content/trust/signing/key_file.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace musubi::admin {

/// The keyId of the workspace's pack.json; none when it names no key. NotFound, Malformed with a sentence.
[[nodiscard]] Result<std::optional<std::string>> deskKeyOf(const std::filesystem::path& workspace);

struct NewDeskKey
{
    std::string name; ///< a slug
    std::filesystem::path file;
    trust::signing::KeyCost cost;
};

/// Draws a key and writes it for its owner only. Invalid when the file is there already.
[[nodiscard]] Result<trust::SealingKey> makeDeskKey(const NewDeskKey& wanted, const trust::SecretBytes& passphrase);

/// Names the key in the workspace's pack.json, in one rename; nothing else of the file changes.
[[nodiscard]] Outcome nameDeskKey(const std::filesystem::path& workspace, const std::string& name,
                                  const trust::SealingKey& key);

} // namespace musubi::admin
