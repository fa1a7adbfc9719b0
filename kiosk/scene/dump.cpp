#include "kiosk/scene/dump.hpp"

#include "kiosk/scene/reading.hpp"

#include <cmath>
#include <sstream>

namespace musubi::scene {

namespace {

const char* nameOfRole(Role role)
{
    switch (role) {
    case Role::None:
        return "-";
    case Role::Group:
        return "group";
    case Role::Heading:
        return "heading";
    case Role::Text:
        return "text";
    case Role::Image:
        return "image";
    case Role::Button:
        return "button";
    case Role::Selected:
        return "selected";
    case Role::Disabled:
        return "disabled";
    }
    return "";
}

struct ContentText
{
    std::string operator()(const std::monostate&) const { return ""; }
    std::string operator()(const TextContent& c) const
    {
        return "text \"" + c.text.base() + "\" " + std::to_string(std::lround(c.style.size));
    }
    std::string operator()(const BoxContent& c) const { return "box r" + std::to_string(std::lround(c.radius)); }
    std::string operator()(const IconContent& c) const { return "icon " + c.name; }
    std::string operator()(const PictureContent& c) const { return "picture " + c.source; }
    std::string operator()(const QrContent&) const { return "qr"; }
    std::string operator()(const LineContent& c) const { return "line of " + std::to_string(c.stops.size()); }
    std::string operator()(const KnotContent&) const { return "knot"; }
    std::string operator()(const ShapeContent& c) const { return "shape of " + std::to_string(c.outline.size()); }
    std::string operator()(const PinContent& c) const { return "pin " + c.icon; }
    std::string operator()(const ArcContent&) const { return "arc"; }
    std::string operator()(const SwatchContent& c) const { return "swatch " + c.name; }
};

struct IntentText
{
    std::string operator()(const Go& go) const { return "go " + go.address; }
    std::string operator()(const Change& change) const { return "change " + change.address; }
    std::string operator()(const Back&) const { return "back"; }
    std::string operator()(const Home&) const { return "home"; }
    std::string operator()(const EndVisit&) const { return "end visit"; }
    std::string operator()(const StayHere&) const { return "stay"; }
    std::string operator()(const SetLanguage& set) const { return "language " + set.language; }
    std::string operator()(const Toggle& toggle) const
    {
        return "toggle " + std::to_string(static_cast<int>(toggle.setting));
    }
    std::string operator()(const Narrate& wish) const
    {
        return "narrate " + std::to_string(static_cast<int>(wish.act));
    }
    /// What somebody writes stands on the page, and nowhere else.
    std::string operator()(const Fill& fill) const { return "fill " + fill.field + " " + fill.address; }
    std::string operator()(const Send& send) const { return "send " + std::to_string(static_cast<int>(send.what)); }
};

void dump(const Node& node, int depth, std::ostringstream& out)
{
    out << std::string(static_cast<std::size_t>(depth) * 2, ' ') << (node.id.empty() ? "?" : node.id) << " "
        << nameOfRole(node.role) << " " << std::lround(node.rect.x) << "," << std::lround(node.rect.y) << " "
        << std::lround(node.rect.width) << "x" << std::lround(node.rect.height);
    const std::string content = std::visit(ContentText{}, node.content);
    if (!content.empty())
        out << " " << content;
    if (!node.label.empty())
        out << " label \"" << node.label << "\"";
    if (node.intent)
        out << " -> " << std::visit(IntentText{}, *node.intent);
    out << "\n";
    for (const Node& child : node.children)
        dump(child, depth + 1, out);
}

} // namespace

std::string dumpScene(const Scene& scene)
{
    std::ostringstream out;
    out << "scene \"" << scene.title << "\" " << scene.language << " " << std::lround(scene.size.width) << "x"
        << std::lround(scene.size.height) << "\n";
    dump(scene.root, 0, out);
    return out.str();
}

std::string dumpReading(const Scene& scene)
{
    std::ostringstream out;
    for (const ReadingItem& item : readingList(scene))
        out << nameOfRole(item.role) << ": " << item.text << "  [" << item.node << "]\n";
    return out.str();
}

} // namespace musubi::scene
