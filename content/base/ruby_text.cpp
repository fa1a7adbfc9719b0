#include "content/base/ruby_text.hpp"

#include "content/base/ruby_faults.hpp"
#include "content/base/utf8.hpp"

#include <algorithm>

namespace musubi {

namespace {

constexpr std::string_view kBreak = "\xE2\x80\x8B"; // U+200B

Error malformed(std::string sentence)
{
    return {ErrorCode::Malformed, std::move(sentence), {}};
}

void appendRun(std::vector<RubyRun>& runs, RubyRun run)
{
    if (run.base.empty())
        return;
    // Two plain runs side by side are one, so that equal texts are equal values.
    if (run.reading.empty() && !runs.empty() && runs.back().reading.empty())
        runs.back().base += run.base;
    else
        runs.push_back(std::move(run));
}

void appendWithoutBreaks(std::string& text, std::string_view part)
{
    for (std::size_t at = part.find(kBreak); at != std::string_view::npos; at = part.find(kBreak)) {
        text += part.substr(0, at);
        part.remove_prefix(at + kBreak.size());
    }
    text += part;
}

bool isMarkup(char character)
{
    return character == '{' || character == '|' || character == '}' || character == '\\';
}

void appendEscaped(std::string& markup, std::string_view text)
{
    for (const char character : text) {
        if (isMarkup(character))
            markup.push_back('\\');
        markup.push_back(character);
    }
}

/// Walks through markup one run at a time, and past faults.
class MarkupReader
{
public:
    explicit MarkupReader(std::string_view markup) : m_rest(markup) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /// The next run; after a fault the reader stands where the next run may begin.
    [[nodiscard]] Result<RubyRun> next()
    {
        if (m_rest.front() == '{')
            return readRuby();
        if (m_rest.front() != '}')
            return RubyRun{readUntil("{}"), {}};
        m_rest.remove_prefix(1);
        return malformed("A closing brace } has no opening brace {; a literal brace is written \\}.");
    }

private:
    [[nodiscard]] Result<RubyRun> readRuby()
    {
        m_rest.remove_prefix(1);
        RubyRun run;
        run.base = readUntil("{|}");
        if (m_rest.empty())
            return malformed("An opening brace { is never closed; a literal brace is written \\{.");
        if (m_rest.front() == '{')
            return malformed("A brace { stands inside another one; readings cannot be nested.");
        if (skipped('}'))
            return malformed("Braces {" + run.base + "} hold no reading; write {" + run.base + "|reading}.");
        m_rest.remove_prefix(1);
        run.reading = readUntil("{|}");
        if (m_rest.empty())
            return malformed("An opening brace { is never closed; a literal brace is written \\{.");
        if (!skipped('}')) {
            static_cast<void>(readUntil("{}"));
            static_cast<void>(skipped('}'));
            return malformed("The reading of " + run.base + " holds a brace or a second bar.");
        }
        if (run.base.empty())
            return malformed("The reading " + run.reading + " has no text that it belongs to.");
        if (run.reading.empty())
            return malformed("The reading of " + run.base + " is empty.");
        return run;
    }

    /// Whether the character came next; then the reader stands behind it.
    [[nodiscard]] bool skipped(char character)
    {
        if (m_rest.empty() || m_rest.front() != character)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// Text up to one of `stops` or the end, with escapes resolved.
    [[nodiscard]] std::string readUntil(std::string_view stops)
    {
        std::string text;
        while (!m_rest.empty() && stops.find(m_rest.front()) == std::string_view::npos) {
            if (m_rest.front() == '\\' && m_rest.size() > 1 && isMarkup(m_rest[1]))
                m_rest.remove_prefix(1);
            text.push_back(m_rest.front());
            m_rest.remove_prefix(1);
        }
        return text;
    }

    std::string_view m_rest;
};

} // namespace

Result<RubyText> RubyText::parse(std::string_view markup)
{
    if (!isValidUtf8(markup))
        return malformed("The text is not valid UTF-8.");
    RubyText text;
    for (MarkupReader reader(markup); !reader.atEnd();) {
        auto run = reader.next();
        if (!run)
            return run.error();
        appendRun(text.m_runs, std::move(run).value());
    }
    return text;
}

std::vector<std::string> rubyFaults(std::string_view markup, std::size_t most)
{
    if (!isValidUtf8(markup))
        return {RubyText::parse(markup).error().message};
    std::vector<std::string> faults;
    for (MarkupReader reader(markup); !reader.atEnd() && faults.size() < most;) {
        if (const auto run = reader.next(); !run)
            faults.push_back(run.error().message);
    }
    return faults;
}

RubyText RubyText::plain(std::string text)
{
    RubyText plain;
    appendRun(plain.m_runs, {std::move(text), {}});
    return plain;
}

bool RubyText::hasReadings() const
{
    return std::any_of(m_runs.begin(), m_runs.end(), [](const RubyRun& run) { return !run.reading.empty(); });
}

std::string RubyText::base() const
{
    std::string text;
    for (const RubyRun& run : m_runs)
        appendWithoutBreaks(text, run.base);
    return text;
}

std::string RubyText::spoken() const
{
    std::string text;
    for (const RubyRun& run : m_runs)
        appendWithoutBreaks(text, run.reading.empty() ? run.base : run.reading);
    return text;
}

std::string RubyText::markup() const
{
    std::string markup;
    for (const RubyRun& run : m_runs) {
        if (run.reading.empty()) {
            appendEscaped(markup, run.base);
            continue;
        }
        markup.push_back('{');
        appendEscaped(markup, run.base);
        markup.push_back('|');
        appendEscaped(markup, run.reading);
        markup.push_back('}');
    }
    return markup;
}

RubyText RubyText::withoutReadings() const
{
    RubyText text;
    for (const RubyRun& run : m_runs)
        appendRun(text.m_runs, {run.base, {}});
    return text;
}

RubyText RubyText::operator+(const RubyText& other) const
{
    RubyText sum = *this;
    for (const RubyRun& run : other.m_runs)
        appendRun(sum.m_runs, run);
    return sum;
}

} // namespace musubi
