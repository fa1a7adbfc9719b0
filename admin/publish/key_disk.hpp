// Key files on disk, and the machine's own randomness for new ones.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/key_file.hpp"

#include <filesystem>
#include <string>

namespace musubi::admin {

struct NewKey
{
    std::filesystem::path file; ///< the secret half; the open half lies beside it as <file>.pub
    std::string name;
    trust::signing::KeyCost cost;
};

/// Draws a key and writes both halves, the secret one for its owner only.
/// Invalid when one of the files is there already: a key is never overwritten.
[[nodiscard]] Result<trust::signing::NamedKey> makeKey(const NewKey& wanted, const trust::SecretBytes& passphrase);

/// The same without an open half beside it.
[[nodiscard]] Result<trust::signing::SigningKey> makeSecretKey(const NewKey& wanted,
                                                               const trust::SecretBytes& passphrase);

/// Errors name the file.
[[nodiscard]] Result<trust::signing::OpenedKey> openKey(const std::filesystem::path& file,
                                                        const trust::SecretBytes& passphrase);
[[nodiscard]] Result<trust::signing::NamedKey> loadOpenHalf(const std::filesystem::path& file);

} // namespace musubi::admin
