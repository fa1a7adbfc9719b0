// Reads a page aloud: hands the reader's utterances to the voice, one after the other.
//
// Thread: the kiosk's; it never waits. A voice rings the loop's bell when an utterance
// has ended, and the loop calls `advance`.
#pragma once

#include "kiosk/speech/reader.hpp"
#include "kiosk/speech/voice.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace musubi::speech {

class Narrator
{
public:
    /// \param voice  outlives the narrator; nullptr: a kiosk without a voice, where reading fails as without a device
    explicit Narrator(Voice* voice) : m_voice(voice) {}

    void read(std::vector<Utterance> page);
    void stop();
    void repeat(); ///< the item being read, from its beginning
    void skip();   ///< to the next item
    /// Asks in between and then waits for `resume`: as Reader's.
    void interrupt(std::vector<Utterance> question);
    void resume();
    void use(Volume volume);
    /// Goes on when an utterance has ended.
    void advance();

    [[nodiscard]] bool isReading() const { return m_reader.isReading(); }
    /// The node being read, for the gold ring; empty when none is.
    [[nodiscard]] std::string ring() const { return m_reader.ring(); }
    [[nodiscard]] Volume volume() const { return m_volume; }
    /// Why nothing could be heard, once; the reading has stopped. A name in a language without a voice is passed over;
    /// NotFound when the whole page was.
    [[nodiscard]] std::optional<Error> takeTrouble();

private:
    void follow();

    Voice* m_voice;
    Reader m_reader;
    Volume m_volume = Volume::Middle;
    std::uint64_t m_said = 0; ///< the reader's turn that the voice knows
    std::optional<Error> m_trouble;
    std::optional<Error> m_passedOver; ///< why a text of this page was not said
    bool m_isHeard = false;            ///< something of this page was
};

/// Low → Middle → High → Low, as one button steps through them.
[[nodiscard]] Volume nextVolume(Volume volume);

} // namespace musubi::speech
