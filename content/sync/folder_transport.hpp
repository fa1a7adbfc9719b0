// A repository in a folder: a USB stick, a share, a copy.
//
// Nothing outside of the folder is ever read: parts of an address that mean another folder are refused, and so is every
// link below it.
#pragma once

#include "content/sync/transport.hpp"

#include <filesystem>

namespace musubi::sync {

class FolderTransport : public Transport
{
public:
    explicit FolderTransport(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// NotFound also for addresses that no file can have; Unreadable for links, devices and what the medium refuses.
    [[nodiscard]] Outcome fetch(const std::string& address, std::int64_t from, Receiver& receiver) override;
    [[nodiscard]] std::string describe(const std::string& address) const override;

private:
    std::filesystem::path m_folder;
};

/// One file of this machine. Errors and limit as for a transport.
[[nodiscard]] Result<std::string> fetchFile(const std::filesystem::path& file, std::size_t limit);

} // namespace musubi::sync
