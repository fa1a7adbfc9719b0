#include "admin/desk/draw_folder.hpp"

#include "admin/publish/disk.hpp"

#include <utility>

namespace musubi::admin {

namespace {

namespace fs = std::filesystem;

/// More than all bookings of a session make.
constexpr std::size_t kFileLimit = 67'108'864;

Outcome requireNone(const fs::path& file, const std::string& why)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
        return Done{};
    return Error{ErrorCode::Invalid, file.string() + " is there already. " + why, {file.string(), "", 0}};
}

template <typename T>
Result<T> readAs(const fs::path& file, Result<T> (*parse)(std::string_view))
{
    const auto bytes = readFile(file, kFileLimit);
    if (!bytes)
        return bytes.error();
    Result<T> read = parse(bytes.value());
    if (!read)
        return Error{read.error().code, file.string() + ": " + read.error().message, {file.string(), "", 0}};
    return read;
}

/// Names what makes the file, where it is missing.
template <typename T>
Result<T> orSay(Result<T> read, const std::string& what)
{
    if (!read && read.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::NotFound, read.error().message + " " + what, read.error().where};
    return read;
}

Result<booking::DrawSecret> parseSecret(std::string_view text)
{
    return booking::DrawSecret::parse(text.substr(0, text.find('\n')));
}

} // namespace

Outcome DrawFolder::commit(const booking::DrawCommitment& commitment, const booking::DrawSecret& secret) const
{
    for (const fs::path& file : {commitmentFile(), secretFile()})
        if (Outcome none = requireNone(file, "A promise is never replaced: take another folder."); !none)
            return none;
    if (Outcome kept = replaceFile(secretFile(), secret.text() + "\n", Audience::Owner); !kept)
        return kept;
    return replaceFile(commitmentFile(), encode(commitment), Audience::Everybody);
}

Outcome DrawFolder::freeze(const booking::DrawEntries& entries) const
{
    if (Outcome none = requireNone(entriesFile(), "The list of entries is frozen once."); !none)
        return none;
    return replaceFile(entriesFile(), encode(entries), Audience::Everybody);
}

Outcome DrawFolder::keep(const booking::DrawRecord& record) const
{
    const auto before = loadRecord(recordFile());
    if (!before && before.error().code == ErrorCode::NotFound)
        return replaceFile(recordFile(), encode(record), Audience::Everybody);
    if (!before)
        return before.error();
    if (before.value() == record)
        return Done{};
    return Error{ErrorCode::Invalid,
                 recordFile().string() + " holds another result: a draw is run once, and its public value was \"" +
                     before.value().publicValue.text() + "\".",
                 {recordFile().string(), "", 0}};
}

Result<booking::DrawCommitment> DrawFolder::commitment() const
{
    return orSay(loadCommitment(commitmentFile()), "A draw begins with draw commit, while sign-up is open.");
}

Result<booking::DrawSecret> DrawFolder::secret() const
{
    return orSay(readAs<booking::DrawSecret>(secretFile(), parseSecret),
                 "Without the secret that was promised there is no draw: bring back its copy.");
}

Result<booking::DrawEntries> DrawFolder::entries() const
{
    return orSay(loadEntries(entriesFile()),
                 "The list of entries comes first: draw close, and publish what it writes before the public value is "
                 "known.");
}

Result<booking::DrawCommitment> loadCommitment(const fs::path& file)
{
    return readAs<booking::DrawCommitment>(file, booking::parseDrawCommitmentUntrusted);
}

Result<booking::DrawEntries> loadEntries(const fs::path& file)
{
    return readAs<booking::DrawEntries>(file, booking::parseDrawEntriesUntrusted);
}

Result<booking::DrawRecord> loadRecord(const fs::path& file)
{
    return readAs<booking::DrawRecord>(file, booking::parseDrawRecordUntrusted);
}

} // namespace musubi::admin
