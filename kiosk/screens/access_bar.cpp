#include "kiosk/screens/access_bar.hpp"

namespace musubi::screens {

namespace {

using present::Switch;

constexpr float kBarButton = 80;

ButtonLook accessLook(Switch setting)
{
    return setting == Switch::On ? ButtonLook::AccessOn : ButtonLook::Access;
}

std::vector<AccessItem> settingItems(const present::FrameView& frame)
{
    const bool furiganaIsUseful = frame.furiganaUseful == Switch::On;
    // High contrast stands still by itself, so there is nothing to choose then.
    const bool motionIsFree = frame.contrastOn == Switch::Off;
    const auto toggle = [](bool works, scene::Setting setting) {
        return works ? std::optional<Intent>(scene::Toggle{setting}) : std::nullopt;
    };
    return {
        {"bar.text-size", "text_increase", &frame.textSize, &frame.brief.textSize,
         toggle(true, scene::Setting::TextSize),
         frame.textSizeStep == present::TextSize::Normal ? ButtonLook::Access : ButtonLook::AccessOn},
        {"bar.contrast", "contrast", &frame.contrast, &frame.brief.contrast, toggle(true, scene::Setting::Contrast),
         accessLook(frame.contrastOn)},
        {"bar.furigana", "furigana", &frame.furigana, &frame.brief.furigana,
         toggle(furiganaIsUseful, scene::Setting::Furigana),
         furiganaIsUseful ? accessLook(frame.furiganaOn) : ButtonLook::Disabled},
        {"bar.motion", "animation", &frame.motion, &frame.brief.motion, toggle(motionIsFree, scene::Setting::Motion),
         motionIsFree ? accessLook(frame.motionReduced) : ButtonLook::AccessOn},
        {"bar.reach", "south", &frame.reach, &frame.brief.reach, toggle(true, scene::Setting::Reach),
         accessLook(frame.reachOn)},
        {"bar.read-aloud", "volume_up", &frame.readAloud, &frame.brief.readAloud,
         toggle(true, scene::Setting::ReadAloud), ButtonLook::Access},
    };
}

/// While the page is read, the bar is for the voice.
std::vector<AccessItem> readingItems(const present::FrameView& frame)
{
    return {
        {"bar.repeat", "replay", &frame.repeatReading, &frame.brief.repeat, scene::Narrate{scene::Narration::Repeat},
         ButtonLook::Access},
        {"bar.skip", "skip_next", &frame.skipReading, &frame.brief.skip, scene::Narrate{scene::Narration::Skip},
         ButtonLook::Access},
        {"bar.volume", "volume_up", &frame.volume, &frame.brief.volume, scene::Narrate{scene::Narration::Louder},
         ButtonLook::Access},
        {"bar.read-aloud", "stop", &frame.stopReading, &frame.brief.stop, scene::Toggle{scene::Setting::ReadAloud},
         ButtonLook::AccessOn},
    };
}

} // namespace

std::vector<AccessItem> accessItems(const present::FrameView& frame)
{
    return frame.readAloudOn == Switch::On ? readingItems(frame) : settingItems(frame);
}

Node accessBar(const present::FrameView& frame, const Stage& stage)
{
    const std::vector<AccessItem> items = accessItems(frame);
    const float y = stage.size.height - theme::kBottomBar + 16;
    float x = stage.size.width - theme::kMargin;
    std::vector<Node> buttons;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        ButtonSpec spec{item->id,        *item->words, item->icon,         {}, item->look,
                        Section::Events, item->intent, theme::kSmallLabel, {}};
        const float width = buttonWidth(spec, stage, 26);
        x -= width;
        buttons.insert(buttons.begin(), button(spec, {x, y, width, kBarButton}, stage));
        x -= 12;
    }
    return group("bar.access", {x + 12, y, stage.size.width - theme::kMargin - x - 12, kBarButton}, std::move(buttons));
}

} // namespace musubi::screens
