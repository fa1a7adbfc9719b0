// Where the reading of a page stands: which utterance is next, which node has the ring.
// Pure and without a clock: the voice says when it has finished.
#pragma once

#include "kiosk/speech/utterance.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace musubi::speech {

class Reader
{
public:
    /// From the first utterance; nothing to read is the same as `stop`.
    void start(std::vector<Utterance> page);
    void stop();
    /// The current item again, from its first sentence.
    void repeat();
    /// To the next item; after the last one the reading is over.
    void skip();
    /// The voice has said all of the utterance of `turn`. A turn that is over already changes nothing: a touch may have
    /// come first.
    void finished(std::uint64_t turn);

    /// Puts a question in between. When it has been said, nothing is, until somebody answers.
    void interrupt(std::vector<Utterance> question);
    /// It is answered: the item that it interrupted is read again from its first sentence.
    void resume();

    /// Whether there is something left of the page, a question in between included.
    [[nodiscard]] bool isReading() const { return isSpeaking() || m_held.has_value(); }
    /// What is to be said now; nullptr when nothing is read.
    [[nodiscard]] const Utterance* current() const { return isSpeaking() ? &m_page[m_at] : nullptr; }
    /// Grows whenever the voice has to begin anew or to fall silent.
    [[nodiscard]] std::uint64_t turn() const { return m_turn; }
    /// The node being read; empty when none is.
    [[nodiscard]] std::string ring() const { return isSpeaking() ? m_page[m_at].node : std::string(); }

private:
    /// The page while a question is asked.
    struct Held
    {
        std::vector<Utterance> page;
        std::size_t at = 0;
    };

    [[nodiscard]] bool isSpeaking() const { return m_at < m_page.size(); }
    void goTo(std::size_t at);

    std::vector<Utterance> m_page;
    std::size_t m_at = 0;
    std::uint64_t m_turn = 0;
    std::optional<Held> m_held;
};

} // namespace musubi::speech
