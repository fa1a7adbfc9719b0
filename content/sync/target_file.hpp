// A target on its way to the disk: it gets its name only when every byte is the promised one.
//
// Source: TUF 1.0.34 §5.7.3.
#pragma once

#include "content/sync/transport.hpp"
#include "content/trust/metadata.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace musubi::sync {

/// Told of bytes as they arrive.
using Progress = std::function<void(std::int64_t bytes)>;

/// What becomes of a part that could not be completed.
enum class Unfinished
{
    IsDropped,
    IsKept, ///< and completed next time, when it is still wanted
};

/// Whether the file is there and is the promised one.
[[nodiscard]] bool isThere(const std::filesystem::path& file, const trust::Target& target);

/// One target on its way, from the part that is there to the file in its place.
class TargetFetch
{
public:
    /// Opens the part and hashes what is in it. Untrusted when no hash of the target is known here.
    /// \param progress  outlives this
    [[nodiscard]] static Result<std::unique_ptr<TargetFetch>>
    begin(const trust::Target& target, std::filesystem::path part, const Progress& progress);
    ~TargetFetch();
    TargetFetch(const TargetFetch&) = delete;
    TargetFetch& operator=(const TargetFetch&) = delete;

    [[nodiscard]] std::int64_t from() const; ///< bytes that are there
    [[nodiscard]] Receiver& receiver();

    /// What came of it: the whole is verified, synced and moved to `file`, on the same disk.
    /// \param described  the address, for an error that names no file
    [[nodiscard]] Outcome end(const Outcome& fetched, const std::filesystem::path& file, Unfinished unfinished,
                              const std::string& described);

private:
    class Writing;
    TargetFetch(std::unique_ptr<Writing> writing, std::filesystem::path part, std::int64_t from);

    std::unique_ptr<Writing> m_writing;
    std::filesystem::path m_part;
    std::int64_t m_from;
};

/// Fetches a target into `part`, goes on with what is already there, verifies the whole and moves it to `file`.
/// Untrusted when it is another one; nothing of such a file stays. Both paths have to be on one disk.
[[nodiscard]] Outcome fetchTarget(Transport& targets, const std::string& address, const trust::Target& target,
                                  const std::filesystem::path& part, const std::filesystem::path& file,
                                  Unfinished unfinished, const Progress& progress = {});

} // namespace musubi::sync
