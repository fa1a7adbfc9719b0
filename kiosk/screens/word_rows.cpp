#include "kiosk/screens/word_rows.hpp"

#include <algorithm>
#include <utility>

namespace musubi::screens {

float widthInOneRow(const std::vector<RowWord>& words, float gap, const Stage& stage)
{
    float width = -gap;
    for (const RowWord& word : words)
        width += extentOf(word.words, word.style, 0, stage).width + 2 + gap;
    return std::max(0.0F, width);
}

std::vector<Node> wordRows(const std::vector<RowWord>& words, float gap, Rect rect, const Stage& stage)
{
    std::vector<Node> nodes;
    std::size_t rowBegin = 0;
    float x = rect.x;
    float y = rect.y;
    float rowHeight = 0;
    // Words of different sizes stand on one middle line.
    const auto endRow = [&] {
        for (; rowBegin < nodes.size(); ++rowBegin)
            nodes[rowBegin].rect.height = rowHeight;
        x = rect.x;
        y += rowHeight;
        rowHeight = 0;
    };
    for (const RowWord& word : words) {
        const float width = std::min(rect.width, extentOf(word.words, word.style, 0, stage).width + 2);
        if (x > rect.x && x + width > rect.right() + 0.5F)
            endRow();
        const float height = extentOf(word.words, word.style, width, stage).height + 1;
        nodes.push_back(centredText(word.id, word.words, word.style, {x, y, width, height}));
        rowHeight = std::max(rowHeight, height);
        x += width + gap;
    }
    endRow();
    return nodes;
}

float heightInRows(const std::vector<RowWord>& words, float gap, float width, const Stage& stage)
{
    float bottom = 0;
    for (const Node& node : wordRows(words, gap, {0, 0, width, 0}, stage))
        bottom = std::max(bottom, node.rect.bottom());
    return bottom;
}

Words withoutEmptyReadings(Words words)
{
    if (!words.text.hasReadings())
        words.ruby = present::Switch::Off;
    return words;
}

} // namespace musubi::screens
