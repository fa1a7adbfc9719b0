// A journey: what a visitor does and must then see, as plain text, one step a line.
//
//   # comment
//   start ADDRESS now=2026-11-21T09:41+09:00 [lang=ja] [furigana=on] [size=1920x1080]
//   tap "Label" | tap #node.id | tap 960,540
//   slide "Label" | slide #node.id   down on it, off it, up elsewhere
//   swipe left|right
//   wait 45s | 500ms | 2m
//   key tab|shift+tab|enter|escape
//   content none|pack              the pack is gone, as when its stick is pulled out, or there again
//   expect at ADDRESS            the place; with "?…" the whole address
//   expect [no] text "…"
//   expect selected|focus "Label"
//   expect [no] control "Label"
//   expect language en
//   expect warning|attract
//
// A backslash before a quotation mark inside quotation marks keeps it.
#pragma once

#include "content/base/calendar.hpp"
#include "content/base/language.hpp"
#include "kiosk/app/idle.hpp"
#include "kiosk/app/kiosk.hpp"
#include "kiosk/app/pixel_size.hpp"
#include "kiosk/input/touch.hpp"
#include "kiosk/present/address.hpp"
#include "kiosk/scene/geometry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace musubi::app {

struct StartStep
{
    present::Address address;
    Instant now;
    std::optional<Language> language; ///< none: the pack's own
    present::Switch furigana = present::Switch::Off;
    PixelSize size;
};

struct ByLabel
{
    std::string label;
};
struct ById
{
    std::string id;
};

struct TapStep
{
    std::variant<ByLabel, ById, scene::Point> target;
};

/// A finger that changes its mind: it goes down on the target, slides off and leaves the glass beside it.
struct SlideStep
{
    std::variant<ByLabel, ById, scene::Point> target;
};

struct SwipeStep
{
    input::Swipe towards = input::Swipe::Left;
};

struct WaitStep
{
    Milliseconds time{0};
};

struct KeyStep
{
    Key key = Key::Next;
};

enum class PackThere
{
    No,
    Yes,
};

struct ContentStep
{
    PackThere there = PackThere::Yes;
};

struct ExpectAt
{
    present::Address address;
};

enum class Presence
{
    Shown,
    Absent,
};

struct ExpectText
{
    std::string text;
    Presence presence = Presence::Shown;
};

struct ExpectSelected
{
    std::string label;
};

struct ExpectControl
{
    std::string label;
    Presence presence = Presence::Shown;
};

/// The keyboard's ring stands on the control of this name.
struct ExpectFocus
{
    std::string label;
};

struct ExpectLanguage
{
    Language language;
};

struct ExpectWarning
{};

struct ExpectAttract
{};

using StepAct =
    std::variant<StartStep, TapStep, SlideStep, SwipeStep, WaitStep, KeyStep, ContentStep, ExpectAt, ExpectText,
                 ExpectSelected, ExpectControl, ExpectFocus, ExpectLanguage, ExpectWarning, ExpectAttract>;

struct JourneyStep
{
    StepAct act;
    std::string text; ///< as written
    int line = 0;
};

struct Journey
{
    std::string file;
    std::vector<JourneyStep> steps; ///< the first one is a start
};

/// Malformed with file, line and what the line should have been.
[[nodiscard]] Result<Journey> parseJourney(std::string_view bytes, const std::string& file);

} // namespace musubi::app
