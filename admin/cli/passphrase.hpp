// Where a passphrase comes from: the terminal, without being shown, or a file. Never an argument, never a log.
#pragma once

#include "content/base/result.hpp"
#include "content/trust/secret_bytes.hpp"

#include <string>

namespace musubi::admin {

/// Asks on the terminal. WrongOption when there is none, or when whoever is asked gives up.
[[nodiscard]] Result<trust::SecretBytes> askPassphrase(const std::string& question);

/// Asks twice. Invalid when the answers differ or are shorter than twelve letters.
[[nodiscard]] Result<trust::SecretBytes> askNewPassphrase(const std::string& name);

/// The first line of the file. Invalid when others than its owner may read it.
[[nodiscard]] Result<trust::SecretBytes> passphraseIn(const std::string& file);

/// Invalid when it is shorter than twelve bytes.
[[nodiscard]] Outcome requireLength(const trust::SecretBytes& passphrase);

} // namespace musubi::admin
