// The key with which a kiosk reads a bucket that is not open to everybody.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace musubi::sync {

struct S3Access
{
    std::string keyId;
    std::string secret;
    std::string region = "us-east-1"; ///< what stores that are not Amazon's mostly expect

    friend bool operator==(const S3Access&, const S3Access&) = default;
};

/// As in Amazon's file of credentials, the part [default] or the lines before any part: aws_access_key_id,
/// aws_secret_access_key, and region. Malformed, with the line, when it is something else; no secret stands in an
/// error.
[[nodiscard]] Result<S3Access> parseS3Access(std::string_view text);

/// The same from a file, whose name stands in an error.
[[nodiscard]] Result<S3Access> loadS3Access(const std::filesystem::path& file);

} // namespace musubi::sync
