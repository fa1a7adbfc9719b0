// Text with readings: `{石|いし}をわってみよう`.
//
// A run without reading is plain text. `\{`, `\|`, `\}` and `\\` stand for themselves.
// U+200B (zero width space) inside the text marks an allowed line break between phrases.
// Source of the notion: W3C "Requirements for Japanese Text Layout" (JLREQ) 3.3, ruby.
#pragma once

#include "content/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi {

struct RubyRun
{
    std::string base;    ///< UTF-8, never empty
    std::string reading; ///< UTF-8 kana, empty when there is none

    friend bool operator==(const RubyRun&, const RubyRun&) = default;
};

class RubyText
{
public:
    RubyText() = default;

    /// Malformed when braces do not match, a base or a reading is empty, or a reading holds a brace.
    [[nodiscard]] static Result<RubyText> parse(std::string_view markup);
    /// Text without any markup, taken as it is.
    [[nodiscard]] static RubyText plain(std::string text);

    [[nodiscard]] const std::vector<RubyRun>& runs() const { return m_runs; }
    [[nodiscard]] bool empty() const { return m_runs.empty(); }
    [[nodiscard]] bool hasReadings() const;
    [[nodiscard]] std::string base() const;   ///< what is printed, without readings and without U+200B
    [[nodiscard]] std::string spoken() const; ///< what is read aloud: readings where there are any
    [[nodiscard]] std::string markup() const; ///< what `parse` would read back to an equal text
    [[nodiscard]] RubyText withoutReadings() const;
    [[nodiscard]] RubyText operator+(const RubyText& other) const;

    friend bool operator==(const RubyText&, const RubyText&) = default;

private:
    std::vector<RubyRun> m_runs;
};

} // namespace musubi
