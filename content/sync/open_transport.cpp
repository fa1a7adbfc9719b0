#include "content/sync/open_transport.hpp"

#include "content/sync/folder_transport.hpp"

#include <utility>

namespace musubi::sync {

Result<std::unique_ptr<Transport>> openTransport(const std::string& where, const HttpOptions& options)
{
    if (where.empty())
        return Error{ErrorCode::WrongOption, "A repository is a folder, or an address that begins with https://.", {}};
    if (where.find("://") == std::string::npos)
        return std::unique_ptr<Transport>(std::make_unique<FolderTransport>(where));
    auto http = HttpTransport::create(where, options);
    if (!http)
        return http.error();
    return std::unique_ptr<Transport>(std::move(http).value());
}

} // namespace musubi::sync
