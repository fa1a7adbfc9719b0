#include "admin/app/page_spots.hpp"

#include "content/base/ruby_text.hpp"
#include "kiosk/present/address.hpp"
#include "kiosk/scene/hit_test.hpp"

#include <nlohmann/json.hpp>

namespace musubi::app {

namespace {

constexpr std::size_t kLeastPiece = 12; ///< bytes of a text that is looked for inside of another: four kanji

enum class Match
{
    Whole,
    Piece,
};

std::string shownAs(const std::string& markup)
{
    const auto text = RubyText::parse(markup);
    return text ? text.value().base() : markup;
}

std::optional<std::string> find(const edit::Document& value, // NOLINT(misc-no-recursion): values hold values
                                const std::string& pointer, const std::string& text, Match match)
{
    if (value.is_string()) {
        const std::string here = shownAs(value.get<std::string>());
        const bool isIt = match == Match::Whole ? here == text : here.find(text) != std::string::npos;
        return isIt ? std::optional(pointer) : std::nullopt;
    }
    if (!value.is_structured())
        return std::nullopt;
    for (const auto& [name, inside] : value.items()) {
        if (auto found = find(inside, edit::below(pointer, name), text, match))
            return found;
    }
    return std::nullopt;
}

std::optional<model::EntryId> entryBehind(const scene::Node& node)
{
    const auto* const go = node.intent ? std::get_if<scene::Go>(&*node.intent) : nullptr;
    const auto address = go == nullptr ? Result<present::Address>(Error{ErrorCode::NotFound, "", {}})
                                       : present::Address::parse(go->address);
    return address ? address.value().entry() : std::nullopt;
}

} // namespace

std::vector<PageSpot> spotsOf(const scene::Scene& page)
{
    std::vector<PageSpot> spots;
    const auto add = [&](const scene::Rect& place, std::string text, std::optional<model::EntryId> id) {
        spots.push_back({{place.x / page.size.width, place.y / page.size.height, place.width / page.size.width,
                          place.height / page.size.height},
                         std::move(text),
                         std::move(id)});
    };
    for (const scene::Node* const node : scene::allNodes(page)) {
        if (auto id = entryBehind(*node))
            add(scene::hitArea(*node), "", std::move(id));
        const auto* const text = std::get_if<scene::TextContent>(&node->content);
        if (text != nullptr && !text->text.empty())
            add(node->rect, text->text.base(), std::nullopt);
    }
    return spots;
}

std::optional<std::string> fieldHolding(const edit::Document& entry, const std::string& text)
{
    if (auto whole = find(entry, "", text, Match::Whole))
        return whole;
    return text.size() < kLeastPiece ? std::nullopt : find(entry, "", text, Match::Piece);
}

std::optional<PageTarget> targetAt(const std::vector<PageSpot>& spots, scene::Point point, const model::EntryId& shown,
                                   const edit::Document& entry)
{
    for (auto spot = spots.rbegin(); spot != spots.rend(); ++spot) {
        if (!spot->place.contains(point))
            continue;
        if (spot->leadsTo)
            return PageTarget{*spot->leadsTo, ""};
        if (const auto pointer = fieldHolding(entry, spot->text))
            return PageTarget{shown, *pointer};
    }
    return std::nullopt;
}

} // namespace musubi::app
