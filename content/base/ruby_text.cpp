#include "content/base/ruby_text.hpp"

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

/// Walks through markup one run at a time.
class MarkupReader
{
public:
    explicit MarkupReader(std::string_view markup) : m_rest(markup) {}

    [[nodiscard]] Result<std::vector<RubyRun>> read()
    {
        std::vector<RubyRun> runs;
        while (!m_rest.empty()) {
            if (m_rest.front() == '{') {
                auto run = readRuby();
                if (!run)
                    return run.error();
                runs.push_back(std::move(run).value());
            } else if (m_rest.front() == '}') {
                return malformed("A closing brace } has no opening brace {; a literal brace is written \\}.");
            } else {
                appendRun(runs, {readUntil("{}"), {}});
            }
        }
        return runs;
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
        if (m_rest.front() == '}')
            return malformed("Braces {" + run.base + "} hold no reading; write {" + run.base + "|reading}.");
        m_rest.remove_prefix(1);
        run.reading = readUntil("{|}");
        if (m_rest.empty())
            return malformed("An opening brace { is never closed; a literal brace is written \\{.");
        if (m_rest.front() != '}')
            return malformed("The reading of " + run.base + " holds a brace or a second bar.");
        m_rest.remove_prefix(1);
        if (run.base.empty())
            return malformed("The reading " + run.reading + " has no text that it belongs to.");
        if (run.reading.empty())
            return malformed("The reading of " + run.base + " is empty.");
        return run;
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
    auto runs = MarkupReader(markup).read();
    if (!runs)
        return runs.error();
    RubyText text;
    text.m_runs = std::move(runs).value();
    return text;
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
