#include "admin/panels/soft_wrap.hpp"

#include <algorithm>
#include <cctype>

namespace musubi::panels {

namespace {

/// Backwards over one letter of UTF-8.
void dropLastLetter(std::string& text)
{
    constexpr unsigned kTailMask = 0xC0;
    constexpr unsigned kTail = 0x80;
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.back());
        text.pop_back();
        if ((byte & kTailMask) != kTail)
            return;
    }
}

bool isWordLetter(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0; // of words that are written apart
}

/// Where a line of so many bytes ends best: no word is cut that has room on the next line.
std::size_t wordEnd(std::string_view line, std::size_t fits)
{
    if (!isWordLetter(line[fits]) || !isWordLetter(line[fits - 1]))
        return fits;
    const std::size_t space = line.substr(0, fits).rfind(' ');
    return space == std::string_view::npos ? fits : space + 1;
}

} // namespace

std::string softlyWrapped(const std::string& text, const FittingBytes& fitting)
{
    std::string wrapped;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t lineEnd = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, lineEnd);
        const std::size_t fits = fitting(line);
        if (fits == 0 || fits >= line.size())
        { // nothing fits on a line that is too narrow for a letter: it stays whole
            const std::size_t taken = std::min(lineEnd + 1, rest.size());
            wrapped += rest.substr(0, taken);
            rest.remove_prefix(taken);
            continue;
        }
        const std::size_t end = wordEnd(line, fits);
        wrapped += line.substr(0, end);
        wrapped += kSoftBreak;
        rest.remove_prefix(end);
    }
    return wrapped;
}

std::string unwrapped(const std::string& wrapped)
{
    std::string text;
    for (std::size_t at = 0; at < wrapped.size();) {
        const std::string_view rest = std::string_view(wrapped).substr(at);
        if (rest.starts_with(kSoftBreak)) {
            at += kSoftBreak.size();
        } else if (rest.starts_with(kSoftMark)) {
            dropLastLetter(text);
            at += kSoftMark.size();
        } else {
            text += rest.front();
            ++at;
        }
    }
    return text;
}

std::string withoutSoftBreaks(const std::string& piece)
{
    std::string text = piece;
    for (const std::string_view mark : {kSoftBreak, kSoftMark}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    }
    return text;
}

std::size_t placeUnwrapped(const std::string& wrapped, std::size_t at)
{
    return unwrapped(wrapped.substr(0, std::min(at, wrapped.size()))).size();
}

std::size_t placeWrapped(const std::string& wrapped, std::size_t at)
{
    std::size_t here = 0;
    for (std::size_t passed = 0; here < wrapped.size();) {
        const bool isBreak = std::string_view(wrapped).substr(here).starts_with(kSoftBreak);
        if (!isBreak && passed == at)
            break;
        here += isBreak ? kSoftBreak.size() : 1;
        passed += isBreak ? 0 : 1;
    }
    return here;
}

} // namespace musubi::panels
