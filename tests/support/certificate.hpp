// A certificate of one test for 127.0.0.1, signed by itself.
#pragma once

#include <filesystem>

namespace musubi::test {

struct Certificate
{
    std::filesystem::path certificate; ///< PEM
    std::filesystem::path key;         ///< PEM
};

/// Writes both files into `folder`.
[[nodiscard]] Certificate makeCertificate(const std::filesystem::path& folder);

} // namespace musubi::test
