#include "kiosk/present/bracket_ruby.hpp"

namespace musubi::present {

namespace {

/// Our own markup (content/base/ruby_text.hpp) of a piece of text.
std::string asMarkup(std::string_view text)
{
    std::string markup;
    for (const char letter : text) {
        if (letter == '{' || letter == '|' || letter == '}' || letter == '\\')
            markup += '\\';
        markup += letter;
    }
    return markup;
}

Error malformed(std::string_view rest)
{
    return {ErrorCode::Malformed,
            "A reading is written [base|reading] and a single bracket [[; this is neither: \"" +
                std::string(rest.substr(0, rest.find('\n'))) + "\".",
            {}};
}

Result<std::string> markupOf(std::string_view text)
{
    std::string markup;
    while (!text.empty()) {
        const std::size_t open = text.find('[');
        markup += asMarkup(text.substr(0, open));
        if (open == std::string_view::npos)
            break;
        text.remove_prefix(open);
        if (text.starts_with("[[")) {
            markup += '[';
            text.remove_prefix(2);
            continue;
        }
        const std::size_t close = text.find(']');
        const std::size_t bar = text.find('|');
        if (close == std::string_view::npos || bar == std::string_view::npos || bar < 2 || close < bar + 2)
            return malformed(text);
        markup += '{' + asMarkup(text.substr(1, bar - 1)) + '|' + asMarkup(text.substr(bar + 1, close - bar - 1)) + '}';
        text.remove_prefix(close + 1);
    }
    return markup;
}

} // namespace

Outcome checkBracketRuby(std::string_view text)
{
    const Result<std::string> markup = markupOf(text);
    if (!markup)
        return markup.error();
    return Done{};
}

RubyText bracketRuby(std::string_view text)
{
    const Result<std::string> markup = markupOf(text);
    if (!markup)
        return RubyText::plain(std::string(text));
    Result<RubyText> ruby = RubyText::parse(markup.value());
    return ruby ? std::move(ruby).value() : RubyText::plain(std::string(text));
}

std::string escapeBrackets(std::string_view text)
{
    std::string escaped;
    for (const char letter : text)
        escaped += letter == '[' ? "[[" : std::string(1, letter);
    return escaped;
}

std::string bracketsOf(const RubyText& text)
{
    std::string markup;
    for (const RubyRun& run : text.runs())
        markup += run.reading.empty() || run.base.find_first_of("[|]") != std::string::npos
                      ? escapeBrackets(run.base)
                      : '[' + run.base + '|' + run.reading + ']';
    return markup;
}

} // namespace musubi::present
