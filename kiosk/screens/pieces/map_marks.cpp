#include "kiosk/screens/pieces/map_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace musubi::screens {

namespace {

constexpr float kGap = 12;          ///< between two targets
constexpr float kMovedVisibly = 14; ///< from here on a leader says where it belongs
constexpr float kPinScale = 0.92F;
constexpr float kChosenScale = 1.3F;
constexpr scene::Size kPin{88, 112};
constexpr float kPinIcon = 44;
constexpr float kDot = 60;
constexpr float kSiteDot = 48;
constexpr Colour kPaleRing = Colour::of(0xA9B4EE);
constexpr float kSmallMark = 14;
constexpr float kTipInset = 0.05F; ///< of a pin's height: its point stands a little above its rectangle's bottom

Node overlay(Node node)
{
    node.layer = scene::Layer::Over;
    return node;
}

scene::Size targetSize(MarkLook look)
{
    switch (look) {
    case MarkLook::Pin:
        return kPin;
    case MarkLook::ChosenPin:
        return {kPin.width * kChosenScale, kPin.height * kChosenScale};
    case MarkLook::Dot:
    case MarkLook::PaleDot:
    case MarkLook::SiteDot:
        return {theme::kTouchMinimum, theme::kTouchMinimum};
    }
    return {};
}

bool isPin(MarkLook look)
{
    return look == MarkLook::Pin || look == MarkLook::ChosenPin;
}

TextStyle nameStyle()
{
    TextStyle style = bold(theme::kLabel, theme::kS900, Align::Centre);
    style.maxLines = 1;
    return style;
}

Node pinNode(const std::string& id, const MarkSpec& spec, const Rect& target)
{
    const float scale = spec.look == MarkLook::ChosenPin ? kChosenScale : kPinScale;
    const scene::Size size{kPin.width * scale, kPin.height * scale};
    Node node;
    node.id = id + ".pin." + spec.mark.id;
    node.rect = {target.centre().x - size.width / 2, target.bottom() - size.height, size.width, size.height};
    node.content = scene::PinContent{spec.colour, spec.mark.icon, kPinIcon * scale};
    return node;
}

Node dotNode(const std::string& id, const MarkSpec& spec, const Rect& target)
{
    const bool filled = spec.look == MarkLook::SiteDot;
    const float size = filled ? kSiteDot : kDot;
    BoxContent ring;
    ring.radius = size / 2;
    ring.fill = filled ? spec.colour : theme::kWhite;
    ring.border = filled                           ? theme::kWhite
                  : spec.look == MarkLook::PaleDot ? kPaleRing
                                                   : theme::coloursOf(Section::Labs).fill;
    ring.borderWidth = filled ? 4 : 5;
    Node node = box(id + ".dot." + spec.mark.id, Rect::around(target.centre(), {size, size}), ring);
    node.children.push_back(icon(node.id + ".icon", spec.mark.icon, filled ? 28 : 34,
                                 filled ? theme::kWhite : spec.colour, target.centre()));
    return node;
}

} // namespace

MarkBoard::MarkBoard(std::string id, const MapWindow& window, std::vector<Rect> taken, const Stage& stage)
    : m_id(std::move(id)),
      m_window(window),
      m_stage(stage),
      m_area(window.frame().inset(10)),
      m_panels(taken),
      m_taken(std::move(taken))
{}

bool MarkBoard::isSeen(const MarkSpec& spec) const
{
    const Point home = m_window.place(spec.mark.at);
    return m_window.shows(spec.mark.at) &&
           std::ranges::none_of(m_panels, [&](const Rect& panel) { return panel.contains(home); });
}

Rect MarkBoard::wantedFor(const MarkSpec& spec, Point home) const
{
    const scene::Size size = targetSize(spec.look);
    if (!isPin(spec.look))
        return Rect::around(home, size);
    return {home.x - size.width / 2, home.y - size.height * (1 - kTipInset), size.width, size.height};
}

/// The white tag with the name of the chosen one: below its pin, or else above or beside it, where no panel lies.
Rect MarkBoard::nameRect(const MarkSpec& spec, const Rect& pin) const
{
    const scene::Size extent = extentOf(spec.mark.title, nameStyle(), 0, m_stage);
    const float width = extent.width + 26;
    const float height = extent.height + 8;
    const float x = std::clamp(pin.centre().x - width / 2, m_area.x, std::max(m_area.x, m_area.right() - width));
    const float y = pin.centre().y - height / 2;
    const std::array<Rect, 4> places{
        Rect{x, pin.bottom() + 2, width, height}, Rect{x, pin.y - height - 2, width, height},
        Rect{pin.right() + 2, y, width, height}, Rect{pin.x - width - 2, y, width, height}};
    const auto free = std::ranges::find_if(places, [&](const Rect& name) {
        return m_area.holds(name, 1) &&
               std::ranges::none_of(m_panels, [&](const Rect& panel) { return panel.overlaps(name); });
    });
    if (free != places.end())
        return *free;
    return places.front().bottom() <= m_area.bottom() ? places[0] : places[1];
}

