#include "content/store/clearing.hpp"

#include <system_error>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;

Error refused(ErrorCode code, const std::string& act, const fs::path& file, const std::error_code& error)
{
    return {code, "It cannot be " + act + ": " + error.message() + ".", {file.string(), "", 0}};
}

} // namespace

Result<std::vector<std::string>> namesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error))
        names.push_back(at->path().filename().string());
    if (error)
        return refused(ErrorCode::Unreadable, "listed", folder, error);
    return names;
}

Outcome removeAll(const fs::path& path)
{
    std::error_code error;
    fs::remove_all(path, error);
    return error ? Outcome(refused(ErrorCode::Unwritable, "removed", path, error)) : Done{};
}

} // namespace musubi::store
