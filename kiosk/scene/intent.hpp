// What a touch asks for. Where a visitor is, what is filtered, which answer was
// given: all of it is an address, so nearly every intent is "go there".
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace musubi::scene {

/// To a new place; Back returns here.
struct Go
{
    std::string address;
    friend bool operator==(const Go&, const Go&) = default;
};

/// The same place in another state (a filter, a page, an opened sheet); Back does not stop at the old state.
struct Change
{
    std::string address;
    friend bool operator==(const Change&, const Change&) = default;
};

struct Back
{
    friend bool operator==(const Back&, const Back&) = default;
};

/// Home, and the trail of the visit is kept.
struct Home
{
    friend bool operator==(const Home&, const Home&) = default;
};

/// Ends the visit: everything about it is forgotten, the attract loop plays.
struct EndVisit
{
    friend bool operator==(const EndVisit&, const EndVisit&) = default;
};

/// "Yes, still here": closes the idle warning.
struct StayHere
{
    friend bool operator==(const StayHere&, const StayHere&) = default;
};

struct SetLanguage
{
    std::string language;
    friend bool operator==(const SetLanguage&, const SetLanguage&) = default;
};

enum class Setting
{
    TextSize, ///< ×1.0 → ×1.2 → ×1.45
    Contrast,
    Furigana,
    Reach,
    ReadAloud,
    Motion, ///< less of it
};

/// The next state of an access setting.
struct Toggle
{
    Setting setting = Setting::Furigana;
    friend bool operator==(const Toggle&, const Toggle&) = default;
};

enum class Narration
{
    Repeat, ///< the item being read, from its beginning
    Skip,   ///< to the next item
    Louder, ///< to the next of three volumes, and round
};

/// What a listener asks of the reading voice; starting and stopping is the setting ReadAloud.
struct Narrate
{
    Narration act = Narration::Repeat;
    friend bool operator==(const Narrate&, const Narrate&) = default;
};

/// What the draft of a form holds from now on; then the page is another state of itself. What a visitor writes about
/// themselves stands in intents of this kind only, and never in an address.
struct Fill
{
    std::string field; ///< that holds `text`; empty: none
    std::string text;
    std::vector<std::string> finishes; ///< fields whose answers are finished
    std::string address;               ///< as of Change; empty: the page stays as it is
    friend bool operator==(const Fill&, const Fill&) = default;
};

enum class Sending
{
    Form,   ///< what the draft holds
    LookUp, ///< of the booking whose number and PIN the draft holds
    Cancel, ///< of the booking that was looked up
};

/// Sends what was filled in. What comes of it is shown when it is known.
struct Send
{
    Sending what = Sending::Form;
    friend bool operator==(const Send&, const Send&) = default;
};

using Intent = std::variant<Go, Change, Back, Home, EndVisit, StayHere, SetLanguage, Toggle, Narrate, Fill, Send>;

} // namespace musubi::scene
