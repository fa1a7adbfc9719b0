#include "kiosk/screens/pieces/marked_text.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/screens/pieces/pieces.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace musubi::screens {

namespace {

using present::TextRange;

constexpr std::string_view kPhraseEnd = "\u200B";
constexpr std::u32string_view kNeverFirst =
    U"、。，．・：；？！」』）］〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜…）],.!?:;%";
constexpr std::u32string_view kNeverLast = U"「『（［〔〈《([";
constexpr float kMarkSides = 3;
constexpr float kMarkRadius = 8;

/// Where a line may end: bytes of the base.
struct Phrases
{
    std::string base;
    std::vector<TextRange> parts; ///< a space between two of them belongs to neither
};

Phrases phrasesOf(const Words& words)
{
    std::string text;
    for (const RubyRun& run : words.text.runs())
        text += run.base;
    Phrases phrases;
    std::size_t from = 0;
    const auto end = [&] {
        if (phrases.base.size() > from)
            phrases.parts.push_back({from, phrases.base.size()});
    };
    for (std::size_t at = 0; at < text.size();) {
        const bool isMark = std::string_view(text).substr(at).starts_with(kPhraseEnd);
        if (isMark || text[at] == ' ')
            end();
        if (!isMark)
            phrases.base += text[at];
        if (isMark || text[at] == ' ')
            from = phrases.base.size();
        at += isMark ? kPhraseEnd.size() : 1;
    }
    end();
    return phrases;
}

bool isSpaced(char32_t letter)
{
    return letter > U' ' && letter < 0x2000; // Latin and its neighbours: words stay whole
}

bool mayBreakBetween(char32_t before, char32_t after)
{
    return !(isSpaced(before) && isSpaced(after)) && kNeverFirst.find(after) == std::u32string_view::npos &&
           kNeverLast.find(before) == std::u32string_view::npos;
}

/// Breaks one text at one size.
class Lines
{
public:
    Lines(const Phrases& phrases, const MarkedTextSpec& spec, float size, float width, const Stage& stage)
        : m_phrases(phrases), m_words(spec.words), m_style(spec.style), m_width(width), m_stage(stage)
    {
        m_style.size = size;
        for (const TextRange& part : m_phrases.parts)
            add(part);
        m_holds = m_holds && !m_lines.empty();
    }

    [[nodiscard]] bool holds() const { return m_holds; } ///< every word fits into a line
    [[nodiscard]] bool areSplit() const { return m_split; }
    [[nodiscard]] const std::vector<TextRange>& lines() const { return m_lines; }
    [[nodiscard]] const TextStyle& style() const { return m_style; }
    [[nodiscard]] scene::Size sizeOf(TextRange range) const { return extentOf(wordsOf(range), m_style, 0, m_stage); }
    [[nodiscard]] Words wordsOf(TextRange range) const
    {
        return {RubyText::plain(m_phrases.base.substr(range.from, range.until - range.from)), m_words.language,
                present::Switch::Off};
    }
    [[nodiscard]] float height() const
    {
        float height = 0;
        for (const TextRange& line : m_lines)
            height += sizeOf(line).height;
        return height;
    }

private:
    [[nodiscard]] bool fitsLine(TextRange range) const { return sizeOf(range).width <= m_width; }

    void add(TextRange part)
    {
        if (!m_lines.empty() && fitsLine({m_lines.back().from, part.until})) {
            m_lines.back().until = part.until;
            return;
        }
        while (m_holds && !fitsLine(part)) {
            const std::size_t until = lastBreakIn(part);
            m_holds = until > part.from;
            m_split = true;
            if (m_holds)
                m_lines.push_back({std::exchange(part.from, until), until});
        }
        m_lines.push_back(part);
    }

    /// The end of the longest beginning of `part` that fits; its start when there is none.
    [[nodiscard]] std::size_t lastBreakIn(TextRange part) const
    {
        const std::u32string letters = decodeUtf8(wordsOf(part).text.base());
        for (std::size_t count = letters.size() - 1; count > 0; --count) {
            if (!mayBreakBetween(letters[count - 1], letters[count]))
                continue;
            const std::size_t until = part.from + encodeUtf8(letters.substr(0, count)).size();
            if (fitsLine({part.from, until}))
                return until;
        }
        return part.from;
    }

