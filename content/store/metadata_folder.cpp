#include "content/store/metadata_folder.hpp"

#include "content/store/durable.hpp"
#include "content/store/workspace_files.hpp"
#include "content/trust/names.hpp"

namespace musubi::store {

std::filesystem::path MetadataFolder::fileOf(std::string_view role) const
{
    return m_folder / trust::metadataName(role, std::nullopt);
}

std::optional<std::string> MetadataFolder::load(std::string_view role, std::size_t limit) const
{
    return readUpTo(fileOf(role), limit);
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
