#include "content/pack/json_scanner.hpp"

#include "content/base/utf8.hpp"

#include <set>

namespace musubi::pack {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A hostile file of a few megabytes must not grow to gigabytes of pointers.
constexpr std::size_t kPointerLimit = 512;
constexpr std::size_t kValuesNoted = 200'000;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// What usually stands where a value or a name should begin, in words that say how to mend it.
std::string unexpected(char first, std::string_view wanted)
{
    const bool isQuotation = first == '\'' || static_cast<unsigned char>(first) >= 0x80;
    if (first == '}' || first == ']')
        return "A comma stands before a closing bracket or brace, but nothing follows it; take the comma out.";
    if (first == '/' || first == '#')
        return "A comment stands here, and JSON has none; take it out.";
    return std::string(wanted) + (isQuotation ? " The quotation marks have to be straight and double: \"." : "");
}

} // namespace

bool JsonScanner::scan()
{
    if (m_bytes.starts_with(kByteOrderMark))
        m_at = kByteOrderMark.size();
    skipSpace();
    if (m_at == m_bytes.size()) {
        m_reason = "The file is empty.";
        return false;
    }
    m_result.lines[""] = m_line;
    if (!scanValue(0))
        return false;
    skipSpace();
    return m_at == m_bytes.size() || fail("Something follows after the end of the JSON value.");
}

bool JsonScanner::fail(std::string reason)
{
    m_reason = m_at < m_bytes.size() ? std::move(reason) : "The file ends in the middle of a value.";
    return false;
}

bool JsonScanner::take(char expected)
{
    if (m_at >= m_bytes.size() || m_bytes[m_at] != expected)
        return false;
    ++m_at;
    return true;
}

void JsonScanner::skipSpace()
{
    while (m_at < m_bytes.size()) {
        const char character = m_bytes[m_at];
        // Line ends of Unix, of Windows, and of old Macintosh programs, a lone CR.
        const bool isPair = character == '\r' && m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '\n';
        if (character == '\n' || (character == '\r' && !isPair))
            ++m_line;
        else if (character != ' ' && character != '\t' && character != '\r')
            return;
        ++m_at;
    }
}

void JsonScanner::skipDigits()
{
    while (isDigit(peek()))
        ++m_at;
}

void JsonScanner::note(int line)
{
    if (m_result.lines.size() < kValuesNoted)
        m_result.lines[m_pointer] = line;
}

bool JsonScanner::scanValue(int depth)
{
    const char first = peek();
    if ((first == '{' || first == '[') && depth == kJsonDepthLimit)
        return fail("Lists and objects are nested deeper than " + std::to_string(kJsonDepthLimit) +
                    "; a closing bracket or brace may be missing.");
    switch (first) {
    case '{':
        return scanObject(depth);
    case '[':
        return scanArray(depth);
    case '"':
        return scanString();
    case 't':
        return scanWord("true");
    case 'f':
        return scanWord("false");
    case 'n':
        return scanWord("null");
    default:
        return scanNumber();
    }
}

bool JsonScanner::scanObject(int depth)
{
    ++m_at;
    skipSpace();
    if (take('}'))
        return true;
    std::set<std::string> names;
    do {
        skipSpace();
        const int line = m_line;
        const std::size_t parentLength = m_pointer.size();
        std::string name;
        if (!scanMember(depth, name))
            return false;
        if (!names.insert(name).second)
            m_result.duplicates.push_back({m_pointer, line});
        m_pointer.resize(parentLength);
        skipSpace();
    } while (take(','));
    return take('}') || fail("A comma or a closing brace is expected here.");
}

