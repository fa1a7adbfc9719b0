// Who opened or changed what at the desk: one line an act, written before the act and never changed again.
//
//   {"time":"2026-11-21T00:41:00Z","user":"yamada","act":"open","receipts":["K7MP-4X92-RFHW"],"session":"","reason":""}
//
// An act about a kiosk has its "device", too. What cannot be written down is not done. The file belongs to its owner
// only. Threads: any; several programs may append to one log.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/result.hpp"
#include "content/store/descriptor.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace musubi::admin {

struct AuditEntry
{
    Instant time{};
    std::string act;                   ///< "open", "cancel" …
    std::vector<std::string> receipts; ///< ReceiptNumber::text
    std::string session{};             ///< SessionKey::text, of an act about a whole session
    std::string reason{};
    std::string device{}; ///< of an act about a kiosk
};

class AuditLog
{
public:
    /// Makes the file when it is not there. Unwritable, with the reason, when the disk or its rights refuse.
    [[nodiscard]] static Result<AuditLog> open(const std::filesystem::path& file);

    /// Done when a power cut cannot take the line away any more. The user is the one of the operating system.
    [[nodiscard]] Outcome append(const AuditEntry& entry);

private:
    AuditLog(store::Descriptor file, std::string name) : m_file(std::move(file)), m_name(std::move(name)) {}

    store::Descriptor m_file;
    std::string m_name;
};

} // namespace musubi::admin
