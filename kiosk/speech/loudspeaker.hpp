// The sound device, open for as long as this lives. An open device wakes the machine
// many times a second even in silence, so it is opened to speak and closed after it.
// One thread.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/speech/synthesis.hpp"
#include "kiosk/speech/voice.hpp"

#include <chrono>
#include <memory>

namespace musubi::speech {

class Loudspeaker
{
public:
    /// May take a tenth of a second. Unavailable when the machine has no sound device.
    [[nodiscard]] static Result<std::unique_ptr<Loudspeaker>> open();
    ~Loudspeaker();
    Loudspeaker(const Loudspeaker&) = delete;
    Loudspeaker& operator=(const Loudspeaker&) = delete;

    /// Begins at once, in the place of what is being played. Unavailable when the device refuses it.
    [[nodiscard]] Outcome play(const Samples& samples);
    void stop();
    void use(Volume volume);
    [[nodiscard]] bool isPlaying() const;
    /// Until the end of what is being played; never zero while something is.
    [[nodiscard]] std::chrono::milliseconds left() const;

private:
    struct Playing;
    explicit Loudspeaker(std::unique_ptr<Playing> playing);
    std::unique_ptr<Playing> m_playing;
};

} // namespace musubi::speech
