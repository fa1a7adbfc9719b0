#include "content/store/workspace_files.hpp"
#include "content/store/workspace_folder.hpp"

namespace musubi::store {

namespace {

constexpr std::size_t kLookedAt = 16'384;

/// The name of the root element of an XML text, after declaration, comments and document type.
bool isSvg(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    for (;;) {
        const std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos || text[start] != '<')
            return false;
        text.remove_prefix(start);
        const bool isComment = text.starts_with("<!--");
        if (!isComment && !text.starts_with("<?") && !text.starts_with("<!"))
            break;
        const std::string_view end = isComment ? "-->" : ">";
        const std::size_t at = text.find(end);
        if (at == std::string_view::npos)
            return false;
        text.remove_prefix(at + end.size());
    }
    text = text.substr(0, text.find_first_of(" \t\r\n/>"));
    return text == "<svg" || text == "<svg:svg";
}

} // namespace

bool looksLikePicture(const std::filesystem::path& file)
{
    using namespace std::string_view_literals;
    const auto bytes = readUpTo(file, kLookedAt);
    if (!bytes)
        return false;
    const std::string_view start = *bytes;
    return start.starts_with("\x89PNG\r\n\x1A\n"sv) || start.starts_with("\xFF\xD8\xFF"sv) ||
           (start.starts_with("RIFF"sv) && start.substr(0, 12).ends_with("WEBP"sv)) || isSvg(start);
}

} // namespace musubi::store
