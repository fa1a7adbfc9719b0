#include "kiosk/screens/leaf_place.hpp"

#include "kiosk/scene/hit_test.hpp"
#include "kiosk/screens/pages/sentences.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace musubi::screens {

namespace {

using present::Address;
using present::Context;

struct Shown
{
    std::string id;
    std::string words;
};

std::vector<Shown> shownOn(const scene::Scene& scene)
{
    std::vector<Shown> all;
    for (const scene::Node* const node : scene::allNodes(scene)) {
        const auto* const text = std::get_if<scene::TextContent>(&node->content);
        if (!node->id.empty())
            all.push_back({node->id, text == nullptr ? std::string() : text->text.base()});
    }
    return all;
}

scene::Scene drawnAt(const Context& context, const Address& address, const Stage& stage)
{
    return drawScreen(context.at(address.without("languages").without("code")), stage);
}

/// A paragraph's pieces are called like the paragraph, with a number behind.
std::string paragraphOf(const std::string& id)
{
    const std::size_t dot = id.rfind('.');
    const bool isNumbered = dot != std::string::npos && dot + 1 < id.size() &&
                            std::all_of(id.begin() + static_cast<std::ptrdiff_t>(dot) + 1, id.end(),
                                        [](char letter) { return letter >= '0' && letter <= '9'; });
    return isNumbered ? id.substr(0, dot) : id;
}

enum class Likeness
{
    SameWords, ///< the sentence itself
    SamePlace, ///< what has its name, as in another language
};

bool shows(const std::vector<Shown>& leaf, const Landmark& landmark, Likeness likeness)
{
    return std::any_of(leaf.begin(), leaf.end(), [&](const Shown& shown) {
        if (likeness == Likeness::SamePlace || landmark.sentence.empty())
            return shown.id == landmark.id;
        return paragraphOf(shown.id) == paragraphOf(landmark.id) &&
               shown.words.find(landmark.sentence) != std::string::npos;
    });
}

std::string firstSentence(const std::string& words)
{
    const std::vector<RubyText> sentences = sentencesOf(RubyText::plain(words));
    return sentences.empty() ? std::string() : sentences.front().base();
}

/// From 1; nothing when no leaf shows any of them.
std::optional<std::size_t> leafWith(const std::vector<Landmark>& landmarks,
                                    const std::vector<std::vector<Shown>>& leaves)
{
    for (const Likeness likeness : {Likeness::SameWords, Likeness::SamePlace})
        for (const Landmark& landmark : landmarks)
            for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf)
                if (shows(leaves[leaf], landmark, likeness))
                    return leaf + 1;
    return std::nullopt;
}

} // namespace

std::vector<Landmark> landmarksOf(const Context& context, const Stage& stage)
{
    const scene::Scene scene = drawnAt(context, context.address(), stage);
    if (scene.leaf == 1)
        return {};
    const std::vector<Shown> first = shownOn(drawnAt(context, context.address().with("leaf", "1"), stage));
    std::vector<Landmark> landmarks;
    for (const Shown& shown : shownOn(scene)) {
        // Bars, and whatever else stays on every leaf, say nothing about this one.
        if (std::any_of(first.begin(), first.end(), [&](const Shown& other) { return other.id == shown.id; }))
            continue;
        landmarks.push_back({shown.id, firstSentence(shown.words)});
    }
    return landmarks;
}

Address addressShowing(const std::vector<Landmark>& landmarks, const Context& context, const Stage& stage)
{
    Address page = context.address().without("leaf");
    if (landmarks.empty())
        return page;
    const scene::Scene opening = drawnAt(context, page, stage);
    std::vector<std::vector<Shown>> leaves;
    for (int leaf = 1; leaf <= opening.leaves; ++leaf)
        leaves.push_back(shownOn(drawnAt(context, page.with("leaf", std::to_string(leaf)), stage)));
    const std::size_t leaf = leafWith(landmarks, leaves).value_or(1);
    return leaf == static_cast<std::size_t>(opening.leaf) ? page : page.with("leaf", std::to_string(leaf));
}

} // namespace musubi::screens
