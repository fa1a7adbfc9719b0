#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

/// How much smaller the stage is than it would be at the usual text size.
float shareOf(const Stage& stage)
{
    scene::Size usual = Stage{}.size;
    if (stage.size.height > stage.size.width)
        std::swap(usual.width, usual.height);
    return std::min(stage.size.width / usual.width, stage.size.height / usual.height);
}

constexpr float kUsual = 0.999F; ///< share from which on the text has its usual size

} // namespace

float keptSize(float drawn, const Stage& stage)
{
    constexpr float kSquarest = 1.3F; // as Stage::isSpacious
    const float share = shareOf(stage);
    const bool isEnlarged = !stage.reach && share < kUsual && stage.size.width >= kSquarest * stage.size.height;
    return isEnlarged ? drawn * share : 0;
}

std::optional<Stage> oneStepBefore(const Stage& stage)
{
    constexpr float kLarge = 1.2F;
    constexpr float kVeryLarge = 1.45F;
    constexpr float kBetween = 0.76F; // of the shares that these two leave
    const float share = shareOf(stage);
    if (stage.reach || share >= kUsual)
        return std::nullopt;
    const float step = share > kBetween ? kLarge : kVeryLarge / kLarge;
    Stage before = stage;
    before.size = {stage.size.width * step, stage.size.height * step};
    before.grain /= step;
    return before;
}

float leastAfter(float largest, const Stage& stage)
{
    return std::max(theme::kCaption, keptFrom(stage, [largest](const Stage&) { return largest; }));
}

std::vector<float> withKeptSizes(std::initializer_list<float> sizes, const Stage& stage)
{
    std::vector<float> all(sizes);
    for (std::optional<Stage> before = oneStepBefore(stage); before; before = oneStepBefore(*before))
        for (const float size : sizes)
            if (const float kept = size * stage.size.width / before->size.width; kept > std::min(sizes))
                all.push_back(kept);
    std::sort(all.rbegin(), all.rend());
    return all;
}

float storyTitleSize(const Stage& stage)
{
    return std::max(stage.size.width < 900 ? theme::kH2 : theme::kH1, keptFrom(stage, storyTitleSize));
}

TextStyle fittingFrom(float least, const Words& words, TextStyle style, std::initializer_list<float> sizes,
                      scene::Size room, const Stage& stage)
{
    std::vector<float> large;
    for (const float size : sizes)
        if (size > least)
            large.push_back(size);
    if (large.size() < sizes.size())
        large.push_back(least);
    return fitting(words, std::move(style), large, room, stage);
}

} // namespace musubi::screens
