#include "kiosk/scene/inspect.hpp"

#include "kiosk/scene/covered.hpp"
#include "kiosk/scene/hit_test.hpp"
#include "kiosk/scene/reading.hpp"
#include "kiosk/theme/tokens.hpp"

#include <cmath>
#include <set>
#include <sstream>

namespace musubi::scene {

namespace {

constexpr float kSlack = 1.5F;

std::string rectText(const Rect& rect)
{
    std::ostringstream text;
    text << std::lround(rect.x) << "," << std::lround(rect.y) << " " << std::lround(rect.width) << "x"
         << std::lround(rect.height);
    return text.str();
}

/// Decoration without extent of its own: lines, shapes and the ground may lie under anything.
bool takesRoom(const Node& node)
{
    if (node.layer == Layer::Over || node.rect.width <= 0 || node.rect.height <= 0)
        return false;
    return !std::holds_alternative<LineContent>(node.content) && !std::holds_alternative<ShapeContent>(node.content) &&
           !std::holds_alternative<KnotContent>(node.content);
}

class Inspection
{
public:
    Inspection(const Scene& scene, const TextMetrics& metrics) : m_scene(scene), m_metrics(metrics) {}

    std::vector<Flaw> run()
    {
        look(m_scene.root);
        for (const Covered& one : coveredTexts(m_scene, m_metrics))
            add(FlawKind::TextCovered, *one.text,
                "\"" + std::get<TextContent>(one.text->content).text.base() + "\" at " + rectText(one.text->rect) +
                    " is under " + one.by->id + " " + rectText(one.by->rect));
        return std::move(m_flaws);
    }

private:
    void add(FlawKind kind, const Node& node, std::string detail)
    {
        m_flaws.push_back({kind, node.id, std::move(detail)});
    }

    void look(const Node& node)
    {
        if (!node.id.empty() && !m_ids.insert(node.id).second)
            add(FlawKind::DuplicateId, node, "another node has this id");
        lookAtText(node);
        lookAtControl(node);
        lookAtChildren(node);
        for (const Node& child : node.children)
            look(child);
    }

    void lookAtText(const Node& node)
    {
        const auto* text = std::get_if<TextContent>(&node.content);
        if (text == nullptr || text->text.empty())
            return;
        const TextExtent extent = m_metrics.measure(text->text, text->style, node.rect.width);
        if (extent.cut || extent.size.width > node.rect.width + kSlack ||
            extent.size.height > node.rect.height + kSlack)
            add(FlawKind::TextCut, node,
                "\"" + text->text.base() + "\" needs " + rectText({0, 0, extent.size.width, extent.size.height}) +
                    " in " + rectText(node.rect));
        if (text->style.size < theme::kCaption)
            add(FlawKind::TextTooSmall, node,
                "\"" + text->text.base() + "\" at " + std::to_string(std::lround(text->style.size)) + " px");
        const Rect page{0, 0, m_scene.size.width, m_scene.size.height};
        if (!page.holds(node.rect, kSlack))
            add(FlawKind::OutsideScreen, node, rectText(node.rect));
    }

    void lookAtControl(const Node& node)
    {
        const bool isControl = node.role == Role::Button || node.role == Role::Selected || node.role == Role::Disabled;
        if (!isControl)
            return;
        if (nameOf(node).empty())
            add(FlawKind::NamelessControl, node, rectText(node.rect));
        if (!node.intent)
            return;
        const Rect hit = hitArea(node);
        if (hit.width < theme::kTouchMinimum - 0.5F || hit.height < theme::kTouchMinimum - 0.5F)
            add(FlawKind::TargetTooSmall, node, rectText(hit));
        const Rect page{0, 0, m_scene.size.width, m_scene.size.height};
        if (!page.holds(node.rect, kSlack))
            add(FlawKind::OutsideScreen, node, rectText(node.rect));
    }

    void lookAtChildren(const Node& node)
    {
        for (std::size_t one = 0; one < node.children.size(); ++one) {
            const Node& child = node.children[one];
            if (node.intent && takesRoom(child) && !node.rect.holds(child.rect, kSlack))
                add(FlawKind::OutsideParent, child, rectText(child.rect) + " in " + rectText(node.rect));
            if (!takesRoom(child))
                continue;
            for (std::size_t two = one + 1; two < node.children.size(); ++two)
                if (takesRoom(node.children[two]) && child.rect.overlaps(node.children[two].rect, kSlack))
                    add(FlawKind::Overlap, child,
                        rectText(child.rect) + " over " + node.children[two].id + " " +
                            rectText(node.children[two].rect));
        }
    }

    const Scene& m_scene;
    const TextMetrics& m_metrics;
    std::set<std::string> m_ids;
    std::vector<Flaw> m_flaws;
};

const char* nameOfFlaw(FlawKind kind)
{
    switch (kind) {
    case FlawKind::TextCut:
        return "text cut";
    case FlawKind::TextTooSmall:
        return "text too small";
    case FlawKind::TextCovered:
        return "text covered";
    case FlawKind::Overlap:
        return "overlap";
    case FlawKind::OutsideScreen:
        return "outside the screen";
    case FlawKind::OutsideParent:
        return "outside its card";
    case FlawKind::TargetTooSmall:
        return "target too small";
    case FlawKind::NamelessControl:
        return "control without a name";
    case FlawKind::DuplicateId:
        return "id used twice";
    }
    return "";
}

} // namespace

std::vector<Flaw> inspect(const Scene& scene, const TextMetrics& metrics)
{
    return Inspection(scene, metrics).run();
}

std::string describe(const Flaw& flaw)
{
    return std::string(nameOfFlaw(flaw.kind)) + ": " + flaw.node + " " + flaw.detail;
}

} // namespace musubi::scene
