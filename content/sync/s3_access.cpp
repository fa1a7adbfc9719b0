#include "content/sync/s3_access.hpp"

#include "content/sync/folder_transport.hpp"

#include <algorithm>

namespace musubi::sync {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpaces = " \t\r";
    const std::size_t begin = text.find_first_not_of(kSpaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

Error malformed(int line, const std::string& why)
{
    return {ErrorCode::Malformed, why, {"", "", line}};
}

/// Whether a value can stand in a header: letters, digits and signs, no spaces.
bool isWord(std::string_view value)
{
    return !value.empty() &&
           std::all_of(value.begin(), value.end(), [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

/// The member that a line names; null: one that is of no use here.
std::string* memberOf(S3Access& access, std::string_view name)
{
    if (name == "aws_access_key_id")
        return &access.keyId;
    if (name == "aws_secret_access_key")
        return &access.secret;
    return name == "region" ? &access.region : nullptr;
}

} // namespace

Result<S3Access> parseS3Access(std::string_view text)
{
    S3Access access;
    bool isOurs = true;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view content = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (content.empty() || content.front() == '#' || content.front() == ';')
            continue;
        if (content.front() == '[') {
            isOurs = content == "[default]";
            continue;
        }
        const std::size_t sign = content.find('=');
        if (sign == std::string_view::npos)
            return malformed(line, "The line is neither a [part] nor \"name = value\".");
        std::string* const member = isOurs ? memberOf(access, trimmed(content.substr(0, sign))) : nullptr;
        const std::string_view value = trimmed(content.substr(sign + 1));
        if (member != nullptr && !isWord(value))
            return malformed(line, "The value is empty, or has a letter in it that no key has.");
        if (member != nullptr)
            *member = value;
    }
    if (access.keyId.empty() || access.secret.empty())
        return malformed(0, "It lacks aws_access_key_id or aws_secret_access_key.");
    return access;
}

Result<S3Access> loadS3Access(const std::filesystem::path& file)
{
    constexpr std::size_t kLargest = 65'536;
    const Result<std::string> text = fetchFile(file, kLargest);
    if (!text)
        return text.error();
    Result<S3Access> access = parseS3Access(text.value());
    if (access)
        return access;
    Error error = access.error();
    error.where.file = file.string();
    return error;
}

} // namespace musubi::sync
