#include "kiosk/screens/pages/access_bar.hpp"

#include "kiosk/screens/pieces/bar_cells.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

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
         furiganaIsUseful || frame.furiganaOn == Switch::On ? accessLook(frame.furiganaOn) : ButtonLook::Disabled},
        {"bar.motion", "animation", &frame.motion, &frame.brief.motion, toggle(motionIsFree, scene::Setting::Motion),
         motionIsFree ? accessLook(frame.motionReduced) : ButtonLook::AccessOn},
        {"bar.reach", "south", &frame.reach, &frame.brief.reach, toggle(true, scene::Setting::Reach),
         accessLook(frame.reachOn)},
    };
}

/// What begins the reading is where it ends.
std::vector<AccessItem> voiceItems(const present::FrameView& frame)
{
    const scene::Toggle reading{scene::Setting::ReadAloud};
    if (frame.readAloudOn == Switch::Off)
        return {{"bar.read-aloud", "volume_up", &frame.readAloud, &frame.brief.readAloud, reading, ButtonLook::Access}};
    return {
        {"bar.repeat", "replay", &frame.repeatReading, &frame.brief.repeat, scene::Narrate{scene::Narration::Repeat},
         ButtonLook::Access},
        {"bar.skip", "skip_next", &frame.skipReading, &frame.brief.skip, scene::Narrate{scene::Narration::Skip},
         ButtonLook::Access},
        {"bar.volume", "volume_up", &frame.volume, &frame.brief.volume, scene::Narrate{scene::Narration::Louder},
         ButtonLook::Access},
        {"bar.read-aloud", "stop", &frame.stopReading, &frame.brief.stop, reading, ButtonLook::AccessOn},
    };
}

/// While the page is read there are so many that only a short word finds room, under its icon.
Node fullBar(const present::FrameView& frame, const Rect& room, const Stage& stage)
{
    const std::vector<AccessItem> items = accessItems(frame);
    std::vector<Words> words;
    words.reserve(items.size());
    for (const AccessItem& item : items)
        words.push_back(*item.brief);
    const std::vector<Rect> cells = barCells(words, room, 1, stage);
    std::vector<Node> buttons;
    for (std::size_t index = 0; index < items.size(); ++index)
        buttons.push_back(stackedAccess(items[index], cells[index], stage));
    return group("bar.access", room, std::move(buttons));
}

} // namespace

std::vector<AccessItem> accessItems(const present::FrameView& frame)
{
    std::vector<AccessItem> items = settingItems(frame);
    std::ranges::move(voiceItems(frame), std::back_inserter(items));
    return items;
}

Node stackedAccess(const AccessItem& item, const Rect& cell, const Stage& stage)
{
    const ButtonSpec spec{item.id,     *item.brief,        item.icon,
                          {},          item.look,          Section::Events,
                          item.intent, barWordSize(stage), item.words->text.spoken()};
    return stackedButton(spec, cell, stage);
}

Node accessBar(const present::FrameView& frame, float left, const Stage& stage)
{
    constexpr float kSides = 26; // of the words, as long as there is room
    constexpr float kApart = 12;
    if (frame.readAloudOn == Switch::On)
        return fullBar(frame,
                       {left + kApart, stage.size.height - theme::kBottomBar + 16,
                        stage.size.width - theme::kMargin - left - kApart, kBarButton},
                       stage);
    std::vector<ButtonSpec> specs;
    float room = stage.size.width - theme::kMargin - left;
    for (const AccessItem& item : accessItems(frame)) {
        specs.push_back(
            {item.id, *item.words, item.icon, {}, item.look, Section::Events, item.intent, theme::kSmallLabel, {}});
        room -= buttonWidth(specs.back(), stage, kSides) + kApart;
    }
    const float sides = kSides + std::min(0.0F, room / static_cast<float>(2 * specs.size()));
    const float y = stage.size.height - theme::kBottomBar + 16;
    float x = stage.size.width - theme::kMargin;
    std::vector<Node> buttons;
    for (auto spec = specs.rbegin(); spec != specs.rend(); ++spec) {
        const float width = buttonWidth(*spec, stage, sides);
        x -= width;
        buttons.insert(buttons.begin(), button(*spec, {x, y, width, kBarButton}, stage));
        x -= kApart;
    }
    x += kApart;
    return group("bar.access", {x, y, stage.size.width - theme::kMargin - x, kBarButton}, std::move(buttons));
}

} // namespace musubi::screens
