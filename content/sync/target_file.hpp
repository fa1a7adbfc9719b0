// A target on its way to the disk: it gets its name only when every byte is the promised one.
//
// Source: TUF 1.0.34 §5.7.3.
#pragma once

#include "content/sync/transport.hpp"
#include "content/trust/metadata.hpp"

#include <filesystem>
#include <functional>
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

/// Fetches a target into `part`, goes on with what is already there, verifies the whole and moves it to `file`.
/// Untrusted when it is another one; nothing of such a file stays. Both paths have to be on one disk.
[[nodiscard]] Outcome fetchTarget(Transport& targets, const std::string& address, const trust::Target& target,
                                  const std::filesystem::path& part, const std::filesystem::path& file,
                                  Unfinished unfinished, const Progress& progress = {});

} // namespace musubi::sync
