// A folder for work whose result is kept elsewhere, or not at all; it goes with everything in it when this goes.
#pragma once

#include "content/base/result.hpp"

#include <filesystem>
#include <utility>

namespace musubi::store {

class TemporaryFolder
{
public:
    /// Among the system's temporary files, for this user only. Unwritable when there is no place.
    [[nodiscard]] static Result<TemporaryFolder> make();
    /// The same inside of another folder.
    [[nodiscard]] static Result<TemporaryFolder> makeIn(const std::filesystem::path& folder);
    TemporaryFolder(TemporaryFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path; ///< empty after a move
};

} // namespace musubi::store
