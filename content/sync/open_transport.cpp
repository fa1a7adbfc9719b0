#include "content/sync/open_transport.hpp"

#include "content/sync/folder_transport.hpp"

#include <utility>

namespace musubi::sync {

namespace {

constexpr std::string_view kBucket = "s3+";

} // namespace

Result<std::unique_ptr<Transport>> openTransport(const std::string& where, HttpOptions options,
                                                 const std::filesystem::path& s3Credentials)
{
    if (where.empty())
        return Error{ErrorCode::WrongOption, "A repository is a folder, or an address that begins with https://.", {}};
    if (where.find("://") == std::string::npos)
        return std::unique_ptr<Transport>(std::make_unique<FolderTransport>(where));
    const bool isBucket = where.starts_with(kBucket);
    if (isBucket == s3Credentials.empty())
        return Error{ErrorCode::WrongOption,
                     isBucket ? "A bucket needs a key: --s3-credentials FILE."
                              : "The key of a bucket is of use only for an address that begins with s3+https://.",
                     {}};
    if (isBucket) {
        Result<S3Access> access = loadS3Access(s3Credentials);
        if (!access)
            return access.error();
        options.s3 = std::move(access).value();
    }
    auto http = HttpTransport::create(isBucket ? where.substr(kBucket.size()) : where, std::move(options));
    if (!http)
        return http.error();
    return std::unique_ptr<Transport>(std::move(http).value());
}

} // namespace musubi::sync
