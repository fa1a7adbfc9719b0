#include "admin/desk/audit_log.hpp"

#include "content/store/durable.hpp"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>

namespace musubi::admin {

namespace {

Error unwritable(const std::string& file)
{
    return {ErrorCode::Unwritable,
            "The audit log " + file + " cannot be written: " + std::generic_category().message(errno) +
                ". Nothing was opened or changed.",
            {file, "", 0}};
}

/// Who is at the machine; a number where the system knows no name.
std::string userName()
{
    const passwd* const user = ::getpwuid(::getuid());
    return user != nullptr ? user->pw_name : std::to_string(::getuid());
}

std::string utcText(Instant time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto minute = std::chrono::duration_cast<Minutes>(time - day);
    const auto second = static_cast<int>((time - day - minute).count());
    const std::string text = LocalDateTime{Date(day), static_cast<int>(minute.count())}.text();
    return text + (second < 10 ? ":0" : ":") + std::to_string(second) + "Z";
}

/// A line that a full disk has cut short does not take the next one with it.
bool endsInLine(int file)
{
    const off_t end = ::lseek(file, 0, SEEK_END);
    char last = '\n';
    return end <= 0 || (::pread(file, &last, 1, end - 1) == 1 && last == '\n');
}

} // namespace

Result<AuditLog> AuditLog::open(const std::filesystem::path& file)
{
    constexpr mode_t kOwner = S_IRUSR | S_IWUSR;
    const int flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC;
    store::Descriptor log(::open(file.c_str(), flags, kOwner));
    if (!log.isOpen())
        return unwritable(file.string());
    if (Outcome kept = store::syncFolder(file.has_parent_path() ? file.parent_path() : "."); !kept)
        return kept.error();
    return AuditLog(std::move(log), file.string());
}

Outcome AuditLog::append(const AuditEntry& entry)
{
    nlohmann::ordered_json json{{"time", utcText(entry.time)}, {"user", userName()},       {"act", entry.act},
                                {"receipts", entry.receipts},  {"session", entry.session}, {"reason", entry.reason}};
    if (!entry.device.empty())
        json["device"] = entry.device;
    // One at a time, so that lines of two programs do not mix.
    if (::flock(m_file.number(), LOCK_EX) != 0)
        return unwritable(m_name);
    const std::string line = std::string(endsInLine(m_file.number()) ? "" : "\n") +
                             json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    const bool isWritten = ::write(m_file.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size());
    const bool isKept = isWritten && ::fdatasync(m_file.number()) == 0;
    Outcome done = isKept ? Outcome(Done{}) : Outcome(unwritable(m_name));
    ::flock(m_file.number(), LOCK_UN);
    return done;
}

} // namespace musubi::admin
