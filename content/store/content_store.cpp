#include "content/store/content_store.hpp"

#include "content/store/clearing.hpp"
#include "content/store/durable.hpp"
#include "content/store/instant_file.hpp"
#include "content/store/workspace_files.hpp"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <system_error>
#include <vector>

namespace musubi::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestLine = 200;
constexpr std::size_t kLongestList = 200'000'000; ///< bytes: a million files

/// Of `nameOf(Release)`; nothing else becomes part of a path.
bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdef-") == std::string_view::npos;
}

std::string lineOf(const ContentStore::Active& active)
{
    return active.live + (active.before ? " " + *active.before : "") + "\n";
}

std::optional<ContentStore::Active> parseLine(std::string_view line)
{
    if (line.empty() || line.back() != '\n')
        return std::nullopt;
    line.remove_suffix(1);
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view before = line.substr(std::min(space + 1, line.size()));
    if (!isName(line.substr(0, space)) || (space < line.size() && !isName(before)))
        return std::nullopt;
    return ContentStore::Active{std::string(line.substr(0, space)),
                                before.empty() ? std::nullopt : std::optional(std::string(before))};
}

/// A second name for the object; a copy where the disk knows no second names.
Outcome put(const fs::path& object, const fs::path& file)
{
    std::error_code error;
    fs::create_hard_link(object, file, error);
    if (error == std::errc::operation_not_permitted || error == std::errc::too_many_links ||
        error == std::errc::operation_not_supported)
        return copyDurably(object, file);
    if (error)
        return Error{ErrorCode::Unwritable, "It cannot be put there: " + error.message() + ".", {file.string(), "", 0}};
    return Done{};
}

} // namespace

Result<ContentStore> ContentStore::open(fs::path root)
{
    ContentStore store(std::move(root));
    for (const char* const folder : {"objects", "releases", "staging", "metadata"})
        if (Outcome made = makeFolder(store.m_root / folder); !made)
            return made.error();
    return store;
}

Result<Descriptor> ContentStore::lock() const
{
    constexpr mode_t kMode = 0644;
    const fs::path file = m_root / "LOCK";
    Descriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, kMode));
    if (!opened.isOpen())
        return Error{ErrorCode::Unwritable, "It cannot be made.", {file.string(), "", 0}};
    if (flock(opened.number(), LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorCode::Unavailable, "Another update of this store is under way.", {file.string(), "", 0}};
    return opened;
}

Result<std::optional<ContentStore::Active>> ContentStore::active() const
{
    const fs::path file = m_root / "ACTIVE";
    if (const auto line = readUpTo(file, kLongestLine))
        return parseLine(*line);
    std::error_code error;
    if (fs::symlink_status(file, error).type() == fs::file_type::not_found)
        return std::optional<Active>();
    return Error{ErrorCode::Unreadable, "It cannot be read which release is live.", {file.string(), "", 0}};
}

fs::path ContentStore::folderOf(const std::string& name) const
{
    return m_root / "releases" / name;
}

fs::path ContentStore::listOf(const std::string& name) const
{
    return m_root / "releases" / (name + ".json");
}

Result<Release> ContentStore::release(const std::string& name) const
{
    auto bytes = readUpTo(listOf(name), kLongestList);
    if (!bytes) // without it all is new, and what can be had nowhere else is lost: a disk may fail once
        bytes = readUpTo(listOf(name), kLongestList);
    if (!bytes)
        return Error{ErrorCode::NotFound, "There is no release " + name + ".", {listOf(name).string(), "", 0}};
    return parseRelease(*bytes);
}

fs::path ContentStore::objectOf(const std::string& sha256) const
{
    return m_root / "objects" / sha256.substr(0, 2) / sha256.substr(2);
}

fs::path ContentStore::stagingOf(const std::string& sha256) const
{
    return m_root / "staging" / sha256;
}

bool ContentStore::has(const ReleaseFile& file) const
{
    std::error_code error;
    const fs::path object = objectOf(file.sha256);
    return fs::is_regular_file(fs::symlink_status(object, error)) &&
           fs::file_size(object, error) == static_cast<std::uintmax_t>(file.length) && !error;
}

Outcome ContentStore::keepObject(const std::string& sha256, std::string_view bytes) const
{
    if (Outcome prepared = prepareObject(sha256); !prepared)
        return prepared;
    return replaceDurably(objectOf(sha256), bytes);
}

Outcome ContentStore::prepareObject(const std::string& sha256) const
{
    return makeFolder(objectOf(sha256).parent_path());
}

std::int64_t ContentStore::room() const
{
    std::error_code error;
    const fs::space_info space = fs::space(m_root, error);
    return error ? 0 : static_cast<std::int64_t>(space.available);
}

