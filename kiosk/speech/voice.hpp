// Who speaks. The kiosk's thread gives one utterance at a time and never waits for it.
#pragma once

#include "content/base/result.hpp"
#include "kiosk/speech/utterance.hpp"

#include <optional>

namespace musubi::speech {

enum class Volume
{
    Low,
    Middle,
    High,
};

class Voice
{
public:
    virtual ~Voice() = default;

    /// Begins `utterance` in the place of whatever was being said.
    virtual void say(const Utterance& utterance) = 0;
    /// Silent at once, and the sound device is given back.
    virtual void stop() = 0;
    /// For what is being said and all that follows.
    virtual void use(Volume volume) = 0;
    /// How the last utterance ended, once: Done when all of it was said, NotFound when there is no voice for its
    /// language, Unavailable when nothing can be heard at all.
    /// Nothing while it is being said, after `stop`, and when another one took its place.
    [[nodiscard]] virtual std::optional<Outcome> takeEnd() = 0;
};

} // namespace musubi::speech
