#include "kiosk/paint/line_filling.hpp"

#include <algorithm>

namespace musubi::paint {

namespace {

/// A text measured without breaks must not break when it is given exactly that width.
constexpr float kTolerance = 0.5F;

LineSpan trimmed(const std::vector<Unit>& units, std::size_t first, std::size_t last)
{
    while (last > first && units[last - 1].isSpace)
        --last;
    LineSpan span{first, last, 0};
    for (std::size_t i = first; i < last; ++i)
        span.width += units[i].width;
    return span;
}

} // namespace

std::vector<LineSpan> piecesWiderThan(const std::vector<Unit>& units, float width)
{
    std::vector<LineSpan> wide;
    std::size_t first = 0;
    for (std::size_t i = 0; i < units.size() && width > 0; ++i) {
        if (units[i].after == Place::None && i + 1 < units.size())
            continue;
        if (const LineSpan piece = trimmed(units, first, i + 1); piece.width > width + kTolerance)
            wide.push_back(piece);
        first = i + 1;
    }
    return wide;
}

Phrases splitWidePhrases(std::vector<Unit>& units, float width)
{
    Phrases phrases = Phrases::Whole;
    std::size_t first = 0;
    for (std::size_t i = 0; i < units.size() && width > 0; ++i) {
        const bool isEnd = units[i].after == Place::Phrase || units[i].after == Place::Forced || i + 1 == units.size();
        if (!isEnd)
            continue;
        if (trimmed(units, first, i + 1).width > width + kTolerance) {
            for (std::size_t inside = first; inside < i; ++inside) {
                if (units[inside].after != Place::Anywhere)
                    continue;
                units[inside].after = Place::Phrase;
                phrases = Phrases::Split;
            }
        }
        first = i + 1;
    }
    return phrases;
}

std::vector<LineSpan> fillLines(const std::vector<Unit>& units, float width)
{
    std::vector<LineSpan> lines;
    std::size_t first = 0;
    std::size_t lastPlace = 0; // the unit after which the line may end; `first` while there is none
    float used = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool overflows = width > 0 && !units[i].isSpace && used + units[i].width > width + kTolerance;
        if (overflows && lastPlace > first) {
            lines.push_back(trimmed(units, first, lastPlace));
            first = lastPlace;
            used = 0;
            for (std::size_t moved = first; moved < i; ++moved)
                used += units[moved].width;
        }
        used += units[i].width;
        const Place after = units[i].after;
        if (after == Place::Phrase)
            lastPlace = i + 1;
        if (after == Place::Forced) {
            lines.push_back(trimmed(units, first, i + 1));
            first = i + 1;
            lastPlace = first;
            used = 0;
        }
    }
    if (first < units.size())
        lines.push_back(trimmed(units, first, units.size()));
    return lines;
}

} // namespace musubi::paint
