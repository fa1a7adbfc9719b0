#include "kiosk/present/paragraph.hpp"

namespace musubi::present {

namespace {

/// Japanese and Chinese sentences follow each other closely; plain Japanese has spaces between all its phrases.
std::string gapAfter(const Context& context, const Words& words)
{
    const bool close = words.language.starts_with("ja") || words.language.starts_with("zh");
    return close && context.language().value() != "ja-easy" ? "" : " ";
}

} // namespace

Words joinedSentences(const Context& context, const Words& first, const Words& second)
{
    if (first.empty() || second.empty())
        return first.empty() ? second : first;
    Words words = first;
    std::string gap = gapAfter(context, first);
    // Where phrases are marked, every break is: also the one between the two.
    constexpr const char* kBreak = "\xe2\x80\x8b"; // U+200B
    if (gap.empty() && first.text.markup().find(kBreak) != std::string::npos)
        gap = kBreak;
    words.text = gap.empty() ? first.text + second.text : first.text + RubyText::plain(gap) + second.text;
    return words;
}

} // namespace musubi::present
