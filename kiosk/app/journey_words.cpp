#include "kiosk/app/journey_words.hpp"

#include <algorithm>

namespace musubi::app {

namespace {

constexpr std::string_view kBlank = " \t\r";

/// The word behind the opening quotation mark; `line` is left behind the closing one.
Result<JourneyWord> takeQuoted(std::string_view& line)
{
    JourneyWord word{"", Quoted::Yes};
    line.remove_prefix(1);
    while (!line.empty() && line.front() != '"') {
        if (line.front() == '\\' && line.size() > 1)
            line.remove_prefix(1);
        word.text += line.front();
        line.remove_prefix(1);
    }
    if (line.empty())
        return Error{ErrorCode::Malformed, "a quotation mark is not closed", {}};
    line.remove_prefix(1);
    return word;
}

} // namespace

Result<std::vector<JourneyWord>> wordsOfLine(std::string_view line)
{
    std::vector<JourneyWord> words;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(kBlank), line.size()));
        // "#" alone begins a comment; "#home.door" is a node.
        if (line.empty() ||
            (line.front() == '#' && (words.empty() || line.size() == 1 || kBlank.find(line[1]) != kBlank.npos)))
            return words;
        if (line.front() == '"') {
            Result<JourneyWord> word = takeQuoted(line);
            if (!word)
                return word.error();
            words.push_back(std::move(word).value());
            continue;
        }
        const std::size_t end = std::min(line.find_first_of(kBlank), line.size());
        words.push_back({std::string(line.substr(0, end)), Quoted::No});
        line.remove_prefix(end);
    }
}

} // namespace musubi::app
