// ICU MessageFormat patterns with their values put in. Each pattern is compiled
// once a locale, on first use. Threads: any.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/present/strings.hpp"

#include <memory>
#include <string>
#include <vector>

namespace musubi::present {

/// Malformed with ICU's reason when `message` is no MessageFormat pattern.
[[nodiscard]] Outcome checkMessage(const std::string& message);

class MessageFormats
{
public:
    MessageFormats();
    ~MessageFormats();
    MessageFormats(const MessageFormats&) = delete;
    MessageFormats& operator=(const MessageFormats&) = delete;

    /// A value nobody gave stays as its name in braces; a pattern that cannot be formatted stays as it is.
    [[nodiscard]] std::string format(const std::string& locale, const std::string& message,
                                     const std::vector<Argument>& arguments) const;

private:
    struct Kept;
    std::unique_ptr<Kept> m_kept;
};

} // namespace musubi::present
