// The way to a repository, from how a technician writes it.
#pragma once

#include "content/sync/http_transport.hpp"
#include "content/sync/transport.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace musubi::sync {

/// "https://…" or "http://…" is a server, "s3+https://endpoint/bucket/…" a bucket;
/// everything else is a folder, which need not be there (yet).
/// \param s3Credentials  the file with the bucket's key, read here; empty: there is none
/// WrongOption when it is empty, or when only one of the bucket and the key is given; what `loadS3Access` answers;
/// Unavailable when libcurl cannot start.
[[nodiscard]] Result<std::unique_ptr<Transport>> openTransport(const std::string& where, HttpOptions options,
                                                               const std::filesystem::path& s3Credentials = {});

} // namespace musubi::sync
