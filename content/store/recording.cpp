#include "content/store/workspace_files.hpp"
#include "content/store/workspace_folder.hpp"

#include <string_view>

namespace musubi::store {

bool looksLikeRecording(const std::filesystem::path& file)
{
    constexpr std::size_t kHead = 12; // "RIFF", four bytes of length, "WAVE"
    const auto head = readUpTo(file, kHead);
    if (!head)
        return false;
    const std::string_view bytes = *head;
    return bytes.starts_with("OggS") || bytes.starts_with("fLaC") ||
           (bytes.starts_with("RIFF") && bytes.substr(0, kHead).ends_with("WAVE"));
}

} // namespace musubi::store