    const Phrases& m_phrases;
    const Words& m_words;
    TextStyle m_style;
    float m_width;
    const Stage& m_stage;
    std::vector<TextRange> m_lines;
    bool m_holds = true;
    bool m_split = false;
};

/// The largest size that needs no phrase broken inside, else the largest at all.
std::optional<Lines> brokenLines(const Phrases& phrases, const MarkedTextSpec& spec, scene::Size room,
                                 const Stage& stage)
{
    std::optional<std::size_t> split;
    for (std::size_t index = 0; index < spec.sizes.size(); ++index) {
        const Lines lines(phrases, spec, spec.sizes[index], room.width, stage);
        if (!lines.holds() || lines.height() > room.height)
            continue;
        if (!lines.areSplit())
            return std::optional<Lines>(std::in_place, phrases, spec, spec.sizes[index], room.width, stage);
        split = split.value_or(index);
    }
    if (!split)
        return std::nullopt;
    return std::optional<Lines>(std::in_place, phrases, spec, spec.sizes[*split], room.width, stage);
}

/// The ground behind a mark, as far as it stands in this line.
std::optional<Node> ground(std::string id, const Lines& lines, TextRange line, TextRange mark, Rect rect, Colour colour)
{
    const TextRange here{std::max(mark.from, line.from), std::min(mark.until, line.until)};
    if (here.from >= here.until)
        return std::nullopt;
    const float width = lines.sizeOf(here).width;
    const float end = lines.sizeOf({line.from, here.until}).width;
    const float left = std::max(rect.x, rect.x + end - width - kMarkSides);
    BoxContent content;
    content.radius = kMarkRadius;
    content.fill = colour;
    Node node = box(std::move(id), {left, rect.y + 1, rect.x + end + kMarkSides - left, rect.height - 2}, content);
    node.layer = scene::Layer::Over;
    return node;
}

/// Letters that change with their neighbours, from Hebrew to Thai and Tibetan: a word of them is set as a whole.
bool areJoined(const std::string& text)
{
    return std::ranges::any_of(decodeUtf8(text), [](char32_t letter) { return letter >= 0x0590 && letter < 0x1100; });
}

/// Where `line` changes between what was looked for and what was not.
std::vector<TextRange> piecesOf(TextRange line, const std::vector<TextRange>& marks)
{
    std::vector<std::size_t> ends;
    for (const TextRange& mark : marks)
        for (const std::size_t end : {mark.from, mark.until})
            if (end > line.from && end < line.until)
                ends.push_back(end);
    ends.push_back(line.until);
    std::ranges::sort(ends);
    std::vector<TextRange> pieces;
    std::size_t from = line.from;
    for (const std::size_t end : ends)
        if (end > from)
            pieces.push_back({std::exchange(from, end), end});
    return pieces;
}

/// In high contrast what was looked for is black on yellow: letters of another colour are a text of their own, and the
/// yellow lies behind no other.
void addPieces(Node& node, const Lines& lines, TextRange line, const MarkedTextSpec& spec, Rect row)
{
    const std::string id = spec.id + "." + std::to_string(node.children.size());
    float from = row.x;
    for (const TextRange& piece : piecesOf(line, spec.marks)) {
        const float width = lines.sizeOf(piece).width;
        const float end = lines.sizeOf({line.from, piece.until}).width;
        // Letters of two colours do not stand closer than they are wide, as a T and an s of one word would.
        const Rect place{std::max(from, row.x + end - width), row.y, width, row.height};
        from = place.right();
        const bool isMarked = std::ranges::any_of(
            spec.marks, [&](const TextRange& mark) { return mark.from <= piece.from && piece.until <= mark.until; });
        const std::string name = id + "." + std::to_string(piece.from);
        if (isMarked) {
            BoxContent content;
            content.fill = theme::kContrastAction;
            node.children.push_back(box(name + ".mark", place, content));
            node.children.back().layer = scene::Layer::Over;
        }
        node.children.push_back(centredText(name, lines.wordsOf(piece), lines.style(), place));
    }
}

} // namespace

float markedHeight(const MarkedTextSpec& spec, float width, const Stage& stage)
{
    constexpr float kRounding = 1;
    TextStyle style = spec.style;
    style.size = spec.sizes.front();
    const float plain = extentOf(spec.words, style, width, stage).height;
    if (spec.marks.empty())
        return plain + kRounding;
    const Phrases phrases = phrasesOf(spec.words);
    const Lines lines(phrases, spec, style.size, width - kMarkSides, stage);
    return std::max(plain, lines.holds() ? lines.height() : 0) + kRounding;
}

Node markedText(const MarkedTextSpec& spec, Rect rect, const Stage& stage)
{
    const Phrases phrases = phrasesOf(spec.words);
    const bool isPlain = spec.marks.empty() || (stage.contrast == present::Switch::On && areJoined(phrases.base));
    const auto lines =
        isPlain ? std::nullopt : brokenLines(phrases, spec, {rect.width - kMarkSides, rect.height}, stage);
    if (!lines)
        return textNode(spec.id, spec.words,
                        fitting(spec.words, spec.style, spec.sizes, {rect.width, rect.height}, stage), rect, stage);
    Node node = group(spec.id, {rect.x, rect.y, rect.width, lines->height()});
    Rect rest = node.rect;
    for (std::size_t index = 0; index < lines->lines().size(); ++index) {
        const TextRange line = lines->lines()[index];
        const scene::Size size = lines->sizeOf(line);
        const Rect row = rest.cutTop(size.height);
        if (stage.contrast == present::Switch::On) {
            addPieces(node, *lines, line, spec, row);
            continue;
        }
        const std::string id = spec.id + "." + std::to_string(index);
        for (std::size_t mark = 0; mark < spec.marks.size(); ++mark)
            if (auto one =
                    ground(id + ".mark." + std::to_string(mark), *lines, line, spec.marks[mark], row, spec.ground))
                node.children.push_back(std::move(*one));
        node.children.push_back(
            centredText(id, lines->wordsOf(line), lines->style(), {row.x, row.y, size.width + 1, row.height}));
    }
    return node;
}

} // namespace musubi::screens
