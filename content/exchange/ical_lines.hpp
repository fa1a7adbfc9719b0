// Content lines of iCalendar (RFC 5545 §3.1): folded at 75 octets, with parameters, texts escaped.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

struct ContentLine
{
    int line = 0;                              ///< of the file, where it begins
    std::string name;                          ///< in capitals
    std::map<std::string, std::string> params; ///< names in capitals, values without quotation marks
    std::string value;                         ///< as it stands, escaped

    [[nodiscard]] std::string param(const std::string& which) const; ///< empty when it is not there
};

/// Unfolds; lines that are none are left out, as §3.1 lets readers do with what they do not know.
[[nodiscard]] std::vector<ContentLine> parseContentLines(std::string_view text);

/// "NAME;PARAMS:value" with CRLF, folded so that no line is longer than 75 octets and no letter is cut in two.
[[nodiscard]] std::string foldedLine(std::string_view line);

/// TEXT of §3.3.11: \, \; \n and \\.
[[nodiscard]] std::string escapedText(std::string_view text);
[[nodiscard]] std::string unescapedText(std::string_view value);

} // namespace musubi::exchange
