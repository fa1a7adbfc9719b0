// How things move: durations in milliseconds and easing curves (DESIGN: Motion).
// Every function maps elapsed time to a value; nothing here knows a clock.
#pragma once

namespace musubi::theme {

inline constexpr float kPressDown = 60;
inline constexpr float kPressUp = 120;
inline constexpr float kPageChange = 280;
inline constexpr float kPageRise = 32; ///< pixels
inline constexpr float kStagger = 30;
inline constexpr int kStaggerSteps = 6;
inline constexpr float kTieDraw = 600;
inline constexpr float kKnotPop = 240;
inline constexpr float kSheetIn = 220;
inline constexpr float kToastStay = 3000;
inline constexpr float kAttractLoop = 12'000;
inline constexpr float kReducedFade = 120;

/// Progress 0 … 1 of something that starts at `delay` and takes `duration`.
[[nodiscard]] float progress(float elapsed, float delay, float duration);
[[nodiscard]] float easeOutCubic(float t);
[[nodiscard]] float easeInOutCubic(float t);
[[nodiscard]] float easeOutBack(float t);
[[nodiscard]] float easeInOutSine(float t);

} // namespace musubi::theme
