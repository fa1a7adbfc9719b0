// The files of the next release, in the order in which they have to be written.
//
// Everything that waits is asked for its signatures, everything else is taken as it is, and the online roles are signed
// anew. Nothing a kiosk looks at changes until timestamp.json does, which is last.
// Source: TUF 1.0.34 §6.2 (consistent snapshots).
#pragma once

#include "content/base/result.hpp"
#include "content/trust/signing/key_file.hpp"
#include "content/trust/signing/pending.hpp"
#include "content/trust/signing/repository.hpp"
#include "content/trust/signing/terms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace musubi::trust::signing {

struct NamedBytes
{
    std::string name; ///< inside metadata/
    std::string bytes;
};

struct Release
{
    std::vector<NamedBytes> files;    ///< timestamp.json is the last
    Version number = 1;               ///< of the release: the snapshot's
    Instant expires{};                ///< of the timestamp
    std::vector<std::string> soon;    ///< roles of whose lifetime less than a quarter is left
    std::vector<std::string> expired; ///< roles that have: until they are renewed no kiosk takes anything of them
};

/// \param live  nothing: this is the first release
/// \param keys  the snapshot's and the timestamp's are used, others are not
/// Invalid, with a sentence that says which key or signature is missing, or which file is not what it may be.
[[nodiscard]] Result<Release> makeRelease(const std::optional<Repository>& live, const Pending& pending,
                                          const Terms& terms, const std::vector<OpenedKey>& keys);

/// Signs with every key that may. \return how many did
[[nodiscard]] int signWithAll(Document& document, const Signers& signers, const std::vector<OpenedKey>& keys);

} // namespace musubi::trust::signing
