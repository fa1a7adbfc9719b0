#include "content/exchange/ical_lines.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace musubi::exchange {

namespace {

constexpr std::size_t kOctets = 75;

std::string capitals(std::string_view text)
{
    std::string large(text);
    std::ranges::transform(large, large.begin(), [](unsigned char letter) { return std::toupper(letter); });
    return large;
}

bool isNameLetter(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x80 && (std::isalnum(byte) != 0 || letter == '-');
}

/// Up to the first of `ends` that stands outside of quotation marks.
std::size_t endOf(std::string_view text, std::size_t from, std::string_view ends)
{
    bool isQuoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && ends.find(text[at]) != std::string_view::npos)
            return at;
    }
    return text.size();
}

void addParam(ContentLine& line, std::string_view written)
{
    const std::size_t sign = written.find('=');
    if (sign == std::string_view::npos)
        return;
    std::string value(written.substr(sign + 1));
    std::erase(value, '"');
    line.params[capitals(written.substr(0, sign))] = value;
}

std::optional<ContentLine> parseLine(std::string_view text, int number)
{
    ContentLine line;
    line.line = number;
    std::size_t at = endOf(text, 0, ";:");
    line.name = capitals(text.substr(0, at));
    if (line.name.empty() || !std::ranges::all_of(line.name, isNameLetter))
        return std::nullopt;
    while (at < text.size() && text[at] == ';') {
        const std::size_t end = endOf(text, at + 1, ";:");
        addParam(line, text.substr(at + 1, end - at - 1));
        at = end;
    }
    if (at >= text.size())
        return std::nullopt;
    line.value = text.substr(at + 1);
    return line;
}

/// Bytes that go on with the letter before.
bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::string ContentLine::param(const std::string& which) const
{
    const auto found = params.find(which);
    return found == params.end() ? std::string() : found->second;
}

std::vector<ContentLine> parseContentLines(std::string_view text)
{
    std::vector<ContentLine> lines;
    std::string unfolded;
    int begins = 0;
    const auto take = [&] {
        if (auto line = parseLine(unfolded, begins))
            lines.push_back(std::move(*line));
        unfolded.clear();
    };
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (begins > 0 && (line.starts_with(' ') || line.starts_with('\t'))) {
            unfolded += line.substr(1);
            continue;
        }
        take();
        unfolded = line;
        begins = number;
    }
    take();
    return lines;
}

std::string foldedLine(std::string_view line)
{
    std::string folded;
    std::size_t room = kOctets;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && isContinuation(line[cut]))
            --cut;
        folded.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = kOctets - 1; // the space that begins the line
    }
    return folded.append(line).append("\r\n");
}

std::string escapedText(std::string_view text)
{
    std::string value;
    for (const char letter : text) {
        if (letter == '\\' || letter == ';' || letter == ',')
            value += '\\';
        if (letter == '\n')
            value += "\\n";
        else if (letter != '\r')
            value += letter;
    }
    return value;
}

std::string unescapedText(std::string_view value)
{
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            text += value[at];
            continue;
        }
        const char letter = value[++at];
        text += letter == 'n' || letter == 'N' ? '\n' : letter;
    }
    return text;
}

} // namespace musubi::exchange