Outcome ContentStore::assemble(const Release& release) const
{
    const fs::path folder = folderOf(nameOf(release));
    // Left by an activation that was cut short.
    if (Outcome removed = removeAll(folder); !removed)
        return removed;
    std::set<fs::path> folders{folder};
    for (const ReleaseFile& file : release.files) {
        const fs::path place = folder / file.path;
        if (Outcome made = makeFolder(place.parent_path()); !made)
            return made;
        if (Outcome there = put(objectOf(file.sha256), place); !there)
            return there;
        folders.insert(place.parent_path());
    }
    if (Outcome made = makeFolder(folder); !made)
        return made;
    for (const fs::path& each : folders)
        if (Outcome synced = syncFolder(each); !synced)
            return synced;
    return Done{};
}

Outcome ContentStore::activate(const Release& release, const std::function<Outcome(const fs::path&)>& approve) const
{
    const std::string name = nameOf(release);
    const Result<std::optional<Active>> found = active();
    if (!found)
        return found.error();
    const std::optional<Active>& now = found.value();
    if (now && now->live == name)
        return Done{};
    if (Outcome assembled = assemble(release); !assembled)
        return assembled;
    if (Outcome listed = replaceDurably(listOf(name), encode(release)); !listed)
        return listed;
    if (approve)
        if (Outcome approved = approve(folderOf(name)); !approved)
            return approved;
    return replaceDurably(m_root / "ACTIVE", lineOf({name, now ? std::optional(now->live) : std::nullopt}));
}

Outcome ContentStore::assembleAgain(const Release& release) const
{
    if (Outcome assembled = assemble(release); !assembled)
        return assembled;
    return replaceDurably(listOf(nameOf(release)), encode(release));
}

Outcome ContentStore::withdrawTo(const Release& rest) const
{
    if (Outcome assembled = assembleAgain(rest); !assembled)
        return assembled;
    return replaceDurably(m_root / "ACTIVE", lineOf({nameOf(rest), std::nullopt}));
}

Outcome ContentStore::rollBack() const
{
    const Result<std::optional<Active>> found = active();
    if (!found)
        return found.error();
    const std::optional<Active>& now = found.value();
    if (!now || !now->before)
        return Error{ErrorCode::NotFound, "There is no release to go back to.", {}};
    return replaceDurably(m_root / "ACTIVE", lineOf({*now->before, std::nullopt}));
}

Outcome ContentStore::prune() const
{
    const Result<std::optional<Active>> found = active();
    if (!found)
        return found.error();
    const std::optional<Active>& now = found.value();
    if (!now)
        return Done{};
    std::set<std::string> releases;
    std::set<std::string> objects;
    for (const std::optional<std::string>& name : {std::optional(now->live), now->before}) {
        if (!name)
            continue;
        releases.insert({*name, *name + ".json"});
        const Result<Release> kept = release(*name);
        if (!kept)
            return kept.error(); // what cannot be read is no reason to throw anything away
        for (const ReleaseFile& file : kept.value().files)
            objects.insert(file.sha256);
        for (const ReleaseRole& role : kept.value().roles)
            objects.insert(role.sha256);
    }
    return removeOthers(releases, objects);
}

Outcome ContentStore::removeOthers(const std::set<std::string>& releases, const std::set<std::string>& objects) const
{
    const Result<std::vector<std::string>> there = namesIn(m_root / "releases");
    const Result<std::vector<std::string>> beginnings = namesIn(m_root / "objects");
    if (!there || !beginnings)
        return there ? beginnings.error() : there.error();
    for (const std::string& name : there.value())
        if (!releases.contains(name))
            if (Outcome removed = removeAll(m_root / "releases" / name); !removed)
                return removed;
    for (const std::string& beginning : beginnings.value()) {
        const Result<std::vector<std::string>> rests = namesIn(m_root / "objects" / beginning);
        if (!rests)
            return rests.error();
        for (const std::string& rest : rests.value())
            if (!objects.contains(beginning + rest))
                if (Outcome removed = removeAll(m_root / "objects" / beginning / rest); !removed)
                    return removed;
    }
    // A download that nobody went on with.
    if (Outcome removed = removeAll(m_root / "staging"); !removed)
        return removed;
    return makeFolder(m_root / "staging");
}

Instant ContentStore::clockFloor() const
{
    return readInstant(m_root / "CLOCK").value_or(Instant{});
}

Outcome ContentStore::raiseClockFloor(Instant instant) const
{
    return instant <= clockFloor() ? Done{} : writeInstant(m_root / "CLOCK", instant);
}

std::optional<Instant> ContentStore::lastContact() const
{
    return readInstant(m_root / "CONTACT");
}

Outcome ContentStore::noteContact(Instant instant) const
{
    return writeInstant(m_root / "CONTACT", instant);
}

} // namespace musubi::store
