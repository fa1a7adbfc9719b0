#include "content/store/metadata_folder.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"
#include "content/trust/names.hpp"

namespace musubi::store {

std::filesystem::path MetadataFolder::fileOf(std::string_view role) const
{
    return m_folder / trust::metadataName(role, std::nullopt);
}

Result<std::string> MetadataFolder::load(std::string_view role, std::size_t limit) const
{
    const std::filesystem::path file = fileOf(role);
    if (auto bytes = readUpTo(file, limit))
        return *std::move(bytes);
    std::error_code ignored;
    if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, "Nothing of this role is stored.", {file.string(), {}, 0}};
    return Error{ErrorCode::Unreadable,
                 "What this device trusts cannot be read, so that nothing new can be verified; check who may read the "
                 "file, and the disk.",
                 {file.string(), {}, 0}};
}

Outcome MetadataFolder::save(std::string_view role, std::string_view bytes) const
{
    if (Outcome made = makeFolder(m_folder); !made)
        return made;
    return replaceDurably(fileOf(role), bytes);
}

Outcome MetadataFolder::forget(std::string_view role) const
{
    return removeDurably(fileOf(role));
}

} // namespace musubi::store
