#include "kiosk/paint/paragraph.hpp"

#include "content/base/utf8.hpp"
#include "kiosk/paint/line_filling.hpp"
#include "kiosk/paint/reading_split.hpp"
#include "kiosk/theme/tokens.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace musubi::paint {

namespace {

constexpr std::string_view kMark = "\xE2\x80\x8B"; // U+200B
constexpr std::string_view kEllipsis = "…";
constexpr float kSmallestReading = 13;
// The em box of Japanese type: how much of it stands above the baseline.
constexpr float kAscent = 0.88F;
constexpr float kDescent = 0.12F;
constexpr float kReadingGap = 2;

/// A run of the text with the bytes it takes in the whole text and how wide it is set.
struct SetRun
{
    RubyRun run;
    std::size_t begin = 0;
    float baseWidth = 0;
    float readingWidth = 0;

    [[nodiscard]] bool hasReading() const { return !run.reading.empty(); }
    [[nodiscard]] float width() const { return std::max(baseWidth, readingWidth); }
};

/// Appends a run's base to the whole text, leaving U+200B out but remembering where it stood.
void appendMarked(MarkedText& marked, std::string_view base, std::string& clean)
{
    for (std::size_t at = 0; at < base.size();) {
        if (base.substr(at).starts_with(kMark)) {
            marked.marks.push_back(marked.text.size());
            at += kMark.size();
            continue;
        }
        const char byte = base[at] == '\t' || base[at] == '\r' ? ' ' : base[at];
        marked.text.push_back(byte);
        clean.push_back(byte);
        ++at;
    }
}

bool isSpaces(std::string_view text)
{
    return text == " " || text == "　" || text == "\n";
}

/// Spread `parts` over `width` with spaces 1:2:1 (JLREQ 3.3.6).
void spread(std::vector<Piece>& pieces, const std::vector<std::string>& parts, const std::vector<float>& widths,
            Piece::Row row, float x, float width)
{
    float used = 0;
    for (const float part : widths)
        used += part;
    const float step = (width - used) / static_cast<float>(parts.size());
    x += step / 2;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        pieces.push_back({parts[i], row, x, widths[i]});
        x += widths[i] + step;
    }
}

/// Each of `words` as characters with their shares of its reading, between which a line may end.
std::vector<RubyRun> partedAt(const std::vector<RubyRun>& runs, const std::set<std::size_t>& words)
{
    std::vector<RubyRun> parts;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        if (words.contains(run))
            std::ranges::move(splitReading(runs[run]), std::back_inserter(parts));
        else
            parts.push_back(runs[run]);
    }
    return parts;
}

} // namespace

std::string baseOf(const SetLine& line)
{
    std::string text;
    for (const Piece& piece : line.pieces)
        if (piece.row == Piece::Row::Base)
            text += piece.text;
    return text;
}

/// One text on its way into lines.
struct Compositor::Work
{
    const TypeCase& type;
    const LinePlaces& breaker;
    Face face;
    Face readingFace;
    float width;

    MarkedText marked;
    std::vector<SetRun> runs;
    std::vector<Unit> units;

    void take(const RubyText& text)
    {
        std::vector<RubyRun> valid = text.runs();
        for (RubyRun& run : valid) {
            if (!isValidUtf8(run.base))
                run.base = encodeUtf8(decodeUtf8(run.base));
            if (!isValidUtf8(run.reading))
                run.reading = encodeUtf8(decodeUtf8(run.reading));
        }
        addRuns(valid);
        if (const std::set<std::size_t> wide = wordsWithoutRoom(); !wide.empty())
            addRuns(partedAt(valid, wide));
    }

    /// The runs of words that, with what may not be parted from them, are wider than a line.
    [[nodiscard]] std::set<std::size_t> wordsWithoutRoom() const
    {
        std::set<std::size_t> wide;
        for (const LineSpan& piece : piecesWiderThan(units, width))
            for (std::size_t unit = piece.first; unit < piece.last; ++unit)
                if (runs[units[unit].run].hasReading())
                    wide.insert(units[unit].run);
        return wide;
    }

    void addRuns(const std::vector<RubyRun>& all)
    {
        marked = {};
        runs.clear();
        units.clear();
        for (const RubyRun& run : all)
            addRun(run);
        const std::vector<Place> places = breaker.in(marked, face.language);
        for (Unit& unit : units)
            unit.after = places[unit.end];
    }

    void addRun(const RubyRun& run)
    {
        SetRun set{{{}, run.reading}, marked.text.size(), 0, 0};
        appendMarked(marked, run.base, set.run.base);
        const std::size_t number = runs.size();
        if (set.hasReading()) {
            set.baseWidth = type.widthOf(set.run.base, face);
            set.readingWidth = type.widthOf(set.run.reading, readingFace);
            units.push_back({set.begin, marked.text.size(), set.width(), false, Place::None, number});
        } else {
            for (const Cluster& cluster : type.clusters(set.run.base, face)) {
                const std::string_view bytes =
                    std::string_view(set.run.base).substr(cluster.begin, cluster.end - cluster.begin);
                units.push_back({set.begin + cluster.begin, set.begin + cluster.end, bytes == "\n" ? 0 : cluster.width,
                                 isSpaces(bytes), Place::None, number});
            }
        }
        runs.push_back(std::move(set));
    }

