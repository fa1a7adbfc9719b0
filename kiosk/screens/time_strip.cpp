#include "kiosk/screens/time_strip.hpp"

#include "kiosk/screens/pieces/rounded_shape.hpp"

#include <algorithm>

namespace musubi::screens {

namespace {

constexpr float kFlagHeight = 40;
constexpr float kFlagGap = 12;
constexpr float kSeam = 3;        ///< between two eras
constexpr float kFlagsRoom = 48;  ///< above the eras
constexpr float kBandHeight = 88; ///< of the eras where their words have one line each
constexpr float kBelowBand = 12;  ///< so that the strip keeps clear of what follows
constexpr float kEraSides = 10;
constexpr float kEraEnds = 6;
constexpr float kEraTitle = 42;

/// From when on an era counts; several lines of it stand close.
TextStyle sinceStyle(Colour ink)
{
    TextStyle style = regular(theme::kCaption, ink, Align::Centre);
    style.leading = theme::kTitleLeading;
    return style;
}

std::vector<Rect> cellsOf(const present::TimeStrip& strip, Rect band)
{
    return band.grid(static_cast<int>(strip.eras.size()), 1, kSeam, 0);
}

/// The coloured field of one era; the strip's own ends are round.
Node field(std::string id, const present::TimeStrip& strip, std::size_t index, Rect cell, float radius)
{
    const float left = index == 0 ? radius : 0;
    const float right = index + 1 == strip.eras.size() ? radius : 0;
    Node node = roundedShape(std::move(id), cell, {left, right, right, left}, lookOf(strip.eras[index].era).fill);
    return node;
}

Node eraWords(const std::string& id, const present::TimeEra& era, Rect cell, const Stage& stage)
{
    Node node = group(id + ".words", cell);
    const Colour ink = lookOf(era.era).ink;
    const Rect room = cell.inset(kEraSides, kEraEnds);
    const TextStyle title = fitting(era.title, bold(theme::kBodyLarge, ink, Align::Centre),
                                    {theme::kBodyLarge, theme::kLabel, theme::kSmallLabel, theme::kCaption},
                                    {room.width, kEraTitle}, stage);
    const TextStyle since = fitting(era.since, sinceStyle(ink), {theme::kCaption}, {room.width, 32}, stage);
    node.children.push_back(centredText(id + ".title", era.title, title, {room.x, room.y, room.width, kEraTitle}));
    node.children.push_back(centredText(id + ".since", era.since, since,
                                        {room.x, room.y + kEraTitle, room.width, room.height - kEraTitle}));
    return node;
}

float flagWidth(const present::TimeMark& mark, const Stage& stage)
{
    return std::max(theme::kTouchMinimum, extentOf(mark.words, bold(theme::kCaption), 0, stage).width + 36);
}

/// A flag on its way to its place: where it points, and how wide its words make it.
struct Flag
{
    const present::TimeMark* mark = nullptr;
    std::string id;
    float at = 0;
    float width = 0;
    float x = 0; ///< left edge
};

/// Flags in order of time, each over its place as far as its neighbours let it.
std::vector<Flag> flagsOf(const std::string& id, const present::TimeStrip& strip, const std::vector<Rect>& cells,
                          Rect row, const Stage& stage)
{
    std::vector<Flag> flags;
    for (std::size_t era = 0; era < cells.size(); ++era)
        for (std::size_t index = 0; index < strip.eras[era].marks.size(); ++index) {
            const present::TimeMark& mark = strip.eras[era].marks[index];
            Flag flag;
            flag.mark = &mark;
            flag.id = id + ".mark." + std::to_string(era) + "." + std::to_string(index);
            flag.at = cells[era].x + cells[era].width * static_cast<float>(std::clamp(mark.at, 0.04, 0.96));
            flag.width = flagWidth(mark, stage);
            flag.x = std::clamp(flag.at - flag.width / 2, row.x, std::max(row.x, row.right() - flag.width));
            flags.push_back(flag);
        }
    std::ranges::stable_sort(flags, {}, &Flag::at);
    // Half of an overlap is taken from each side; then the ends of the row have the last word.
    for (int round = 0; round < 200; ++round)
        for (std::size_t index = 0; index + 1 < flags.size(); ++index) {
            const float over = flags[index].x + flags[index].width + kFlagGap - flags[index + 1].x;
            if (over <= 0)
                continue;
            flags[index].x = std::max(row.x, flags[index].x - over / 2);
            flags[index + 1].x = std::min(row.right() - flags[index + 1].width, flags[index + 1].x + over / 2);
        }
    return flags;
}

void addFlag(Node& strip, const Flag& flag, Rect row, float bandTop)
{
    const bool on = flag.mark->on == present::Switch::On;
    const Colour fill = on ? theme::kS900 : kTimeFlag;
    const Rect rect{flag.x, row.y, flag.width, kFlagHeight};
    const float stem = std::clamp(flag.at, rect.x + 20, rect.right() - 20);
    scene::LineContent line;
    line.stops = {{{stem, rect.bottom() - 4}, fill}, {{flag.at, bandTop + 14}, fill}};
    line.smooth = false;
    Node pole;
    pole.id = flag.id + ".pole";
    pole.rect = strip.rect;
    pole.content = std::move(line);
    pole.layer = scene::Layer::Over;
    strip.children.push_back(std::move(pole));
    BoxContent pill;
    pill.radius = kFlagHeight / 2;
    pill.fill = fill;
    Node node = box(flag.id, rect, pill);
    node.role = on ? Role::Selected : Role::Button;
    node.intent = intentOf(*flag.mark);
    node.hit = Rect{rect.x, rect.y - 8, rect.width, theme::kTouchMinimum + 8};
    node.layer = scene::Layer::Over;
    node.children.push_back(centredText(flag.id + ".words", flag.mark->words,
                                        bold(theme::kCaption, on ? theme::kWhite : theme::kInk, Align::Centre), rect));
    strip.children.push_back(std::move(node));
}

} // namespace

EraLook lookOf(model::Era era)
{
    using model::Era;
    switch (era) {
    case Era::Jurassic:
        return {Colour::of(0x3F3A5C), theme::kWhite};
    case Era::Cretaceous:
        return {Colour::of(0x5E4760), theme::kWhite};
    case Era::Paleogene:
        return {Colour::of(0x86605C), theme::kWhite};
    case Era::Neogene:
        return {Colour::of(0xC99B74), theme::kInk};
    case Era::Pleistocene:
        return {Colour::of(0xDDBB83), theme::kInk};
    case Era::Holocene:
        return {Colour::of(0x8FB57A), theme::kInk};
    }
    return {};
}

Intent intentOf(const present::TimeMark& mark)
{
    if (mark.address.starts_with("geopark"))
        return scene::Change{mark.address};
    return scene::Go{mark.address};
}

std::optional<float> timeStripHeight(const present::TimeStrip& strip, float width, const Stage& stage)
{
    if (strip.eras.empty())
        return std::nullopt;
    const float room = cellsOf(strip, {0, 0, width, kBandHeight}).front().width - 2 * kEraSides;
    float flags = 0;
    float since = 0;
    for (const present::TimeEra& era : strip.eras) {
        const scene::TextExtent words =
            stage.metrics->measure(era.since.text, styled(era.since, sinceStyle(theme::kInk)), room);
        if (words.cut || words.split || !fits(era.title, bold(theme::kCaption), {room, kEraTitle}, stage))
            return std::nullopt;
        since = std::max(since, words.size.height);
        for (const present::TimeMark& mark : era.marks)
            flags += flagWidth(mark, stage) + kFlagGap;
    }
    if (flags - kFlagGap > width)
        return std::nullopt;
    return kFlagsRoom + std::max(kBandHeight, kEraTitle + since + 2 * kEraEnds + 2) + kBelowBand;
}

Node timeStripNode(const std::string& id, const present::TimeStrip& strip, Rect rect, const Stage& stage)
{
    Node node = group(id, rect);
    node.label = strip.label.text.spoken();
    if (strip.eras.empty())
        return node;
    const Rect row{rect.x, rect.y, rect.width, kFlagHeight};
    const Rect band{rect.x, rect.y + kFlagsRoom, rect.width,
                    std::max(kBandHeight, rect.height - kFlagsRoom - kBelowBand)};
    const auto cells = cellsOf(strip, band);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const std::string own = id + ".era." + std::to_string(index);
        node.children.push_back(field(own, strip, index, cells[index], theme::kChipRadius));
        node.children.push_back(eraWords(own, strip.eras[index], cells[index], stage));
    }
    for (const Flag& flag : flagsOf(id, strip, cells, row, stage))
        addFlag(node, flag, row, band.y);
    return node;
}

Node smallTimeStrip(const std::string& id, const present::TimeStrip& strip, const present::TimeSpot& spot, Rect rect)
{
    Node node = group(id, rect);
    node.role = Role::None;
    const Rect band = Rect::around(rect.centre(), {rect.width, 20});
    const auto cells = cellsOf(strip, band);
    for (std::size_t index = 0; index < cells.size(); ++index) {
        Node one = field(id + ".era." + std::to_string(index), strip, index, cells[index], 10);
        one.opacity = index == spot.era ? 1.0F : 0.45F;
        node.children.push_back(std::move(one));
    }
    const Rect& cell = cells[spot.era];
    const Point at{cell.x + cell.width * static_cast<float>(std::clamp(spot.at, 0.0, 1.0)), cell.centre().y};
    Node knot;
    knot.id = id + ".spot";
    knot.rect = Rect::around(at, {36, 36});
    knot.content = scene::KnotContent{12, 6, kTimeFlag, theme::kWhite};
    node.children.push_back(std::move(knot));
    return node;
}

} // namespace musubi::screens
