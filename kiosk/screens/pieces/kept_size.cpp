#include "kiosk/screens/pieces/kept_size.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace musubi::screens {

namespace {

/// The same glass with pixels of the scene `step` times smaller.
Stage withFiner(Stage stage, float step)
{
    stage.size = {stage.size.width * step, stage.size.height * step};
    if (stage.reach) {
        stage.reach->top *= step;
        stage.reach->bottom *= step;
    }
    stage.grain /= step;
    stage.enlargement /= step;
    return stage;
}

constexpr float kUsual = 1.001F; ///< enlargement up to which the text has its usual size

} // namespace

float keptSize(float drawn, const Stage& stage)
{
    if (stage.enlargement <= kUsual)
        return 0;
    const Stage usual = withFiner(stage, stage.enlargement);
    return usual.isSpacious() || isWideAndLow(usual) ? drawn / stage.enlargement : 0;
}

std::optional<Stage> oneStepBefore(const Stage& stage)
{
    constexpr float kLarge = 1.2F;
    if (stage.enlargement <= kUsual)
        return std::nullopt;
    const bool isVeryLarge = stage.enlargement > kLarge * kUsual;
    return withFiner(stage, isVeryLarge ? stage.enlargement / kLarge : stage.enlargement);
}

std::vector<Stage> stagesBefore(const Stage& stage)
{
    std::vector<Stage> all;
    const std::optional<Stage> before = oneStepBefore(stage);
    if (!before)
        return all;
    for (const Arrows arrows : {Arrows::Spared, Arrows::Kept}) {
        all.push_back(*before);
        all.back().arrows = arrows;
    }
    if (isWideAndLow(*before))
        all.push_back(beforeLowering(*before));
    return all;
}

float leastAfter(float largest, const Stage& stage)
{
    return std::max(theme::kCaption, keptFrom(stage, [largest](const Stage&) { return largest; }));
}

std::vector<float> withKeptSizes(const std::vector<float>& sizes, const Stage& stage)
{
    std::vector<float> all = sizes;
    const float smallest = sizes.empty() ? 0 : *std::ranges::min_element(sizes);
    for (std::optional<Stage> before = oneStepBefore(stage); before; before = oneStepBefore(*before))
        for (const float size : sizes)
            if (const float kept = size * stage.size.width / before->size.width; kept > smallest)
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
