#include "kiosk/screens/pages/shown.hpp"

#include <algorithm>
#include <variant>

namespace musubi::screens {

namespace {

/// A shorter text says little: "3" is not told by "13".
constexpr std::size_t kTellingBytes = 18; // six letters of Japanese

std::string withoutSpaces(const std::string& text)
{
    std::string dense;
    for (std::size_t at = 0; at < text.size(); ++at) {
        constexpr const char* kWideSpace = "\xe3\x80\x80";
        if (text.compare(at, 3, kWideSpace) == 0)
            at += 2;
        else if (static_cast<unsigned char>(text[at]) > ' ')
            dense += text[at];
    }
    return dense;
}

std::string placeOf(const scene::Intent& intent)
{
    if (const auto* const go = std::get_if<scene::Go>(&intent))
        return go->address;
    if (const auto* const change = std::get_if<scene::Change>(&intent))
        return change->address;
    return {};
}

} // namespace

void Shown::add(const scene::Node& node)
{
    if (const auto* const text = std::get_if<scene::TextContent>(&node.content))
        m_texts.insert(withoutSpaces(text->text.base()));
    // An icon stands for the name of a fact, which is said before its value.
    if (node.role == scene::Role::Image || node.role == scene::Role::Text)
        m_texts.insert(withoutSpaces(node.label.substr(0, node.label.find(": "))));
    if (const auto* const code = std::get_if<scene::QrContent>(&node.content))
        m_codes.insert(code->text);
    if (node.intent)
        m_places.insert(placeOf(*node.intent));
    for (const scene::Node& child : node.children) {
        if (std::holds_alternative<scene::QrContent>(child.content)) // what a code is for may be its name alone
            m_texts.insert(withoutSpaces(node.label));
        add(child);
    }
}

bool Shown::holdsText(const std::string& asked) const
{
    const std::string text = withoutSpaces(asked);
    if (text.empty() || m_texts.contains(text))
        return true;
    if (text.size() >= kTellingBytes &&
        std::ranges::any_of(m_texts, [&](const std::string& one) { return one.find(text) != std::string::npos; }))
        return true;
    // Up to which letters it can be put together from texts that are here.
    std::vector<bool> isMadeUp(text.size() + 1, false);
    isMadeUp[0] = true;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (isMadeUp[at])
            for (const std::string& one : m_texts)
                if (!one.empty() && text.compare(at, one.size(), one) == 0)
                    isMadeUp[at + one.size()] = true;
    return isMadeUp[text.size()];
}

bool Shown::holds(const scene::Node& node) const
{
    const auto* const text = std::get_if<scene::TextContent>(&node.content);
    // The name of an icon is known as it is spoken, which on a page made for a voice is with readings.
    if (text != nullptr && node.role != scene::Role::None && !holdsText(text->text.base()) &&
        !holdsText(text->text.spoken()))
        return false;
    if (const auto* const code = std::get_if<scene::QrContent>(&node.content); code && !m_codes.contains(code->text))
        return false;
    if (node.intent && !m_places.contains(placeOf(*node.intent)))
        return false;
    return std::ranges::all_of(node.children, [&](const scene::Node& child) { return holds(child); });
}

bool hasCutText(const scene::Node& node, const scene::TextMetrics& metrics)
{
    constexpr float kSlack = 1.5F; // places are sums of measured words
    if (const auto* const text = std::get_if<scene::TextContent>(&node.content);
        text != nullptr && node.role != scene::Role::None)
    {
        const scene::TextExtent extent = metrics.measure(text->text, text->style, node.rect.width);
        if (extent.cut || extent.size.width > node.rect.width + kSlack ||
            extent.size.height > node.rect.height + kSlack)
            return true;
    }
    return std::ranges::any_of(node.children, [&](const scene::Node& child) { return hasCutText(child, metrics); });
}

} // namespace musubi::screens
