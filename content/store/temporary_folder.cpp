#include "content/store/temporary_folder.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace musubi::store {

Result<TemporaryFolder> TemporaryFolder::make()
{
    std::error_code failed;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(failed);
    return makeIn(failed ? "/" : folder);
}

Result<TemporaryFolder> TemporaryFolder::makeIn(const std::filesystem::path& folder)
{
    std::string path = (folder / "musubi-XXXXXX").string(); // mkdtemp(3) fills it
    if (mkdtemp(path.data()) == nullptr)
        return Error{ErrorCode::Unwritable, "There is no place for temporary files.", {path, "", 0}};
    return TemporaryFolder(std::filesystem::path(path));
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace musubi::store
