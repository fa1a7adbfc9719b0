#include "admin/edit/json_layout.hpp"

#include <algorithm>

namespace musubi::edit {

namespace {

class LayoutReader
{
public:
    explicit LayoutReader(std::string_view json) : m_json(json) {}

    /// Recursion is bounded: whoever asks has had the depth looked at (pack::scanJson).
    WrittenValue value() // NOLINT(misc-no-recursion): values hold values
    {
        skipTo(m_json.find_first_not_of(" \t\r\n\xEF\xBB\xBF", m_at));
        WrittenValue written;
        written.begin = m_at;
        if (letter() == '{' || letter() == '[')
            readInside(written);
        else if (letter() == '"')
            readText();
        else
            skipTo(m_json.find_first_of(",]} \t\r\n", m_at));
        written.end = m_at;
        return written;
    }

private:
    [[nodiscard]] char letter() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    void skipTo(std::size_t at) { m_at = std::min(at, m_json.size()); }
    void skipSpace() { skipTo(m_json.find_first_not_of(" \t\r\n", m_at)); }

    void readText()
    {
        for (++m_at; m_at < m_json.size() && letter() != '"'; ++m_at)
            m_at += letter() == '\\' ? 1 : 0;
        skipTo(m_at + 1);
    }

    void readInside(WrittenValue& holder) // NOLINT(misc-no-recursion)
    {
        const bool isObject = letter() == '{';
        const char close = isObject ? '}' : ']';
        ++m_at;
        for (skipSpace(); m_at < m_json.size() && letter() != close; skipSpace()) {
            if (letter() == ',') {
                ++m_at;
                continue;
            }
            if (isObject) {
                readText();
                skipTo(m_json.find(':', m_at));
                skipTo(m_at + 1);
            }
            holder.inside.push_back(value());
        }
        skipTo(m_at + 1);
    }

    std::string_view m_json;
    std::size_t m_at = 0;
};

} // namespace

WrittenValue layoutOf(std::string_view json)
{
    return LayoutReader(json).value();
}

} // namespace musubi::edit
