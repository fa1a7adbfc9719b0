#include "kiosk/screens/kept_size.hpp"

#include <algorithm>

namespace musubi::screens {

float keptSize(float drawn, const Stage& stage)
{
    constexpr float kSquarest = 1.3F; // as Stage::isSpacious
    const scene::Size spacious = Stage{}.size;
    const float share = std::min(stage.size.width / spacious.width, stage.size.height / spacious.height);
    const bool isEnlarged = !stage.reach && share < 0.999F && stage.size.width >= kSquarest * stage.size.height;
    return isEnlarged ? drawn * share : 0;
}

} // namespace musubi::screens
