// Reads JSON text once from front to back (RFC 8259), noting where values stand.
// Internal to this folder; see json_lines.hpp for what comes of it.
#pragma once

#include "content/pack/json_lines.hpp"

#include <string>
#include <string_view>

namespace musubi::pack {

/// Recursion is bounded by the depth limit.
class JsonScanner
{
public:
    /// \pre valid UTF-8
    explicit JsonScanner(std::string_view bytes) : m_bytes(bytes) {}

    /// Whether the bytes are one JSON value and nothing else; `reason` and `line` say why not.
    [[nodiscard]] bool scan();
    [[nodiscard]] JsonLines takeResult() { return std::move(m_result); }
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    [[nodiscard]] int line() const { return m_line; }

private:
    [[nodiscard]] bool fail(std::string reason);
    [[nodiscard]] char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    [[nodiscard]] bool take(char expected);
    void skipSpace();
    void skipDigits();
    void note(int line);

    [[nodiscard]] bool scanValue(int depth);
    [[nodiscard]] bool scanObject(int depth);
    [[nodiscard]] bool scanMember(int depth, std::string& name);
    [[nodiscard]] bool scanArray(int depth);
    [[nodiscard]] bool scanString();
    [[nodiscard]] bool scanEscape();
    [[nodiscard]] bool scanUnicodeEscape();
    [[nodiscard]] int scanHex();
    [[nodiscard]] bool scanWord(std::string_view word);
    [[nodiscard]] bool scanNumber();

    std::string_view m_bytes;
    std::size_t m_at = 0;
    int m_line = 1;
    std::string m_pointer;
    std::string m_string; ///< the text read last, escapes resolved
    std::string m_reason;
    JsonLines m_result;
};

} // namespace musubi::pack