/// Leaves the pointer at the member.
bool JsonScanner::scanMember(int depth, std::string& name)
{
    const int line = m_line;
    if (peek() != '"')
        return fail(unexpected(peek(), "The name of a member is expected here, in double quotes."));
    if (!scanString())
        return false;
    name = m_string;
    m_pointer += "/" + pointerToken(name);
    if (m_pointer.size() > kPointerLimit)
        return fail("The name of a member is longer than any that has a meaning.");
    // Of two members with one name the later is the one that parsers keep, so it is the one to point at.
    note(line);
    skipSpace();
    if (!take(':'))
        return fail("A colon is expected after the name of a member.");
    skipSpace();
    return scanValue(depth + 1);
}

bool JsonScanner::scanArray(int depth)
{
    ++m_at;
    skipSpace();
    if (take(']'))
        return true;
    int index = 0;
    do {
        skipSpace();
        const std::size_t parentLength = m_pointer.size();
        m_pointer += "/" + std::to_string(index++);
        note(m_line);
        if (!scanValue(depth + 1))
            return false;
        m_pointer.resize(parentLength);
        skipSpace();
    } while (take(','));
    return take(']') || fail("A comma or a closing bracket is expected here.");
}

bool JsonScanner::scanString()
{
    ++m_at;
    m_string.clear();
    while (m_at < m_bytes.size()) {
        const char character = m_bytes[m_at];
        if (static_cast<unsigned char>(character) < 0x20)
            return fail("A text runs over the end of its line; a closing quote is missing.");
        ++m_at;
        if (character == '"')
            return true;
        if (character != '\\')
            m_string.push_back(character);
        else if (!scanEscape())
            return fail("A backslash in a text is not followed by what JSON allows.");
    }
    return fail("A text is never closed.");
}

bool JsonScanner::scanEscape()
{
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const std::size_t known = kEscapes.find(peek());
    if (m_at >= m_bytes.size() || known == std::string_view::npos)
        return take('u') && scanUnicodeEscape();
    m_string.push_back(kMeanings[known]);
    ++m_at;
    return true;
}

/// The digits after \u, and those of the second half of a surrogate pair.
bool JsonScanner::scanUnicodeEscape()
{
    const int first = scanHex();
    if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF))
        return false;
    auto codePoint = static_cast<char32_t>(first);
    if (first >= 0xD800 && first <= 0xDBFF) {
        const int second = take('\\') && take('u') ? scanHex() : -1;
        if (second < 0xDC00 || second > 0xDFFF)
            return false;
        codePoint = 0x10000 + ((codePoint - 0xD800) << 10U) + (static_cast<char32_t>(second) - 0xDC00);
    }
    m_string += encodeUtf8(std::u32string_view(&codePoint, 1));
    return true;
}

/// Four hexadecimal digits, or -1.
int JsonScanner::scanHex()
{
    constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const std::size_t digit = m_at < m_bytes.size() ? kDigits.find(m_bytes[m_at]) : std::string_view::npos;
        if (digit == std::string_view::npos)
            return -1;
        value = value * 16 + static_cast<int>(digit > 15 ? digit - 6 : digit);
        ++m_at;
    }
    return value;
}

bool JsonScanner::scanWord(std::string_view word)
{
    if (m_bytes.substr(m_at, word.size()) != word)
        return fail("A value is expected here; words other than true, false and null need double quotes.");
    m_at += word.size();
    return true;
}

bool JsonScanner::scanNumber()
{
    constexpr std::size_t kLongestNumber = 64;
    const std::size_t start = m_at;
    const bool negative = take('-');
    if (!isDigit(peek()))
        return fail(negative ? "A minus sign is not followed by a digit."
                             : unexpected(peek(), "A value is expected here."));
    if (!take('0'))
        skipDigits();
    if (take('.')) {
        if (!isDigit(peek()))
            return fail("A decimal point is not followed by a digit.");
        skipDigits();
    }
    if (take('e') || take('E')) {
        if (!take('+'))
            (void)take('-');
        if (!isDigit(peek()))
            return fail("The exponent of a number has no digits.");
        skipDigits();
    }
    return m_at - start <= kLongestNumber || fail("A number is longer than any measure needs.");
}

} // namespace musubi::pack