void MarkBoard::place(const std::vector<MarkSpec>& marks)
{
    std::vector<const MarkSpec*> shown;
    std::vector<Rect> wanted;
    for (const MarkSpec& spec : marks) {
        if (!isSeen(spec))
            continue;
        shown.push_back(&spec);
        wanted.push_back(wantedFor(spec, m_window.place(spec.mark.at)));
    }
    const auto placed = spread(std::move(wanted), m_taken, m_area, kGap);
    for (std::size_t index = 0; index < shown.size(); ++index)
        if (placed[index])
            add(*shown[index], *placed[index]);
    for (std::size_t index = 0; index < shown.size(); ++index) {
        if (placed[index])
            continue;
        const Point home = m_window.place(shown[index]->mark.at);
        if (const auto free = placeFarOff(wantedFor(*shown[index], home)))
            add(*shown[index], *free);
        else
            addSmall(*shown[index], home);
    }
}

std::optional<Rect> MarkBoard::placeFarOff(const Rect& wanted) const
{
    constexpr float kStep = 24;
    constexpr float kFarthest = 360;
    constexpr int kWays = 16;
    if (!m_stage.reach) // only there the map is so low that marks stand in each other's way
        return std::nullopt;
    for (float far = kStep; far <= kFarthest; far += kStep)
        for (int way = 0; way < kWays; ++way) {
            const double angle = 2 * std::numbers::pi * way / kWays;
            Rect target = wanted;
            target.x += far * static_cast<float>(std::cos(angle));
            target.y += far * static_cast<float>(std::sin(angle));
            const bool isFree = m_area.holds(target) && std::ranges::none_of(m_taken, [&](const Rect& one) {
                                    return one.overlaps(target.inset(-kGap));
                                });
            if (isFree)
                return target;
        }
    return std::nullopt;
}

void MarkBoard::placeWhereFree(const std::vector<MarkSpec>& marks)
{
    for (const MarkSpec& spec : marks) {
        const Point home = m_window.place(spec.mark.at);
        if (!isSeen(spec) || !m_window.shows(spec.mark.at, kSmallMark))
            continue;
        const Rect target = wantedFor(spec, home);
        const bool free = m_area.holds(target) && std::ranges::none_of(m_taken, [&](const Rect& one) {
                              return one.overlaps(target.inset(-kGap));
                          });
        if (free)
            add(spec, target);
        else
            addSmall(spec, home);
    }
}

void MarkBoard::addSmall(const MarkSpec& spec, Point home)
{
    const Rect rect = Rect::around(home, {kSmallMark, kSmallMark});
    if (std::ranges::any_of(m_taken, [&](const Rect& one) { return one.overlaps(rect); }))
        return;
    BoxContent disc;
    disc.radius = kSmallMark / 2;
    disc.fill = spec.colour;
    disc.border = theme::kWhite;
    disc.borderWidth = 2;
    m_small.push_back(rect);
    m_under.push_back(overlay(box(m_id + ".small." + spec.mark.id, rect, disc)));
}

void MarkBoard::addLeader(const MarkSpec& spec, Point tip, Point home)
{
    if (std::hypot(tip.x - home.x, tip.y - home.y) <= kMovedVisibly)
        return;
    scene::LineContent line;
    line.stops = {{tip, spec.colour}, {home, spec.colour}};
    line.width = 3;
    line.smooth = false;
    Node leader;
    leader.id = m_id + ".leader." + spec.mark.id;
    leader.rect = m_window.frame();
    leader.content = std::move(line);
    m_under.push_back(overlay(std::move(leader)));
    BoxContent dot;
    dot.radius = 6;
    dot.fill = spec.colour;
    m_small.push_back(Rect::around(home, {12, 12}));
    m_under.push_back(overlay(box(m_id + ".home." + spec.mark.id, m_small.back(), dot)));
}

void MarkBoard::add(const MarkSpec& spec, const Rect& target)
{
    const Point home = m_window.place(spec.mark.at);
    Node node = isPin(spec.look) ? pinNode(m_id, spec, target) : dotNode(m_id, spec, target);
    node.role = spec.role;
    node.label = spec.mark.title.text.spoken();
    node.intent = spec.touch;
    node.hit = target;
    m_taken.push_back(target);
    addLeader(spec,
              isPin(spec.look) ? Point{target.centre().x, target.bottom() - target.height * kTipInset}
                               : target.centre(),
              home);
    m_marks.push_back(overlay(std::move(node)));
    if (spec.look == MarkLook::ChosenPin)
        addName(spec, target);
}

void MarkBoard::addName(const MarkSpec& spec, const Rect& pin)
{
    const Rect name = nameRect(spec, pin);
    m_taken.push_back(name);
    BoxContent white;
    white.radius = 14;
    white.fill = theme::kWhite;
    Node node = box(m_id + ".chosen", name, white);
    node.children.push_back(centredText(m_id + ".chosen.words", spec.mark.title, nameStyle(), name, Role::None));
    m_marks.push_back(overlay(std::move(node)));
}

std::vector<Rect> MarkBoard::covered() const
{
    std::vector<Rect> covered = m_taken;
    covered.insert(covered.end(), m_small.begin(), m_small.end());
    return covered;
}

std::vector<Node> MarkBoard::take()
{
    std::vector<Node> nodes = std::move(m_under);
    std::move(m_marks.begin(), m_marks.end(), std::back_inserter(nodes));
    return nodes;
}

} // namespace musubi::screens
