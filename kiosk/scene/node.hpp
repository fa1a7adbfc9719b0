// The scene tree: what is painted, what is touched, what is read aloud and what is
// tested are all this one tree. Nothing is drawn that is not in it.
//
// Nodes are plain values. Rectangles are absolute scene pixels, not relative to the
// parent. Children are painted after their parent, in order.
#pragma once

#include "content/base/ruby_text.hpp"
#include "kiosk/scene/geometry.hpp"
#include "kiosk/scene/intent.hpp"
#include "kiosk/theme/colour.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace musubi::scene {

using theme::Colour;

enum class Weight
{
    Regular,
    Bold,
};

enum class Align
{
    Start,
    Centre,
    End,
};

/// How a text is set. Two styles that compare equal set the same text alike.
struct TextStyle
{
    float size = 28; ///< em in pixels
    Weight weight = Weight::Regular;
    Colour colour;
    Align align = Align::Start;
    float leading = 1.3F;        ///< line height in em
    float tracking = 0;          ///< extra space between characters, in em
    int maxLines = 0;            ///< 0: as many as fit
    std::string language = "ja"; ///< BCP 47 of the text itself; picks fonts and line breaking
    /// Furigana is on for this text: every line keeps room for readings, whether or not it has any.
    bool rubyLines = false;

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// A text block, set into its node's rectangle from the top.
struct TextContent
{
    RubyText text;
    TextStyle style;
    /// Where the lines stand in a rectangle higher than the text.
    Align vertical = Align::Start;
};

/// Rounded rectangle; `radius` ≥ half the height makes a pill, a square one a disc.
struct BoxContent
{
    float radius = 0;
    Colour fill;
    Colour border = Colour::of(0, 0);
    float borderWidth = 0;
    Colour shadow = Colour::of(0, 0); ///< solid, straight down
    float shadowDrop = 0;
    float dash = 0; ///< border drawn as dots of this pitch; 0: solid
    /// Vertical gradient from `fill` to `fillBottom` when given.
    std::optional<Colour> fillBottom;
};

/// A Material icon by ligature name ("event"), or one of our own: "furigana", "logo", "logo-white", "knot-gold".
struct IconContent
{
    std::string name;
    float size = 38;
    Colour colour;
};

/// Which corners of a picture are rounded.
struct Corners
{
    float topLeft = 0;
    float topRight = 0;
    float bottomRight = 0;
    float bottomLeft = 0;

    [[nodiscard]] static Corners all(float radius) { return {radius, radius, radius, radius}; }
};

enum class Fit
{
    Cover,   ///< fills the rectangle, cut at the edges
    Contain, ///< whole picture, centred
};

/// `source` is "illustration:mineral" for the program's own, "pack:media/x.webp" for a pack's file.
struct PictureContent
{
    std::string source;
    Corners corners;
    Fit fit = Fit::Cover;
    Point focus{0.5F, 0.5F}; ///< which part stays visible when cut, 0 … 1
    bool grey = false;       ///< drawn without colour (an event that is over)
    /// Drawn a little larger than its rectangle, as a hero behind everything.
    float zoom = 1;
};

struct QrContent
{
    std::string text; ///< what a phone reads
};

/// A tie line: a smooth line through points, coloured from knot to knot.
struct LineStop
{
    Point at;
    Colour colour;
};

enum class Stroke
{
    Solid,
    Dotted, ///< not yet tied, suggested, or a wrong answer
};

struct LineContent
{
    std::vector<LineStop> stops;
    float width = 5;
    Stroke stroke = Stroke::Solid;
    bool smooth = true; ///< Catmull-Rom; false: straight pieces
    Colour glow = Colour::of(0, 0);
    float glowWidth = 0;
};

/// A ring on a tie line; white disc, coloured ring.
struct KnotContent
{
    float radius = 12;
    float ring = 6;
    Colour colour;
    Colour fill = Colour::of(0xFFFFFF);
};

/// A filled outline, e.g. of a map or a diagram.
struct ShapeContent
{
    std::vector<Point> outline;
    bool smooth = false;
    Colour fill;
    Colour border = Colour::of(0, 0);
    float borderWidth = 0;
    float dash = 0; ///< border as dots of this pitch
    /// Cuts everything outside this rectangle off (a map's window).
    std::optional<Rect> clip;
    std::optional<Colour> fillBottom;
};

/// A map pin: a drop with its point at the bottom middle of the rectangle.
struct PinContent
{
    Colour fill;
    std::string icon;
    float iconSize = 44;
};

/// Part of a ring, clockwise from the top; for countdowns and progress.
struct ArcContent
{
    float radius = 40;
    float width = 10;
    float from = 0; ///< 0 … 1 of a turn
    float to = 1;
    Colour colour;
};

/// A cut through the ground or a rock's speckled disc; drawn from its name.
struct SwatchContent
{
    std::string name; ///< "gabbro", "granite" …
};

using Content = std::variant<std::monostate, TextContent, BoxContent, IconContent, PictureContent, QrContent,
                             LineContent, KnotContent, ShapeContent, PinContent, ArcContent, SwatchContent>;

/// What a node is to someone who listens or walks with the keyboard.
enum class Role
{
    None, ///< decoration: not read
    Group,
    Heading,
    Text,
    Image,
    Button,
    Selected, ///< a button that is on, or the chosen one of several
    Disabled, ///< a button that does nothing now
};

/// How a node arrives or lives. The picture at rest never depends on it.
enum class Motion
{
    Still,
    Rise,    ///< page change: rises and fades in; `motionStep` staggers
    Draw,    ///< a line that draws itself from its first stop
    Pop,     ///< a knot: 0 → 1.15 → 1
    Breathe, ///< attract: scales by ±3 %
    Twinkle, ///< attract: opacity
    SunRise, ///< attract: rises 40 px in the loop
    Drift,   ///< attract: orbit shift against burn-in
};

/// Whether a node may lie over its siblings on purpose (badge on a seam, sheet over a page).
enum class Layer
{
    Flow,
    Over,
};

struct Node
{
    std::string id; ///< stable and unique in its scene: "home.door.events"
    Rect rect;
    Content content;
    Role role = Role::None;
    std::string label;            ///< what is said and what journeys tap by; empty: the text's spoken form
    std::optional<Intent> intent; ///< touchable
    std::optional<Rect> hit;      ///< where it is not `rect`: larger than a small thing, or apart from a neighbour
    Motion motion = Motion::Still;
    int motionStep = 0;
    Layer layer = Layer::Flow;
    float opacity = 1;
    /// Pressing moves the whole node down by this much onto its shadow.
    float pressDrop = 0;
    std::vector<Node> children;
};

struct Scene
{
    Size size{1920, 1080};
    std::string title; ///< what the place is called, first thing read
    std::string language = "ja";
    Node root;
    int leaf = 1;   ///< of a page that is cut into leaves: which one this is
    int leaves = 1; ///< how many there are
    /// Paint loops for ever (attract); otherwise the picture comes to rest.
    bool loops = false;
};

} // namespace musubi::scene
