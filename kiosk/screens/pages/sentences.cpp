#include "kiosk/screens/pages/sentences.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace musubi::screens {

namespace {

/// Where `text` may be cut: after the end of a sentence, in bytes.
std::vector<std::size_t> sentenceEnds(const std::string& text)
{
    constexpr std::array<std::string_view, 6> kEnds{"。", "！", "？", ". ", "! ", "? "};
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const std::string_view end : kEnds)
            if (text.compare(at, end.size(), end) == 0)
                ends.push_back(at + end.size());
    return ends;
}

} // namespace

std::vector<RubyText> sentencesOf(const RubyText& text)
{
    std::vector<RubyText> sentences;
    RubyText sentence;
    for (const RubyRun& run : text.runs()) {
        if (!run.reading.empty()) {
            // Only the markup makes a run with a reading; it was parsed before, so it parses again.
            sentence =
                sentence + RubyText::parse("{" + run.base + "|" + run.reading + "}").valueOr(RubyText::plain(run.base));
            continue;
        }
        std::size_t from = 0;
        for (const std::size_t end : sentenceEnds(run.base)) {
            sentences.push_back(sentence + RubyText::plain(run.base.substr(from, end - from)));
            sentence = {};
            from = end;
        }
        if (from < run.base.size())
            sentence = sentence + RubyText::plain(run.base.substr(from));
    }
    if (!sentence.empty())
        sentences.push_back(std::move(sentence));
    return sentences;
}

} // namespace musubi::screens
