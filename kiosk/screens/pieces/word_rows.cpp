#include "kiosk/screens/pieces/word_rows.hpp"

#include "kiosk/screens/pieces/flow_places.hpp"

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
    std::vector<scene::Size> sizes;
    for (const RowWord& word : words) {
        const float width = std::min(rect.width, extentOf(word.words, word.style, 0, stage).width + 2);
        sizes.push_back({width, extentOf(word.words, word.style, width, stage).height + 1});
    }
    // Words of different sizes stand on one middle line.
    const std::vector<Rect> places = flowPlaces(sizes, {gap, 0}, rect);
    std::vector<Node> nodes;
    for (std::size_t i = 0; i < words.size(); ++i)
        nodes.push_back(centredText(words[i].id, words[i].words, words[i].style, places[i]));
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