    [[nodiscard]] SetLine lineOf(const LineSpan& span) const
    {
        SetLine line;
        float x = 0;
        for (std::size_t i = span.first; i < span.last;) {
            const SetRun& run = runs[units[i].run];
            if (run.hasReading()) {
                addWithReading(line, run, x);
                x += units[i].width;
                ++i;
                continue;
            }
            Piece piece{{}, Piece::Row::Base, x, 0};
            for (; i < span.last && &runs[units[i].run] == &run; ++i) {
                piece.text += std::string_view(marked.text).substr(units[i].begin, units[i].end - units[i].begin);
                piece.width += units[i].width;
            }
            x += piece.width;
            line.pieces.push_back(std::move(piece));
        }
        line.width = x;
        return inItsDirection(std::move(line));
    }

    /// Pieces follow each other in the direction of the language; each of them is shaped in that direction already.
    [[nodiscard]] SetLine inItsDirection(SetLine line) const
    {
        if (directionOf(face.language) == WritingDirection::RightToLeft)
            for (Piece& piece : line.pieces)
                piece.x = line.width - piece.x - piece.width;
        return line;
    }

    [[nodiscard]] std::vector<float> widthsOf(const std::vector<std::string>& parts, const Face& of) const
    {
        std::vector<float> widths;
        widths.reserve(parts.size());
        for (const std::string& part : parts)
            widths.push_back(type.widthOf(part, of));
        return widths;
    }

    void addWithReading(SetLine& line, const SetRun& run, float x) const
    {
        addRow(line, run.run.base, run.baseWidth, Piece::Row::Base, x, run.width());
        addRow(line, run.run.reading, run.readingWidth, Piece::Row::Reading, x, run.width());
    }

    /// The narrower of base and reading is spaced out if its script allows, else centred.
    void addRow(SetLine& line, const std::string& text, float own, Piece::Row row, float x, float room) const
    {
        const bool isSpaced = room > own + 0.01F && (row == Piece::Row::Base ? isKanji(text) : isKana(text));
        if (!isSpaced) {
            line.pieces.push_back({text, row, x + (room - own) / 2, own});
            return;
        }
        const std::vector<std::string> parts = graphemes(text);
        spread(line.pieces, parts, widthsOf(parts, row == Piece::Row::Base ? face : readingFace), row, x, room);
    }

    /// The last line that is shown, ended by "…".
    [[nodiscard]] SetLine shortened(LineSpan span) const
    {
        const float ellipsis = type.widthOf(std::string(kEllipsis), face);
        while (span.last > span.first && width > 0 && span.width + ellipsis > width)
            span.width -= units[--span.last].width;
        while (span.last > span.first && units[span.last - 1].isSpace)
            span.width -= units[--span.last].width;
        SetLine line = lineOf(span);
        const bool isFromRight = directionOf(face.language) == WritingDirection::RightToLeft;
        if (isFromRight)
            for (Piece& piece : line.pieces)
                piece.x += ellipsis;
        line.pieces.push_back({std::string(kEllipsis), Piece::Row::Base, isFromRight ? 0 : line.width, ellipsis});
        line.width += ellipsis;
        return line;
    }
};

Paragraph Compositor::compose(const RubyText& text, const scene::TextStyle& style, float width) const
{
    Paragraph paragraph;
    paragraph.face = {style.size, style.weight, style.language, style.tracking};
    paragraph.readingFace = {std::max(kSmallestReading, style.size * theme::kRubyEm), scene::Weight::Regular, "ja", 0};
    const bool hasRubyRow = style.rubyLines || text.hasReadings();
    const float leading = hasRubyRow ? std::max(style.leading, theme::kRubyLeading) : style.leading;
    paragraph.lineHeight = leading * style.size;
    const float rubyRow = hasRubyRow ? paragraph.readingFace.size + kReadingGap : 0;
    const float spare = paragraph.lineHeight - rubyRow - style.size;
    // A reading belongs to the line below it, so more of the spare room goes under the line.
    const float top = (hasRubyRow ? spare * 0.3F : spare * 0.5F) + rubyRow;
    paragraph.baseline = top + style.size * kAscent;
    paragraph.readingBaseline = top - kReadingGap - paragraph.readingFace.size * kDescent;

    Work work{m_type, m_places, paragraph.face, paragraph.readingFace, width, {}, {}, {}};
    work.take(text);
    const Phrases phrases = splitWidePhrases(work.units, width);
    std::vector<LineSpan> spans = fillLines(work.units, width);
    const bool isCut = style.maxLines > 0 && spans.size() > static_cast<std::size_t>(style.maxLines);
    if (isCut)
        spans.resize(static_cast<std::size_t>(style.maxLines));
    for (std::size_t i = 0; i < spans.size(); ++i)
        paragraph.lines.push_back(isCut && i + 1 == spans.size() ? work.shortened(spans[i]) : work.lineOf(spans[i]));

    scene::TextExtent& extent = paragraph.extent;
    for (const SetLine& line : paragraph.lines)
        extent.size.width = std::max(extent.size.width, line.width);
    extent.lines = static_cast<int>(paragraph.lines.size());
    extent.size.height = static_cast<float>(extent.lines) * paragraph.lineHeight;
    extent.cut = isCut;
    extent.split = phrases == Phrases::Split;
    return paragraph;
}

} // namespace musubi::paint
