// A folder of its own for a test, gone when the test is over.
#pragma once

#include "content/pack/files.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace musubi::test {

class TemporaryFolder
{
public:
    explicit TemporaryFolder(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Writes a file, with the folders above it. `name` is relative to the folder.
    void write(const std::string& name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

/// Writes every JSON file of a workspace below `folder`. Unreadable when the disk refuses.
[[nodiscard]] Outcome writeWorkspace(const pack::WorkspaceFiles& files, const std::filesystem::path& folder);

} // namespace musubi::test
