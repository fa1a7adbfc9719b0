#include "kiosk/app/confirmation.hpp"

namespace musubi::app {

namespace {

std::string textSizeToast(present::TextSize size)
{
    switch (size) {
    case present::TextSize::Normal:
        return "toast.text-size-1";
    case present::TextSize::Large:
        return "toast.text-size-2";
    case present::TextSize::VeryLarge:
        return "toast.text-size-3";
    }
    return {};
}

std::string volumeToast(int volume)
{
    return volume == 1 ? "toast.volume-1" : volume == 2 ? "toast.volume-2" : "toast.volume-3";
}

} // namespace

std::string confirmationOf(Effect effect, const present::VisitSettings& settings)
{
    if (effect == Effect::Language)
        return "toast.language";
    if (effect == Effect::Furigana)
        return settings.furigana == present::Switch::On ? "toast.furigana-on" : "toast.furigana-off";
    if (effect == Effect::Contrast)
        return settings.highContrast == present::Switch::On ? "toast.contrast-on" : "toast.contrast-off";
    if (effect == Effect::Motion)
        return settings.reducedMotion == present::Switch::On ? "toast.motion-off" : "toast.motion-on";
    if (effect == Effect::TextSize)
        return textSizeToast(settings.textSize);
    if (effect == Effect::Volume)
        return volumeToast(settings.volume);
    if (effect == Effect::Reach)
        return settings.reach == present::Switch::On ? "toast.reach-on" : "toast.reach-off";
    return {};
}

} // namespace musubi::app
