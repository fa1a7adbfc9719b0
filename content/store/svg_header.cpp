// The size that an SVG gives itself.
#include "content/base/picture_limits.hpp"
#include "content/store/picture_header.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace musubi::store {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

/// CSS: 96 pixels an inch.
constexpr std::array<std::pair<std::string_view, double>, 7> kUnits{
    {{"", 1}, {"px", 1}, {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}, {"pt", 96.0 / 72}, {"pc", 16}}};

/// The value of an attribute of the start tag with which `tag` begins, "<svg …".
std::optional<std::string_view> attribute(std::string_view tag, std::string_view wanted)
{
    tag.remove_prefix(std::min(tag.size(), tag.find_first_of(" \t\r\n/>")));
    for (;;) {
        tag.remove_prefix(std::min(tag.size(), tag.find_first_not_of(kSpaces)));
        const std::size_t equals = tag.find('=');
        if (equals == std::string_view::npos || tag[0] == '>' || tag[0] == '/')
            return std::nullopt;
        const std::string_view name = tag.substr(0, std::min(equals, tag.find_first_of(kSpaces)));
        tag.remove_prefix(equals + 1);
        tag.remove_prefix(std::min(tag.size(), tag.find_first_not_of(kSpaces)));
        if (tag.empty() || (tag[0] != '"' && tag[0] != '\''))
            return std::nullopt;
        const std::size_t end = tag.find(tag[0], 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        if (name == wanted)
            return tag.substr(1, end - 1);
        tag.remove_prefix(end + 1);
    }
}

/// Takes a number off the front of `text`, with the spaces and commas before it.
std::optional<double> takeNumber(std::string_view& text)
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t\r\n,+")));
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// Nothing for what depends on where it is shown (%, em) and for what is no length.
std::optional<double> pixelsOf(std::optional<std::string_view> text)
{
    if (!text)
        return std::nullopt;
    const auto number = takeNumber(*text);
    if (!number)
        return std::nullopt;
    const std::string_view unit = text->substr(0, text->find_last_not_of(kSpaces) + 1);
    for (const auto& [name, factor] : kUnits) {
        if (unit == name)
            return *number * factor;
    }
    return std::nullopt;
}

std::optional<PictureSize> viewBoxOf(std::string_view tag)
{
    auto text = attribute(tag, "viewBox");
    if (!text)
        return std::nullopt;
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        const auto read = takeNumber(*text);
        if (!read)
            return std::nullopt;
        number = *read;
    }
    return PictureSize{numbers[2], numbers[3]};
}

} // namespace

std::optional<PictureSize> sizeOfSvg(std::string_view bytes)
{
    if (!checkSvg(bytes))
        return std::nullopt;
    const std::string_view root = svgRootOf(bytes);
    const auto width = pixelsOf(attribute(root, "width"));
    const auto height = pixelsOf(attribute(root, "height"));
    if (width && height)
        return PictureSize{*width, *height};
    return viewBoxOf(root);
}

} // namespace musubi::store
