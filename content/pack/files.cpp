#include "content/pack/files.hpp"

namespace musubi::pack {

namespace {

/// The folder of "folder/name.json"; empty for anything deeper, higher or of another type.
std::string_view folderOfJson(std::string_view path)
{
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos || path.find('/', slash + 1) != std::string_view::npos ||
        !path.ends_with(".json"))
        return {};
    return path.substr(0, slash);
}

} // namespace

bool isRecording(std::string_view path)
{
    return path.ends_with(".ogg") || path.ends_with(".wav") || path.ends_with(".flac");
}

FileRole roleOf(std::string_view path)
{
    if (path == "pack.json")
        return FileRole::PackInfo;
    if (path.starts_with("media/"))
        return FileRole::Medium;
    if (folderOfJson(path) == "map")
        return FileRole::Map;
    return entryKindOf(path) ? FileRole::Entry : FileRole::Other;
}

std::optional<model::EntryKind> entryKindOf(std::string_view path)
{
    const std::string_view folder = folderOfJson(path);
    for (const model::EntryKind kind : model::kEntryKinds) {
        if (model::folderOf(kind) == folder)
            return kind;
    }
    return std::nullopt;
}

std::optional<model::EntryId> idOfPath(std::string_view path)
{
    const auto kind = entryKindOf(path);
    if (!kind)
        return std::nullopt;
    path.remove_prefix(path.find('/') + 1);
    path.remove_suffix(std::string_view(".json").size());
    auto id = model::EntryId::parse(std::string(model::nameOf(*kind)) + "/" + std::string(path));
    if (!id)
        return std::nullopt;
    return std::move(id).value();
}

std::string pathOf(const model::EntryId& id)
{
    return std::string(model::folderOf(id.kind)) + "/" + id.slug + ".json";
}

std::size_t bytesLimitOf(std::string_view path)
{
    switch (roleOf(path)) {
    case FileRole::PackInfo:
        return kPackBytesLimit;
    case FileRole::Map:
        return kMapBytesLimit;
    case FileRole::Entry:
    case FileRole::Medium:
    case FileRole::Other:
        break;
    }
    return kEntryBytesLimit;
}

} // namespace musubi::pack
