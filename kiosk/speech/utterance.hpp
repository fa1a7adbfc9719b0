// A page as a voice reads it: what is said, in which language, and which node has the
// gold ring meanwhile. Pure: the same scene and words give the same list.
#pragma once

#include "kiosk/scene/node.hpp"

#include <string>
#include <vector>

namespace musubi::speech {

/// One breath of the voice: a sentence, or all of a short text.
struct Utterance
{
    std::string node;     ///< scene::Node::id; utterances of one node stand together. Empty: nothing has the ring
    std::string language; ///< BCP 47 of the words
    std::string text;     ///< readings instead of kanji, wherever the content has them

    friend bool operator==(const Utterance&, const Utterance&) = default;
};

/// What a listener is told beside the words of the page, in the page's language. Empty words are not said.
struct SpokenWords
{
    std::string button;   ///< after a control
    std::string selected; ///< after one that is on
    std::string disabled; ///< after one that does nothing now
    std::string range;    ///< between two numbers, in the place of a dash
};

/// The page's reading list, said from its title to the end and then from the beginning to the title: what a visitor
/// came for first, the frame around it last. Empty for the attract loop, which is never read.
[[nodiscard]] std::vector<Utterance> utterancesOf(const scene::Scene& scene, const SpokenWords& words);

} // namespace musubi::speech
