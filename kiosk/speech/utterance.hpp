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
    /// The file in which a person says it; empty: there is none. Where it cannot be played, the voice says the text.
    std::string recording = {};

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

/// A text that a person has read aloud.
struct RecordedText
{
    std::string text;      ///< as the page says it: whole sentences
    std::string recording; ///< the file
};

/// What is said of a page, or of one leaf of it.
struct PageSpeech
{
    std::vector<Utterance> content; ///< title, facts, text, what is related
    std::vector<Utterance> frame;   ///< bars and arrows: worth hearing once, after everything else

    friend bool operator==(const PageSpeech&, const PageSpeech&) = default;
};

/// The page's reading list as it is said: what a visitor came for first. Empty for the attract loop, which is never
/// read.
/// \param recorded  each is heard as it was recorded, in one breath, where the page says this text
[[nodiscard]] PageSpeech speechOf(const scene::Scene& scene, const SpokenWords& words,
                                  const std::vector<RecordedText>& recorded = {});

/// Both parts of it.
[[nodiscard]] std::vector<Utterance> utterancesOf(const scene::Scene& scene, const SpokenWords& words);

/// What `leaf` has that was not said on the leaf before: titles and fields that stay are said once.
[[nodiscard]] std::vector<Utterance> newSince(const PageSpeech& before, const PageSpeech& leaf);

} // namespace musubi::speech
