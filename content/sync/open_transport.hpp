// The way to a repository, from how a technician writes it.
#pragma once

#include "content/sync/http_transport.hpp"
#include "content/sync/transport.hpp"

#include <memory>
#include <string>

namespace musubi::sync {

/// "https://…" or "http://…" is a server, "s3+https://endpoint/bucket/…" a bucket whose requests `options.s3` signs;
/// everything else is a folder, which need not be there (yet).
/// WrongOption when it is empty, or when only one of the bucket and the key is given; Unavailable when libcurl cannot
/// start.
[[nodiscard]] Result<std::unique_ptr<Transport>> openTransport(const std::string& where, const HttpOptions& options);

} // namespace musubi::sync
