#include "admin/desk/desk_key.hpp"

#include "admin/desk/sealing_member.hpp"
#include "admin/publish/disk.hpp"
#include "admin/publish/key_disk.hpp"
#include "content/pack/files.hpp"
#include "content/pack/reader.hpp"
#include "content/trust/opening/opening_key.hpp"

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

Result<std::string> packJsonOf(const fs::path& workspace)
{
    return readFile(workspace / "pack.json", pack::kPackBytesLimit);
}

} // namespace

Result<std::optional<std::string>> deskKeyOf(const fs::path& workspace)
{
    const auto bytes = packJsonOf(workspace);
    if (!bytes)
        return bytes.error();
    const auto info = pack::parsePackInfo(bytes.value(), (workspace / "pack.json").string());
    if (!info)
        return Error{info.error().code, describe(info.error()), info.error().where};
    const auto& sealing = info.value().sealing;
    return sealing ? std::optional(sealing->id) : std::nullopt;
}

Result<trust::SealingKey> makeDeskKey(const NewDeskKey& wanted, const trust::SecretBytes& passphrase)
{
    const auto made = makeSecretKey({wanted.file, wanted.name, wanted.cost}, passphrase);
    if (!made)
        return made.error();
    return trust::opening::OpeningKey::of(made.value()).openHalf();
}

Outcome nameDeskKey(const fs::path& workspace, const std::string& name, const trust::SealingKey& key)
{
    const auto bytes = packJsonOf(workspace);
    if (!bytes)
        return bytes.error();
    const auto changed = withSealing(bytes.value(), name, key.text());
    if (!changed)
        return changed.error();
    const auto info = pack::parsePackInfo(changed.value(), (workspace / "pack.json").string());
    if (!info)
        return info.error();
    return replaceFile(workspace / "pack.json", changed.value(), Audience::Everybody);
}

} // namespace musubi::admin
