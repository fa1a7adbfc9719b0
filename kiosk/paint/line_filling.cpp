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

Breaking breakingFor(const std::vector<Unit>& units, float width)
{
    bool hasPhrases = false;
    float phrase = 0;
    float spaces = 0; // at the end of the phrase so far; they may hang over the edge
    for (const Unit& unit : units) {
        spaces = unit.isSpace ? spaces + unit.width : 0;
        phrase += unit.width;
        if (phrase - spaces > width + kTolerance)
            return Breaking::Anywhere;
        if (unit.after == Place::Phrase || unit.after == Place::Forced) {
            hasPhrases = hasPhrases || unit.after == Place::Phrase;
            phrase = 0;
            spaces = 0;
        }
    }
    return hasPhrases ? Breaking::AtPhrases : Breaking::Anywhere;
}

std::vector<LineSpan> fillLines(const std::vector<Unit>& units, float width, Breaking breaking)
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
        if (after == Place::Phrase || (after == Place::Anywhere && breaking == Breaking::Anywhere))
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
