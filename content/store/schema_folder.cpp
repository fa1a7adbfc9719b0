#include "content/store/schema_folder.hpp"

#include "content/store/workspace_files.hpp"

namespace musubi::store {

Result<pack::Schemas> loadSchemas(const std::filesystem::path& folder)
{
    const auto listing = listFiles(folder);
    if (!listing)
        return listing.error();
    pack::Schemas schemas;
    for (const std::string& path : listing.value().files) {
        if (!path.ends_with(".schema.json"))
            continue;
        auto bytes = readUpTo(folder / path, pack::kPackBytesLimit);
        if (!bytes)
            return Error{ErrorCode::Unreadable, "The schema " + path + " cannot be read.", {path, "", 0}};
        schemas.files.push_back({path, std::move(*bytes)});
    }
    if (schemas.files.empty())
        return Error{ErrorCode::NotFound,
                     "The folder " + folder.string() + " holds no *.schema.json.",
                     {folder.string(), "", 0}};
    return schemas;
}

} // namespace musubi::store
