#include "kiosk/screens/pages/leaf_setting.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace musubi::screens {

namespace {

constexpr float kSlack = 0.5F;       ///< heights are sums of measured words
constexpr double kLeastFilled = 0.5; ///< of the last leaf; one that holds less is a widow
constexpr double kWidow = 2;         ///< how much worse a widow is than a hole at the foot of another leaf
constexpr double kPlainCut = 0.02;   ///< the hole that a cut before a heading is worth
constexpr double kInsideCut = 0.05;

/// Rows over each other.
struct Stack
{
    float height = 0;
    float seen = kOnlySeen; ///< from the top down to the first thing that can be touched

    void add(float rowHeight, float rowSeen, float gap)
    {
        const float top = height > 0 ? height + gap : 0;
        if (seen == kOnlySeen && rowSeen < kOnlySeen)
            seen = top + rowSeen;
        height = top + rowHeight;
    }
    /// How much of it can stand above the room.
    [[nodiscard]] float rise(const LeafRoom& room) const { return std::min(room.above, seen); }
    /// What it takes of the room when it has risen.
    [[nodiscard]] float taken(const LeafRoom& room) const { return height - rise(room); }
};

/// Rows that stand on one leaf, in each of their heights.
struct Leaf
{
    Stack height;
    Stack least;
    Stack most;

    void add(const RowHeights& row, float gap)
    {
        height.add(row.height, row.seen, gap);
        least.add(row.least, row.seen, gap);
        most.add(row.most, row.seen, gap);
    }
};

/// Rows that are not parted.
struct Block
{
    std::size_t first = 0;
    std::size_t end = 0; ///< behind the last one
};

/// Rows that hold the next one, with it, where a leaf has room for both.
std::vector<Block> blocksOf(std::span<const RowHeights> rows, const LeafRoom& room, float gap)
{
    std::vector<Block> blocks;
    for (std::size_t at = 0; at < rows.size();) {
        Block block{at, at + 1};
        Leaf leaf;
        leaf.add(rows[at], gap);
        while (rows[block.end - 1].hold == Hold::WithNext && block.end < rows.size()) {
            leaf.add(rows[block.end], gap);
            if (leaf.least.taken(room) > room.height + kSlack)
                break;
            ++block.end;
        }
        at = block.end;
        blocks.push_back(block);
    }
    return blocks;
}

/// A way to set everything from one block on.
struct Way
{
    std::size_t leaves = std::numeric_limits<std::size_t>::max();
    double badness = 0;
    std::size_t next = 0; ///< the block that begins the next leaf
};

bool isBetter(const Way& one, const Way& other)
{
    return one.leaves < other.leaves || (one.leaves == other.leaves && one.badness < other.badness - 1e-9);
}

double badnessOf(const Leaf& leaf, const LeafRoom& room, bool isLast)
{
    if (const float taken = leaf.height.taken(room); taken > room.height) { // pictures lower than they should be
        const double squeezed = (taken - room.height) / room.height;
        return squeezed * squeezed;
    }
    const double hole = std::max(0.0F, room.height - leaf.most.taken(room)) / room.height;
    if (!isLast)
        return hole * hole;
    const double missing = std::max(0.0, hole - kLeastFilled);
    return kWidow * missing * missing;
}

double badnessOf(Beginning beginning)
{
    switch (beginning) {
    case Beginning::Section:
        return 0;
    case Beginning::Plain:
        return kPlainCut;
    case Beginning::Inside:
        return kInsideCut;
    }
    return 0;
}

/// The best way from block `first`, when those from every later block are known.
Way bestFrom(std::size_t first, const std::vector<Block>& blocks, const std::vector<Way>& later,
             std::span<const RowHeights> rows, const LeafRoom& room, float gap)
{
    Way best;
    Leaf leaf;
    for (std::size_t end = first; end < blocks.size(); ++end) {
        for (std::size_t row = blocks[end].first; row < blocks[end].end; ++row)
            leaf.add(rows[row], gap);
        if (end > first && leaf.least.taken(room) > room.height + kSlack)
            break;
        const std::size_t next = end + 1;
        const bool isLast = next == blocks.size();
        Way way{later[next].leaves + 1, later[next].badness + badnessOf(leaf, room, isLast), next};
        if (!isLast)
            way.badness += badnessOf(rows[blocks[next].first].beginning);
        if (!isBetter(best, way)) // of two alike, the fuller leaf comes first
            best = way;
    }
    return best;
}

/// Gives (or, below 0, takes) `rest` alike, each row up to its bound.
void share(std::vector<float>& heights, const std::vector<float>& bounds, float rest)
{
    while (std::abs(rest) > 1) {
        std::vector<std::size_t> moving;
        for (std::size_t i = 0; i < heights.size(); ++i)
            if (std::abs(bounds[i] - heights[i]) > kSlack)
                moving.push_back(i);
        if (moving.empty())
            return;
        const float part = rest / static_cast<float>(moving.size());
        for (const std::size_t i : moving) {
            const float way = bounds[i] - heights[i];
            const float step = rest > 0 ? std::min(part, way) : std::max(part, way);
            heights[i] += step;
            rest -= step;
        }
    }
}

} // namespace

std::vector<std::size_t> leafStarts(std::span<const RowHeights> rows, const LeafRoom& room, float gap)
{
    const std::vector<Block> blocks = blocksOf(rows, room, gap);
    std::vector<Way> ways(blocks.size() + 1);
    ways.back() = {0, 0, blocks.size()};
    for (std::size_t first = blocks.size(); first-- > 0;)
        ways[first] = bestFrom(first, blocks, ways, rows, room, gap);
    std::vector<std::size_t> starts{0};
    for (std::size_t block = blocks.empty() ? 0 : ways.front().next; block < blocks.size(); block = ways[block].next)
        starts.push_back(blocks[block].first);
    return starts;
}

std::vector<float> settledHeights(std::span<const RowHeights> rows, float room, float gap)
{
    std::vector<float> heights;
    float rest = room + gap;
    for (const RowHeights& row : rows) {
        heights.push_back(row.height);
        rest -= row.height + gap;
    }
    std::vector<float> bounds;
    for (const RowHeights& row : rows)
        bounds.push_back(rest > 0 ? row.most : row.least);
    share(heights, bounds, rest);
    return heights;
}

SetLeaf settledLeaf(std::span<const RowHeights> rows, const LeafRoom& room, float gap)
{
    const auto stackOf = [&](const std::vector<float>& heights) {
        Stack stack;
        for (std::size_t i = 0; i < heights.size(); ++i)
            stack.add(heights[i], rows[i].seen, gap);
        return stack;
    };
    std::vector<float> heights;
    for (const RowHeights& row : rows)
        heights.push_back(row.height);
    Stack stack = stackOf(heights);
    // Rows that shrink let less of the leaf rise, so that they have to shrink once more.
    constexpr int kTurns = 8;
    for (int turn = 0; turn < kTurns; ++turn) {
        heights = settledHeights(rows, room.height + stack.rise(room), gap);
        const float risen = stack.rise(room);
        stack = stackOf(heights);
        if (stack.rise(room) >= risen - kSlack)
            break;
    }
    return {heights, std::clamp(stack.height - room.height, 0.0F, stack.rise(room))};
}

} // namespace musubi::screens
