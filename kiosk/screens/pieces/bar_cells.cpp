#include "kiosk/screens/pieces/bar_cells.hpp"

#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace musubi::screens {

namespace {

constexpr float kGap = 8;
constexpr float kSides = 4; ///< beside a word

float wordWidth(const Words& words, const Stage& stage)
{
    return extentOf(words, bold(barWordSize(stage)), 0, stage).width;
}

/// What a word needs in one line, or in two where it may be broken.
float narrowest(const Words& words, int lines, const Stage& stage)
{
    const float whole = wordWidth(words, stage);
    if (lines == 1 || !mayTakeTwoLines(words))
        return std::max(theme::kTouchMinimum, whole + 2 * kSides);
    float width = std::max(theme::kTouchMinimum, whole / 2 + 2 * kSides);
    const float twoLines = extentOf(words, bold(barWordSize(stage)), 0, stage).height * 2 + 1;
    while (width < whole && extentOf(words, bold(barWordSize(stage)), width - kSides, stage).height > twoLines)
        width += kSides;
    return width;
}

/// One row of cells, each as wide as it needs, the rest shared; nothing where they find no room.
std::optional<std::vector<Rect>> cellsBy(const std::vector<float>& widths, Rect row)
{
    float rest = row.width + kGap;
    for (const float width : widths)
        rest -= width + kGap;
    if (rest < 0)
        return std::nullopt;
    std::vector<Rect> cells;
    cells.reserve(widths.size());
    for (const float width : widths)
        cells.push_back(row.cutLeft(width + rest / static_cast<float>(widths.size()), kGap));
    return cells;
}

/// Cells of their own widths for one row; nothing where equal ones do as well.
std::optional<std::vector<Rect>> rowCells(std::span<const Words> words, const Rect& row, float equalWidth,
                                          const Stage& stage)
{
    constexpr float kHeightForTwoLines = 96; // under an icon
    if (std::ranges::all_of(words, [&](const Words& word) { return wordWidth(word, stage) <= equalWidth; }))
        return std::nullopt;
    for (const int lines : {1, 2}) {
        if (lines == 2 && row.height < kHeightForTwoLines)
            break;
        std::vector<float> widths;
        for (const Words& word : words)
            widths.push_back(narrowest(word, lines, stage));
        if (auto cells = cellsBy(widths, row))
            return cells;
    }
    return std::nullopt;
}

} // namespace

float barWordSize(const Stage& stage)
{
    return std::max(theme::kCaption, keptSize(theme::kBody, stage));
}

bool mayTakeTwoLines(const Words& words)
{
    return words.language.starts_with("ja") || words.language.starts_with("zh") ||
           words.text.base().find(' ') != std::string::npos;
}

std::vector<Rect> barCells(const std::vector<Words>& words, Rect all, int rows, const Stage& stage)
{
    const int columns = (static_cast<int>(words.size()) + rows - 1) / rows;
    const std::vector<Rect> equal = all.grid(columns, rows, kGap, kGap);
    std::vector<Rect> cells;
    for (std::size_t from = 0; from < words.size(); from += static_cast<std::size_t>(columns)) {
        const std::size_t count = std::min(words.size() - from, static_cast<std::size_t>(columns));
        const Rect row{all.x, equal[from].y, all.width, equal[from].height};
        const auto own = rowCells({words.data() + from, count}, row, equal[from].width, stage);
        if (own)
            cells.insert(cells.end(), own->begin(), own->end());
        else
            cells.insert(cells.end(), equal.begin() + static_cast<std::ptrdiff_t>(from),
                         equal.begin() + static_cast<std::ptrdiff_t>(from + count));
    }
    return cells;
}

} // namespace musubi::screens
